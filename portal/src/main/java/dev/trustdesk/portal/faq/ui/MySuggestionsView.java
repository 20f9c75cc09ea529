package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.faq.FaqDrafts;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;

/** What became of what whoever looks has suggested for the FAQ. */
@Route(FaqDraftsView.PATH + "/mine")
@Menu(title = "faq.mine.menu", order = 113, icon = "vaadin:lightbulb")
@RolesAllowed("SUPPORT")
class MySuggestionsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient FaqDrafts drafts;
    private final transient Wording words;
    private final RowTable<FaqWork> table;
    private final EmptyState nothing;

    MySuggestionsView(FaqDrafts drafts, Changes changes, Texts texts) {
        this.drafts = drafts;
        this.words = texts.in(ViewLanguage.current());
        this.table = new RowTable<FaqWork>(getPageTitle())
                .column(words.get("faq.mine.question"), this::question)
                .column(words.get("faq.mine.state"), this::state)
                .column(
                        words.get("faq.mine.at"),
                        one -> new MomentText(one.suggestion().proposedAt(), words.language()));
        this.nothing = new EmptyState(words.get("faq.mine.nothing"), words.get("faq.mine.nothing.hint"));
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("faq.mine.intro")), table, nothing);
        show();
        LiveView.of(this, changes, FaqDrafts.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("faq.mine.title");
    }

    private void show() {
        var mine = drafts.mine();
        table.setRows(mine, nothing);
    }

    private Component question(FaqWork one) {
        var question = new Span(one.suggestion().question());
        question.addClassName("td-strong");
        question.getElement().setAttribute("lang", one.suggestion().language().tag());
        return question;
    }

    private Component state(FaqWork one) {
        var badge = switch (one.stage()) {
            case TAKEN -> new StatusBadge(Tone.GOOD, words.get("faq.draft.state.taken"));
            case DECLINED -> new StatusBadge(Tone.NEUTRAL, words.get("faq.draft.state.declined"));
            default -> new StatusBadge(Tone.INFO, words.get("faq.draft.state.open"));
        };
        var cell = new Div(badge);
        cell.addClassName("td-stack");
        var slug = one.slug();
        if (slug != null) {
            cell.add(new Anchor("faq/" + slug, words.get("faq.editor.read")));
        }
        var because = one.declinedBecause();
        if (because != null) {
            var reason = new Span(because);
            reason.addClassName("td-as-written");
            cell.add(reason);
        }
        return cell;
    }
}
