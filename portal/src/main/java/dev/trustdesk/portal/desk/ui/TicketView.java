package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.desk.DraftKind;
import dev.trustdesk.portal.desk.Drafts;
import dev.trustdesk.portal.desk.Macro;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Deletion;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.PageTop;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
    private final TicketBadges badges;
    private final transient TicketWays ways;
    private final Conversation conversation;
    private final transient Toolbox tools;
    private final transient Correspondence writing;
    private final OthersDrafts othersDrafts;
    private final MacroBar macros;
    private final TagField tags;
    private final QuestionLine question;
    private final HistoryPanel history;
    private final TicketPanel panel;
    private final TicketPresence present;
    private final transient List<Component> page;
    // Names as they are when the ticket is drawn: its history names the same few people again and again.
    private final transient Map<String, String> known = new HashMap<>();
    private final transient UnaryOperator<String> names;
    private final transient TicketExtras extras;
    private final transient TicketExtras.Parts parts;
    private transient @Nullable Ticket shown;
    private String title;

    TicketView(
            Tickets tickets,
            Accounts accounts,
            Changes changes,
            Clock clock,
            Texts texts,
            TicketExtras extras,
            Toolbox tools) {
        this.tickets = tickets;
        this.clock = clock;
        this.words = texts.in(ViewLanguage.current());
        this.title = words.get("desk.queue.title");
        this.tools = tools;
        this.ways = new TicketWays(this, tools.queue(), words);
        this.extras = extras;
        var files = extras.files(words);
        this.conversation = new Conversation(words, files);
        var me = accounts.me();
        this.writing = new Correspondence(tools, words, clock, me, files, this::show, this::reread);
        this.names = actor ->
                known.computeIfAbsent(actor, one -> accounts.nameOf(one).orElseGet(() -> words.get("desk.somebody")));
        this.othersDrafts = new OthersDrafts(words, author -> names.apply(author.toString()));
        this.macros = new MacroBar(tools, words, ways::after, this::afterMacro, this::reread);
        this.tags = new TagField(tools.tags(), words);
        this.question = new QuestionLine(tools, words);
        this.history = new HistoryPanel(tools.history(), words, names);
        var staff = accounts.knownStaff();
        this.panel = new TicketPanel(
                words,
                staff,
                me,
                new TicketPanel.Deeds(this::assign, this::move),
                new Section(new H2(words.get("desk.question")), question),
                new Section(tags));
        this.parts = extras.parts(words, this::reread);
        panel.add(parts.beside());
        this.present = extras.presence(changes, staff, words);
        this.badges = new TicketBadges(words);
        var back = new Anchor(SupportPaths.QUEUE, words.get("desk.ticket.back"));
        back.addClassName("td-back");
        header.setActions(macros);
        var talk = new Div(conversation, othersDrafts, writing.composer(), new JumpToComposer(words), history);
        talk.addClassName("td-talk");
        var both = new Div(talk, new FoldedFacts(words, panel));
        both.addClassName("td-ticket");
        var standing = new Div();
        standing.add(parts.above());
        standing.addClassName("td-standings");
        this.page = List.of(back, header, present, badges, standing, both);
        LiveView.of(this, changes, change -> concerns(Tickets.TOPIC, change), this::reread);
        // On its own: a colleague's draft grows every few seconds, and nothing else has to be read again.
        LiveView.of(talk, changes, change -> concerns(Drafts.TOPIC, change), this::showOthersDrafts);
        EveryMinute.of(this, this::drawTime);
        var deeds = Map.<Shortcut, Runnable>of(
                Shortcut.ASSIGN_TO_ME, () -> assign(me),
                Shortcut.RESOLVE, () -> move(TicketState.RESOLVED),
                Shortcut.REPLY, () -> writing.composer().begin(DraftKind.REPLY),
                Shortcut.NOTE, () -> writing.composer().begin(DraftKind.NOTE),
                Shortcut.QUESTION, question::ask,
                Shortcut.MERGE, parts.bonds()::merge,
                Shortcut.LINK, parts.bonds()::link,
                Shortcut.NEXT_TICKET, () -> whenShown(ways::goOn),
                Shortcut.TAKE_NEXT, () -> whenShown(ways::takeNext),
                Shortcut.BACK, ways::back);
        TicketKeys.bind(this, tools, words, () -> Optional.ofNullable(shown), deeds);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        var wanted = ticketId(id).orElseThrow(NotFoundException::new);
        var found = tickets.find(wanted);
        if (found.isEmpty()) {
            showDeleted(extras.deletionOf(wanted).orElseThrow(NotFoundException::new), "");
            return;
        }
        var ticket = found.get();
        if (shown != null && !shown.id().equals(ticket.id())) {
            conversation.clear();
            writing.leave();
            // The same page with another ticket: whoever cannot see it is led to its beginning.
            PageTop.show(this);
        }
        show(ticket);
        tools.mentions().see(ticket.id());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Ticket ticket) {
        if (shown == null) {
            getContent().removeAll();
            getContent().add(page);
        }
        shown = ticket;
        known.clear();
        title = words.get(
                "desk.ticket.title",
                Long.toString(ticket.row().number()),
                ticket.row().subject());
        header.setTitle(title);
        present.show(ticket.id());
        conversation.show(ticket);
        writing.show(ticket);
        showOthersDrafts();
        macros.show(ticket);
        tags.show(ticket.id());
        var findings = extras.findings(ticket.id());
        question.show(ticket, findings.question());
        history.show(ticket.id());
        panel.show(ticket, tickets.openToRequesterUntil(ticket.id()), tickets.ratings(ticket.id()), clock.instant());
        parts.show(ticket, findings);
        drawTime();
    }

    /** Nothing of it stays on the page, not even what is drawn already. */
    private void showDeleted(Deletion deletion, String unsent) {
        shown = null;
        title = GoneTicket.title(deletion, words);
        getContent().removeAll();
        getContent().add(new GoneTicket(deletion, words, names, unsent));
    }

    private void drawTime() {
        whenShown(ticket -> {
            var now = clock.instant();
            badges.show(ticket, now);
            panel.tick(now);
        });
    }

    private void assign(@Nullable AccountId to) {
        whenShown(ticket -> afterDeed(
                to == null
                        ? tickets.unassign(ticket.id(), ticket.version())
                        : tickets.assign(ticket.id(), ticket.version(), to),
                words.get("desk.done.assigned")));
    }

    private void move(TicketState to) {
        whenShown(ticket -> {
            if (ticket.row().state() == to) {
                return;
            }
            var result = tickets.changeState(ticket.id(), ticket.version(), to);
            if (result instanceof TicketResult.Refused refused && refused.asksForQuestion()) {
                QuestionDialog.ask(tools, words, ticket, asked -> resolve(ticket, asked), () -> {});
            } else {
                afterDeed(result, words.get("desk.done.moved"));
            }
        });
    }

    private void resolve(Ticket ticket, Question asked) {
        afterDeed(tools.writing().resolve(ticket.id(), ticket.version(), asked), words.get("desk.done.moved"));
    }

    private void afterMacro(Macro.Way way, Optional<TicketId> next) {
        switch (way) {
            case STAY -> reread();
            case CLOSE -> ways.back();
            case NEXT -> next.ifPresentOrElse(ways::to, ways::back);
        }
    }

    private void whenShown(Consumer<Ticket> deed) {
        Optional.ofNullable(shown).ifPresent(deed);
    }

    private void afterDeed(TicketResult result, String done) {
        TicketToasts.say(result, done, words);
        reread();
    }

    private boolean concerns(String topic, Change change) {
        var ticket = shown;
        return ticket != null && change.concerns(topic, ticket.id().toString());
    }

    private void showOthersDrafts() {
        whenShown(ticket -> othersDrafts.show(tools.drafts().ofOthers(ticket.id())));
    }

    /** Reads the ticket again, because something happened to it. */
    final void reread() {
        if (shown != null) {
            var id = shown.id();
            tickets.find(id)
                    .ifPresentOrElse(
                            this::show,
                            () -> extras.deletionOf(id)
                                    .ifPresent(deletion -> showDeleted(
                                            deletion, writing.composer().written())));
            getUI().map(UI::getPage).ifPresent(page -> page.setTitle(getPageTitle()));
        }
    }

    private static Optional<TicketId> ticketId(String written) {
        try {
            return Optional.of(new TicketId(UUID.fromString(written)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
