package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One ticket: the conversation, what staff write, and all that is known. Shows what others do to it as it happens. */
@Route(SupportPaths.TICKET)
@RolesAllowed("SUPPORT")
@StyleSheet("/assets/support.css")
class TicketView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Tickets tickets;
    private final transient Clock clock;
    private final transient Wording words;
    private final PageHeader header = new PageHeader("");
    private final Div badges = new Div();
    private final Conversation conversation;
    private final Composer composer;
    private final TicketPanel panel;
    private final TicketPresence present;
    private final transient TicketExtras.Parts parts;
    private transient @Nullable Ticket shown;

    TicketView(Tickets tickets, Accounts accounts, Changes changes, Clock clock, Texts texts, TicketExtras extras) {
        this.tickets = tickets;
        this.clock = clock;
        this.words = texts.in(ViewLanguage.current());
        this.conversation = new Conversation(words);
        this.composer = new Composer(words, clock, new Composer.Deeds(this::note, this::reply));
        var me = accounts.current().map(Account::id).orElseThrow();
        this.panel = new TicketPanel(words, accounts.staff(), me, new TicketPanel.Deeds(this::assign, this::move));
        this.parts = extras.parts(words, this::reread);
        panel.add(parts.all());
        this.present = extras.presence(changes, words);
        badges.addClassName("td-badges");
        var back = new Anchor(SupportPaths.QUEUE, words.get("desk.ticket.back"));
        back.addClassName("td-back");
        var talk = new Div(conversation, composer);
        talk.addClassName("td-talk");
        var both = new Div(talk, panel);
        both.addClassName("td-ticket");
        getContent().add(back, header, present, badges, both);
        LiveView.of(this, changes, this::concerns, this::catchUp);
        EveryMinute.of(this, this::drawTime);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        var ticket = ticketId(id).flatMap(tickets::find).orElseThrow(NotFoundException::new);
        show(ticket);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? words.get("desk.queue.title") : title(shown);
    }

    private void show(Ticket ticket) {
        shown = ticket;
        header.setTitle(title(ticket));
        present.show(ticket.id());
        conversation.show(ticket);
        panel.show(ticket, tickets.openToRequesterUntil(ticket.id()), clock.instant());
        parts.show(ticket);
        drawTime();
    }

    private void drawTime() {
        whenShown(ticket -> {
            var now = clock.instant();
            badges.removeAll();
            var due = new TimeLeft(words).due(ticket.row().nextDueAt(), now);
            if (!due.isEmpty()) {
                badges.add(new StatusBadge(TimeLeft.tone(ticket.row().nextDueAt(), now), due));
            }
            var state = ticket.row().state();
            badges.add(new StatusBadge(QueueGrid.tone(state), words.of(state)));
            if (ticket.row().sample()) {
                var sample = new Span(words.get("desk.sample"));
                sample.addClassName("td-sample");
                badges.add(sample);
            }
            panel.tick(now);
        });
    }

    private void note(String text) {
        whenShown(ticket ->
                afterWriting(tickets.note(ticket.id(), ticket.version(), text), words.get("desk.done.noted")));
    }

    private void reply(String text, AfterReply then) {
        whenShown(ticket ->
                afterWriting(tickets.reply(ticket.id(), ticket.version(), text, then), words.get("desk.done.replied")));
    }

    private void assign(@Nullable AccountId to) {
        whenShown(ticket -> afterDeed(
                to == null
                        ? tickets.unassign(ticket.id(), ticket.version())
                        : tickets.assign(ticket.id(), ticket.version(), to),
                words.get("desk.done.assigned")));
    }

    private void move(TicketState to) {
        whenShown(ticket ->
                afterDeed(tickets.changeState(ticket.id(), ticket.version(), to), words.get("desk.done.moved")));
    }

    private void whenShown(Consumer<Ticket> deed) {
        Optional.ofNullable(shown).ifPresent(deed);
    }

    private void afterWriting(TicketResult result, String done) {
        switch (result) {
            case TicketResult.Done _ -> {
                composer.done();
                reread();
                Toasts.done(done);
            }
            case TicketResult.Stale(var now) -> {
                show(now);
                composer.say(Tone.CAUTION, words.get("desk.stale.kept"));
            }
            case TicketResult.Refused(var key) -> composer.say(Tone.BAD, words.get(key));
            case TicketResult.Gone _ -> composer.say(Tone.BAD, words.get("desk.gone"));
        }
    }

    private void afterDeed(TicketResult result, String done) {
        switch (result) {
            case TicketResult.Done _ -> Toasts.done(done);
            case TicketResult.Stale _ -> Toasts.problem(words.get("desk.stale"));
            case TicketResult.Refused(var key) -> Toasts.problem(words.get(key));
            case TicketResult.Gone _ -> Toasts.problem(words.get("desk.gone"));
        }
        reread();
    }

    private boolean concerns(Change change) {
        var ticket = shown;
        return change.equals(Change.ANYTHING)
                || ticket != null
                        && change.concerns(Tickets.TOPIC)
                        && change.id().equals(ticket.id().toString());
    }

    // What others wrote is shown at once; whoever is writing is told, because it may change what they want to say.
    private void catchUp() {
        var before = shown;
        reread();
        if (before != null && shown != null) {
            var news = shown.messages().size() - before.messages().size();
            if (news > 0 && !composer.isEmpty()) {
                composer.say(Tone.INFO, words.get("desk.news-since", news));
            }
        }
    }

    private void reread() {
        if (shown != null) {
            tickets.find(shown.id()).ifPresent(this::show);
            getUI().map(UI::getPage).ifPresent(page -> page.setTitle(getPageTitle()));
        }
    }

    private String title(Ticket ticket) {
        return words.get(
                "desk.ticket.title",
                Long.toString(ticket.row().number()),
                ticket.row().subject());
    }

    private static Optional<TicketId> ticketId(String written) {
        try {
            return Optional.of(new TicketId(UUID.fromString(written)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
