package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.faq.EditResult;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqOverview;
import dev.trustdesk.portal.faq.FaqPaths;
import dev.trustdesk.portal.faq.FaqRevision;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer has said, in both languages: each revision with who wrote and who published it, and what it changed. */
@Route(FaqPaths.ANSWERS + "/:entry/history")
@RolesAllowed("MAINTAINER")
class FaqHistoryView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient FaqOverview overview;
    private final transient FaqEditing editing;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final Div list = new Div();
    private String entry = "";

    FaqHistoryView(FaqOverview overview, FaqEditing editing, Accounts accounts, Changes changes, Texts texts) {
        this.overview = overview;
        this.editing = editing;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        list.addClassName("td-history");
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("faq.history.intro")), list);
        LiveView.of(this, changes, "faq", this::show);
    }

    static String path(String entry) {
        return FaqPaths.ANSWERS + "/" + entry + "/history";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entry = event.getRouteParameters().get("entry").orElse("");
        if (overview.slugOf(entry).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("faq.history.title");
    }

    private void show() {
        var history = overview.history(entry);
        list.removeAll();
        var title = overview.titleOf(entry, words.language()).orElseGet(() -> words.get("faq.editor.read"));
        overview.slugOf(entry).ifPresent(slug -> {
            var answer = new Anchor("faq/" + slug, title);
            answer.addClassName("td-strong");
            list.add(answer);
        });
        for (var language : Language.values()) {
            var own = history.stream()
                    .filter(revision -> revision.language() == language)
                    .toList();
            if (!own.isEmpty()) {
                list.add(section(language, own));
            }
        }
    }

    private Section section(Language language, List<FaqRevision> revisions) {
        var section = new Section(new H2(words.get("widgets.editor." + language.tag())));
        for (var at = 0; at < revisions.size(); at++) {
            section.add(article(revisions.get(at), at + 1 < revisions.size() ? revisions.get(at + 1) : null));
        }
        return section;
    }

    private Component article(FaqRevision revision, @Nullable FaqRevision before) {
        var head = new Div(new H3(words.get("faq.revision", revision.number())));
        head.addClassName("td-actions");
        if (revision.live()) {
            head.add(new StatusBadge(Tone.GOOD, words.get("faq.history.live")));
        }
        var size = revision.size();
        if (size != null) {
            head.add(new StatusBadge(Tone.NEUTRAL, words.of(size)));
        }
        var article = new Article(head, by(revision));
        article.addClassName("td-panel");
        if (before != null) {
            article.add(new Details(
                    words.get("faq.history.difference", before.number()),
                    FaqDifferences.parts(before.text(), revision.text(), revision.language(), words)));
        }
        if (!revision.live()) {
            article.add(new Button(words.get("faq.restore"), click -> restore(revision)));
        }
        return article;
    }

    private Component by(FaqRevision revision) {
        var line = new Div(new MomentText(revision.publishedAt(), words.language()));
        line.addClassName("td-hint");
        line.add(new Span(" · " + words.get("faq.history.written", name(revision.writtenBy()))));
        var reviewed = revision.reviewedBy();
        line.add(new Span(" · "
                + (reviewed == null
                        ? words.get("faq.history.published", name(revision.publishedBy()))
                        : words.get("faq.history.reviewed", name(reviewed)))));
        var basedOn = revision.basedOn();
        if (basedOn != null) {
            line.add(new Span(" · " + words.get("faq.history.based-on", basedOn)));
        }
        return line;
    }

    private String name(String who) {
        return accounts.nameOf(who).orElseGet(() -> words.get("faq.history.pack"));
    }

    private void restore(FaqRevision revision) {
        switch (editing.restore(entry, revision.language(), revision.number())) {
            case EditResult.Kept(var work) -> getUI().ifPresent(ui -> ui.navigate(FaqPaths.editor(work.id())));
            case EditResult.Refused(var key) -> Toasts.problem(words.get(key));
            default -> Toasts.problem(words.get("faq.editor.gone.change"));
        }
    }
}
