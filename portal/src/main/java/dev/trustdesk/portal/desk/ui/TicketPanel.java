package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.TicketClock;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Rated;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.widgets.MomentText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is known of a ticket beside its conversation: clocks, who has it, facts. */
class TicketPanel extends Aside {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final ClockList clocks;
    private final ComboBox<Account> assignee = new ComboBox<>();
    private final Button mine = new Button();
    private final Button move = new Button();
    private final DescriptionList facts = new DescriptionList();
    private final AccountId me;
    private final transient List<Account> staff;
    private transient @Nullable Ticket shown;

    /** What can be done from here. */
    record Deeds(Consumer<@Nullable AccountId> assign, Consumer<TicketState> move) {}

    /** @param more what else is known of a ticket and can be changed here, each with its heading */
    TicketPanel(Wording words, List<Account> staff, AccountId me, Deeds deeds, Section... more) {
        this.words = words;
        this.staff = staff;
        this.me = me;
        this.clocks = new ClockList(words);
        addClassName("td-ticket-panel");
        assignee.setLabel(words.get("desk.column.assignee"));
        assignee.addClassName("td-assignee");
        assignee.setItems(staff);
        assignee.setItemLabelGenerator(Account::displayName);
        assignee.setPlaceholder(words.get("desk.assignee.nobody"));
        assignee.setClearButtonVisible(true);
        assignee.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                deeds.assign()
                        .accept(
                                change.getValue() == null
                                        ? null
                                        : change.getValue().id());
            }
        });
        mine.setText(words.get("desk.assign-to-me"));
        mine.addClickListener(click -> deeds.assign().accept(me));
        move.addClickListener(click -> deeds.move().accept(isResolved() ? TicketState.OPEN : TicketState.RESOLVED));
        facts.addClassName("td-facts");
        var hands = new Div(assignee, mine, move);
        hands.addClassName("td-hands");
        add(new Section(new H2(words.get("desk.clocks")), clocks), new Section(new H2(words.get("desk.hands")), hands));
        add(more);
        add(new Section(new H2(words.get("desk.facts")), facts));
    }

    final void show(Ticket ticket, Optional<Instant> linkUntil, List<Rated> ratings, Instant now) {
        shown = ticket;
        tick(now);
        var holder = ticket.row().assignee();
        assignee.setValue(staff.stream()
                .filter(account -> account.id().equals(holder))
                .findFirst()
                .orElse(null));
        mine.setVisible(!me.equals(holder));
        // Before the first reply a ticket can only be resolved with one, and a merged one stands as its survivor does.
        move.setVisible(
                ticket.row().mergedInto() == null && ticket.clocks().stream().noneMatch(TicketPanel::isOpenFirstReply));
        move.setText(isResolved() ? words.get("desk.reopen") : words.get("desk.resolve-silently"));
        facts.removeAll();
        ticketFacts(ticket);
        requesterFacts(ticket, linkUntil);
        waitingFacts(ticket);
        ratings.forEach(rated -> fact("desk.fact.rating", rating(rated)));
    }

    /** Draws the clocks again, because time has passed. */
    final void tick(Instant now) {
        if (shown != null) {
            clocks.show(shown.clocks(), shown.clockLog(), now);
        }
    }

    private static boolean isOpenFirstReply(TicketClock clock) {
        return clock.kind() == ClockKind.FIRST_RESPONSE && !clock.state().stopped();
    }

    private boolean isResolved() {
        return shown != null && shown.row().state() == TicketState.RESOLVED;
    }

    private void ticketFacts(Ticket ticket) {
        var row = ticket.row();
        fact("desk.column.category", new Span(words.of(row.category())));
        fact("desk.column.language", new Span(QueueGrid.language(row.language(), words)));
        if (row.exchange() != null) {
            fact("desk.filter.exchange", new Span(row.exchange()));
        }
        if (ticket.facts().transactionId() != null) {
            fact("desk.fact.transaction", copied(ticket.facts().transactionId()));
        }
        if (ticket.facts().walletAddress() != null) {
            fact("desk.fact.wallet", copied(ticket.facts().walletAddress()));
        }
        fact("desk.fact.opened", moment(row.createdAt()));
    }

    private void requesterFacts(Ticket ticket, Optional<Instant> linkUntil) {
        fact("desk.fact.check-word", new Span(ticket.facts().checkWord()));
        fact(
                "desk.fact.mail",
                new Span(words.get(ticket.facts().answerable() ? "desk.fact.mail.yes" : "desk.fact.mail.no")));
        fact(
                "desk.fact.link",
                linkUntil
                        .map(end -> new Span(new Span(words.get("desk.fact.link.until") + " "), moment(end)))
                        .orElseGet(() -> new Span(words.get("desk.fact.link.none"))));
    }

    private void waitingFacts(Ticket ticket) {
        var wakeAt = ticket.facts().wakeAt();
        var reason = ticket.facts().waitingReason();
        if (wakeAt != null && reason != null) {
            fact("desk.fact.waits-for", new Span(reason));
            fact("desk.fact.wakes", moment(wakeAt));
        }
        var resolved = ticket.facts().lastResolvedAt();
        if (resolved != null) {
            fact("desk.fact.resolved", moment(resolved));
        }
    }

    private Component rating(Rated rated) {
        var score = new Span(new Span(words.of(rated.answer()) + " · "), moment(rated.at()));
        if (rated.words() == null) {
            return score;
        }
        var said = new Paragraph(rated.words());
        said.addClassNames("td-as-written", "td-said");
        return new Div(score, said);
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(value));
    }

    private MomentText moment(Instant at) {
        return new MomentText(at, words.language());
    }

    // In the browser from beginning to end: it only lets a page copy within the person's own click.
    private Component copied(String id) {
        var code = new Code(id);
        var copy = new NativeButton(words.get("desk.copy"));
        copy.addClassNames("td-button", "td-button-quiet");
        copy.getElement().executeJs("""
            this.addEventListener('click', async () => {
                try {
                    await navigator.clipboard.writeText($0.textContent);
                    this.textContent = $1;
                } catch (e) {
                    getSelection().selectAllChildren($0);
                }
            });
            """, code.getElement(), words.get("desk.copied"));
        var both = new Div(code, copy);
        both.addClassName("td-copied");
        return both;
    }
}
