package dev.trustdesk.portal.help.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.trustdesk.portal.faq.FaqHit;
import dev.trustdesk.portal.help.AnswersWhileWriting;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.help.HelpLimits;
import dev.trustdesk.portal.help.HelpPaths;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.help.MemberTickets;
import dev.trustdesk.portal.help.RepeatedRequests;
import dev.trustdesk.portal.help.SubmitResult;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.PermitAll;

/**
 * Asks for help from one's account. Answers that may spare it stand beside what is written; whoever has asked already is told so before
 * anything is sent, and may send it anyway.
 */
@Route(AskView.PATH)
@PermitAll
@StyleSheet("/assets/support.css")
class AskView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String PATH = HelpPaths.MINE + "/ask";

    private final transient MemberTickets tickets;
    private final transient RepeatedRequests repeats;
    private final transient HelpLimits limits;
    private final transient AnswersWhileWriting answers;
    private final transient Wording words;
    private final AskForm form;
    private final Div said = new Div();
    private final Div actions = new Div();
    private final String formKey;

    AskView(
            MemberTickets tickets,
            RepeatedRequests repeats,
            HelpRequests requests,
            HelpLimits limits,
            AnswersWhileWriting answers,
            Accounts accounts,
            Texts texts) {
        this.tickets = tickets;
        this.repeats = repeats;
        this.limits = limits;
        this.answers = answers;
        this.words = texts.in(ViewLanguage.current());
        this.formKey = requests.newFormKey();
        var closed = tickets.isMigrationClosed();
        var suggestions = new AnswerSuggestions(answers, formKey, closed, words, this::settle);
        this.form = new AskForm(words, accounts.current().orElseThrow().email(), suggestions);
        var back = new Anchor(HelpPaths.MINE, words.get("help.mine.back"));
        back.addClassName("td-back");
        var send = new Button(words.get("help.ask.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(send);
        actions.addClassName("td-actions");
        getContent().addClassName("td-narrow");
        getContent()
                .add(
                        back,
                        new PageHeader(getPageTitle()).withIntro(words.get("help.ask.intro")),
                        new Note(Tone.CAUTION, words.get("help.ask.never")));
        if (closed) {
            getContent().add(new Note(Tone.INFO, words.get("help.ask.closed")));
        }
        getContent().add(form, said, actions);
    }

    @Override
    public String getPageTitle() {
        return words.get("help.mine.ask");
    }

    private void send() {
        said.removeAll();
        form.draft(formKey).ifPresentOrElse(this::sendUnlessRepeated, form::showCategoryMissing);
    }

    private void sendUnlessRepeated(HelpDraft draft) {
        var earlier = repeats.mine(draft);
        if (earlier.isEmpty()) {
            send(draft);
        } else {
            form.clearProblems();
            said.add(new AskedBefore(earlier, words, this::sendAnyway, this::goOnWriting));
            // One question at a time: the answer to it sends, or does not.
            actions.setVisible(false);
        }
    }

    // The form is only put aside: what was written stays in it.
    private void settle(FaqHit answer) {
        answers.solved(formKey, words.language(), answer.slug());
        form.setKept();
        form.setVisible(false);
        actions.setVisible(false);
        said.removeAll();
        said.add(new SolvedNote(answer, words, () -> takeBack(answer)));
    }

    private void takeBack(FaqHit answer) {
        answers.takeBack(formKey, words.language(), answer.slug());
        form.setVisible(true);
        goOnWriting();
        form.goOn();
    }

    private void goOnWriting() {
        said.removeAll();
        actions.setVisible(true);
    }

    // What is sent is what stands there now, and not what stood there when the question was put.
    private void sendAnyway() {
        goOnWriting();
        form.draft(formKey).ifPresentOrElse(this::send, form::showCategoryMissing);
    }

    private void send(HelpDraft draft) {
        var network = ClientAddress.prefix(VaadinServletRequest.getCurrent());
        if (limits.ask(network) instanceof RateLimits.Verdict.TooOften(var wait)) {
            said.add(new Note(Tone.BAD, words.get("help.ask.too-many", Math.max(1, wait.toMinutes()))));
            return;
        }
        switch (tickets.ask(draft, network)) {
            case SubmitResult.Accepted _ -> {
                answers.sent(formKey, words.language());
                form.setKept();
                Toasts.done(words.get("help.ask.sent"));
                UI.getCurrentOrThrow().navigate(HelpPaths.MINE);
            }
            case SubmitResult.Invalid(var problems) -> form.showProblems(problems);
            case SubmitResult.SecretFound(var field) -> {
                form.forget(field);
                said.add(new Note(Tone.BAD, words.get("help.ask.secret")));
            }
        }
    }
}
