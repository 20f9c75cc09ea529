package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Exclusion;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.support.Triage;
import dev.trustdesk.portal.widgets.MomentText;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says above a ticket that it does not count in the figures, or that somebody wants it so; a second person decides here. */
class ExclusionNote extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Triage triage;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final transient Runnable changed;

    ExclusionNote(Triage triage, Accounts accounts, Wording words, Runnable changed) {
        this.triage = triage;
        this.accounts = accounts;
        this.words = words;
        this.changed = changed;
        addClassNames("td-note", "td-standing");
        setVisible(false);
    }

    final void show(@Nullable Exclusion found) {
        removeAll();
        setVisible(found != null);
        if (found != null) {
            var proposed = found.state() == Exclusion.State.PROPOSED;
            getElement().setAttribute("data-tone", (proposed ? Tone.CAUTION : Tone.NEUTRAL).attribute());
            add(what(found, proposed), who(found));
            if (proposed) {
                add(new Div(words.get("desk.exclusion.second")), hands(found));
            }
        }
    }

    private Div what(Exclusion found, boolean proposed) {
        var what = new Div(
                words.get(proposed ? "desk.exclusion.proposed" : "desk.exclusion.is", words.of(found.reason())));
        what.addClassName("td-strong");
        return what;
    }

    private Div who(Exclusion found) {
        var said = new Span(found.note());
        said.addClassName("td-as-written");
        var who = new Div(
                said,
                new Span(" — " + name(found.proposedBy()) + ", "),
                new MomentText(found.proposedAt(), words.language()));
        var second = found.decidedBy();
        if (second != null && !second.equals(found.proposedBy())) {
            who.add(new Span(" · " + words.get("desk.exclusion.confirmed-by", name(second))));
        }
        return who;
    }

    private Div hands(Exclusion found) {
        var hands = new Div();
        hands.addClassName("td-actions");
        var mine = found.proposedBy().equals(accounts.me());
        if (!mine && accounts.mayAct(Role.LEAD)) {
            hands.add(button("desk.exclusion.confirm", click -> after(triage.confirm(found.id()))));
        }
        hands.add(button(
                mine ? "desk.exclusion.withdraw" : "desk.exclusion.decline",
                click -> after(triage.decline(found.id()))));
        return hands;
    }

    private Button button(String key, Consumer<Button> deed) {
        var button = new Button(words.get(key), click -> deed.accept(click.getSource()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        return button;
    }

    private void after(TicketResult result) {
        TicketToasts.say(result, words.get("desk.done.sorted"), words);
        changed.run();
    }

    private String name(AccountId who) {
        return accounts.nameOf(who.toString()).orElseGet(() -> words.get("desk.somebody"));
    }
}
