package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.desk.CannedAnswer;
import dev.trustdesk.portal.desk.CannedAnswers;
import dev.trustdesk.portal.desk.EditResult;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;

/** Where leads write the canned answers, both languages side by side. */
@Route("support/canned-answers")
@Menu(title = "desk.canned.menu", order = 114, icon = "vaadin:comment-ellipsis-o")
@RolesAllowed("LEAD")
@StyleSheet("/assets/support.css")
class CannedAnswersView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient CannedAnswers answers;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final RowTable<CannedAnswer> table;
    private final EmptyState nothing;

    CannedAnswersView(CannedAnswers answers, Accounts accounts, Texts texts) {
        this.answers = answers;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        this.table = new RowTable<CannedAnswer>(getPageTitle())
                .column(words.get("desk.canned.part.title"), this::title)
                .column(words.get("desk.canned.part.state"), this::state)
                .column(words.get("desk.canned.part.changed"), this::changed)
                .column(words.get("desk.edit"), this::actions);
        this.nothing = new EmptyState(words.get("desk.canned.nothing"), words.get("desk.canned.nothing.hint"));
        var create = new Button(
                words.get("desk.canned.new"), click -> new CannedAnswerDialog(answers, words, null, this::show).open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent()
                .add(new PageHeader(getPageTitle(), create).withIntro(words.get("desk.canned.intro")), table, nothing);
        show();
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.canned.title");
    }

    private void show() {
        var rows = answers.all();
        table.setRows(rows, nothing);
    }

    private Component title(CannedAnswer answer) {
        var title = new Span(answer.in(words.language()).title());
        title.addClassName("td-strong");
        var cell = new Div(title);
        if (!answer.speaks(Language.KO)) {
            cell.add(new Span(" "), new StatusBadge(Tone.CAUTION, words.get("desk.canned.korean-missing")));
        }
        if (answer.phase() != null) {
            var fits = answers.fits(answer);
            var why = new Div(
                    words.get(fits ? "desk.canned.only-in" : "desk.canned.not-offered", words.of(answer.phase())));
            why.addClassName("td-hint");
            title.setClassName("td-soft", !fits);
            cell.add(why);
        }
        return cell;
    }

    private Component state(CannedAnswer answer) {
        return answer.archived()
                ? new StatusBadge(Tone.NEUTRAL, words.get("desk.canned.archived"))
                : new StatusBadge(Tone.GOOD, words.get("desk.edit.in-use"));
    }

    private Component changed(CannedAnswer answer) {
        var who = new Span(accounts.nameOf(answer.changedBy()).orElseGet(() -> words.get("desk.history.system")));
        who.addClassName("td-hint");
        var cell = new Div(new MomentText(answer.changedAt(), words.language()), who);
        cell.addClassName("td-stack");
        return cell;
    }

    private Component actions(CannedAnswer answer) {
        var edit = new Button(
                words.get("desk.edit"), click -> new CannedAnswerDialog(answers, words, answer, this::show).open());
        var archive = new Button(
                words.get(answer.archived() ? "desk.canned.restore" : "desk.canned.archive"), click -> archive(answer));
        archive.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.setAriaLabel(
                words.get("desk.edit") + ": " + answer.in(words.language()).title());
        var both = new Div(edit, archive);
        both.addClassName("td-row-hands");
        both.addClassName("td-compose-actions");
        return both;
    }

    private void archive(CannedAnswer answer) {
        switch (answers.archive(answer, !answer.archived())) {
            case EditResult.Saved _ -> Toasts.done(words.get("desk.edit.saved"));
            case EditResult.Stale _ -> Toasts.problem(words.get("desk.edit.stale"));
            case EditResult.Refused(var key) -> Toasts.problem(words.get(key));
        }
        show();
    }
}
