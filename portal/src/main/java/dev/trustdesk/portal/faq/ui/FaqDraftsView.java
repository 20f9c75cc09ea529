package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.faq.FaqDrafts;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What staff suggest for the FAQ, waiting for a maintainer. */
@Route(FaqDraftsView.PATH)
@Menu(title = "faq.draft.menu", order = 210, icon = "vaadin:lightbulb")
@RolesAllowed("MAINTAINER")
class FaqDraftsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String PATH = "faq-suggestions";

    private final transient FaqEditing editing;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final EmptyState nothing;
    private final Div list = new Div();
    private final transient Map<UUID, SuggestionArticle> drawn = new LinkedHashMap<>();

    FaqDraftsView(FaqEditing editing, Accounts accounts, Changes changes, Texts texts) {
        this.editing = editing;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        this.nothing = new EmptyState(words.get("faq.draft.nothing"), words.get("faq.draft.nothing.hint"));
        list.addClassName("td-suggestions");
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("faq.draft.intro")), nothing, list);
        show();
        LiveView.of(this, changes, FaqDrafts.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("faq.draft.title");
    }

    /** Draws what has changed and nothing else: whoever reads further down, or stands on a link, stays there. */
    final void show() {
        var open = editing.open();
        var ids = open.stream().map(one -> one.suggestion().id()).collect(Collectors.toSet());
        drawn.entrySet().removeIf(entry -> {
            var gone = !ids.contains(entry.getKey());
            if (gone) {
                entry.getValue().removeFromParent();
            }
            return gone;
        });
        // Oldest first, so that what is new comes last.
        open.forEach(one ->
                drawn.computeIfAbsent(one.suggestion().id(), id -> article(one)).show(one));
        nothing.setVisible(open.isEmpty());
    }

    private SuggestionArticle article(FaqWork suggestion) {
        var article = new SuggestionArticle(suggestion.suggestion(), accounts, words);
        list.add(article);
        return article;
    }
}
