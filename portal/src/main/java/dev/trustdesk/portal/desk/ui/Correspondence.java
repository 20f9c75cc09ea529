package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.desk.Draft;
import dev.trustdesk.portal.desk.DraftKind;
import dev.trustdesk.portal.desk.Insert;
import dev.trustdesk.portal.desk.KeepResult;
import dev.trustdesk.portal.desk.SendResult;
import dev.trustdesk.portal.faq.FaqVisibility;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.widgets.Toasts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writing on one ticket: keeps the draft, shows what came meanwhile before a reply crosses it, asks which question is resolved, and
 * sends. Whatever goes wrong, the text stays where it is.
 */
final class Correspondence implements Composer.Deeds {

    private final Toolbox tools;
    private final Wording words;
    private final AccountId me;
    private final AttachedFiles files;
    private final Consumer<Ticket> reshow;
    private final Runnable reread;
    private final Composer composer;
    private @Nullable Ticket shown;
    private @Nullable UUID readUpTo;
    private long draftVersion;

    /**
     * @param reshow shows the ticket as it has become
     * @param reread shows it as it is now
     */
    Correspondence(
            Toolbox tools,
            Wording words,
            Clock clock,
            AccountId me,
            AttachedFiles files,
            Consumer<Ticket> reshow,
            Runnable reread) {
        this.tools = tools;
        this.words = words;
        this.me = me;
        this.files = files;
        this.reshow = reshow;
        this.reread = reread;
        this.composer = new Composer(words, clock, new FilesToSend(tools.files(), words), this);
    }

    Composer composer() {
        return composer;
    }

    /** The ticket as it is now; the first time, with the draft that was left on it. */
    void show(Ticket ticket) {
        var first = shown == null;
        shown = ticket;
        if (first) {
            tools.drafts().mine(ticket.id()).ifPresent(this::take);
        }
        if (composer.isEmpty()) {
            readAll();
        }
        var news = news(ticket);
        if (!news.isEmpty()) {
            composer.say(Tone.INFO, words.get("desk.news-since", news.size()));
        }
    }

    /** Another ticket follows; the draft of this one stays where it is kept. */
    void leave() {
        shown = null;
        begin();
    }

    @Override
    public void keep(DraftKind kind, String text) {
        var ticket = shown;
        if (ticket == null) {
            return;
        }
        switch (tools.drafts().keep(ticket.id(), draftVersion, kind, text, readUpTo)) {
            case KeepResult.Kept(var version, var at) -> {
                draftVersion = version;
                composer.keptAt(at);
            }
            case KeepResult.Empty _ -> {
                draftVersion = 0;
                readAll();
                composer.nothingKept();
            }
            case KeepResult.Elsewhere(var now) ->
                new OtherWindowDialog(words, now, () -> take(now), () -> {
                            draftVersion = now.version();
                            keep(composer.kind(), composer.written());
                        })
                        .open();
            case KeepResult.Refused(var key) -> composer.say(Tone.BAD, words.get(key));
        }
    }

    @Override
    public void discard() {
        if (shown != null) {
            tools.drafts().discard(shown.id());
            begin();
        }
    }

    @Override
    public void note(String text) {
        var ticket = shown;
        if (ticket != null) {
            var with = composer.files();
            var sent = tools.writing().note(ticket.id(), ticket.version(), text, with);
            // A note answers nobody: it crosses nothing, and need not be read again before it is kept.
            if (sent instanceof SendResult.Answered(TicketResult.Stale(var now))) {
                reshow.accept(now);
                sent = tools.writing().note(now.id(), now.version(), text, with);
            }
            switch (sent) {
                case SendResult.FileRefused refused -> say(refused);
                case SendResult.Answered(var result) -> after(result, words.get("desk.done.noted"));
            }
        }
    }

    @Override
    public void reply(String text, AfterReply then) {
        var ticket = shown;
        if (ticket == null) {
            return;
        }
        var news = news(ticket);
        if (!news.isEmpty()) {
            warn(ticket, news, text, then);
        } else {
            send(text, then, Optional.empty());
        }
    }

    @Override
    public List<Insert> find(DraftKind kind, Insert.Sort sort, String query) {
        var audience = kind == DraftKind.NOTE ? Audience.STAFF : Audience.READERS;
        return shown == null
                ? List.of()
                : tools.inserts().find(shown, audience, sort, query).stream()
                        .map(this::marked)
                        .toList();
    }

    private Insert marked(Insert found) {
        return found.forStaff() ? found.labelled(found.label() + " · " + words.of(FaqVisibility.STAFF)) : found;
    }

    private void send(String text, AfterReply then, Optional<Question> question) {
        var ticket = shown;
        if (ticket == null) {
            return;
        }
        switch (tools.writing().reply(ticket.id(), ticket.version(), text, then, question, composer.files())) {
            case SendResult.FileRefused refused -> say(refused);
            case SendResult.Answered(var result) -> replied(ticket, result, text, then);
        }
    }

    private void replied(Ticket ticket, TicketResult result, String text, AfterReply then) {
        if (result instanceof TicketResult.Refused refused && refused.asksForQuestion()) {
            QuestionDialog.ask(tools, words, ticket, asked -> send(text, then, Optional.of(asked)), composer::goOn);
            return;
        }
        if (!(result instanceof TicketResult.Stale(var now))) {
            after(result, words.get("desk.done.replied"));
            return;
        }
        reshow.accept(now);
        var news = news(now);
        if (news.isEmpty()) {
            composer.say(Tone.CAUTION, words.get("desk.stale.kept"));
        } else {
            warn(now, news, text, then);
        }
    }

    private void warn(Ticket ticket, List<TicketMessage> news, String text, AfterReply then) {
        new NewsDialog(
                        words,
                        ticket,
                        news,
                        files,
                        () -> {
                            readAll();
                            reply(text, then);
                        },
                        () -> {
                            readAll();
                            keep(composer.kind(), composer.written());
                            composer.goOn();
                        })
                .open();
    }

    private void say(SendResult.FileRefused refused) {
        composer.say(Tone.BAD, words.get("desk.attach.not-sent", words.get(refused.messageKey(), refused.name())));
    }

    private void after(TicketResult result, String done) {
        switch (result) {
            case TicketResult.Done _ -> {
                begin();
                reread.run();
                Toasts.done(done);
            }
            case TicketResult.Stale(var now) -> {
                reshow.accept(now);
                composer.say(Tone.CAUTION, words.get("desk.stale.kept"));
            }
            case TicketResult.Refused(var key) -> composer.say(Tone.BAD, words.get(key));
            case TicketResult.Gone _ -> composer.say(Tone.BAD, words.get("desk.gone.kept"));
        }
    }

    private void begin() {
        draftVersion = 0;
        composer.done();
        readAll();
    }

    private void take(Draft draft) {
        draftVersion = draft.version();
        readUpTo = draft.readUpTo();
        composer.take(draft.kind(), draft.text(), draft.changedAt());
    }

    private void readAll() {
        readUpTo = shown == null || shown.messages().isEmpty()
                ? null
                : shown.messages().getLast().id();
    }

    /** What others have said since this text was begun, or since its author last said that they had read it. */
    private List<TicketMessage> news(Ticket ticket) {
        var unread = ticket.messages();
        for (var at = 0; at < unread.size(); at++) {
            if (unread.get(at).id().equals(readUpTo)) {
                return unread.subList(at + 1, unread.size()).stream()
                        .filter(message -> !me.equals(message.author()))
                        .toList();
            }
        }
        return List.of();
    }
}
