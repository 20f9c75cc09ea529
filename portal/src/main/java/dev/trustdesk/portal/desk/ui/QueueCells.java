package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import dev.trustdesk.portal.desk.Present;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.widgets.Initials;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a ticket is drawn in the queue: cell by cell in a table, or as one card. */
final class QueueCells {

    private static final String DUE =
            "<span class='td-badge' ?hidden=${!item.due} data-tone=${item.tone} title=${item.exact}>"
                    + "${item.due}<span class='td-sr'>, ${item.exact}</span></span>";
    private static final String STATE =
            "<span class='td-badge' data-tone=${item.stateTone} title=${item.state}>${item.state}</span>";
    private static final String SUBJECT =
            "<a class='td-row-link' tabindex='-1' href=${item.link} lang=${item.lang} title=${item.subject}>${item.subject}</a>";
    private static final String MARKS = "<span class='td-sample' ?hidden=${!item.sample}>${item.sample}</span>"
            + "<span class='td-tongue' aria-hidden='true'>${item.tongue}</span>";
    private static final String PRESENT = "<span class='td-present' ?hidden=${!item.presence} title=${item.presence}>"
            + "<span class='td-sr'>${item.presence}</span>${item.avatars.map(one => html`"
            + "<span class='td-avatar' aria-hidden='true' data-presence=${one.split(' ')[0]}>${one.split(' ')[1]}</span>`)}</span>";

    private final Wording words;
    private final TimeLeft time;
    private final Clock clock;
    private final Map<AccountId, String> names;
    private final Function<TicketId, List<Present>> presence;

    QueueCells(Wording words, Clock clock, Map<AccountId, String> names, Function<TicketId, List<Present>> presence) {
        this.words = words;
        this.time = new TimeLeft(words);
        this.clock = clock;
        this.names = names;
        this.presence = presence;
    }

    Renderer<TicketRow> subject() {
        return withPresence(
                withSubject(LitRenderer.of("<div class='td-subject'>" + SUBJECT + MARKS + PRESENT + "</div>")));
    }

    Renderer<TicketRow> of(QueueColumn column) {
        return switch (column) {
            case DUE -> withDue(LitRenderer.of(DUE + "<span class='td-soft' ?hidden=${!!item.due}>–</span>"));
            case NUMBER -> text(row -> Long.toString(row.number()));
            case CATEGORY -> text(row -> category(row.category()));
            case LANGUAGE -> text(row -> row.language().tag().toUpperCase(Locale.ROOT));
            case EXCHANGE -> text(row -> row.exchange() == null ? "–" : row.exchange());
            case STATE -> withState(LitRenderer.of(STATE));
            case ASSIGNEE -> text(this::assignee);
            case CREATED -> moment(TicketRow::createdAt);
            case CHANGED -> moment(TicketRow::changedAt);
        };
    }

    Renderer<TicketRow> card() {
        return withPresence(withDue(withState(withSubject(LitRenderer.of("<div class='td-queue-card'><div>" + DUE + " "
                        + STATE + PRESENT + "</div>" + SUBJECT
                        + "<span class='td-soft'>${item.line} " + MARKS + "</span></div>")))))
                .withProperty(
                        "line", row -> "#" + row.number() + " · " + category(row.category()) + " · " + assignee(row));
    }

    /** What a row says of times, which grows different by itself. */
    record Ageing(String due, Tone tone, String created, String changed) {}

    Ageing ageing(TicketRow row, Instant now) {
        return new Ageing(
                time.dueAtAGlance(row.nextDueAt(), now),
                TimeLeft.tone(row.nextDueAt(), now),
                time.ago(row.createdAt(), now),
                time.ago(row.changedAt(), now));
    }

    List<Present> present(TicketId ticket) {
        return presence.apply(ticket);
    }

    boolean isOverdue(TicketRow row) {
        return TimeLeft.isOverdue(row.nextDueAt(), clock.instant());
    }

    private String category(Category category) {
        return switch (category) {
            case WALLET -> words.get("desk.category.wallet.short");
            case EXCHANGE -> words.get("desk.category.exchange.short");
            case LIQUIDITY -> words.get("desk.category.liquidity.short");
            case SECURITY -> words.get("desk.category.security.short");
            case OTHER -> words.get("desk.category.other.short");
        };
    }

    private String assignee(TicketRow row) {
        var id = row.assignee();
        return id == null ? words.get("desk.assignee.nobody") : names.getOrDefault(id, "–");
    }

    private static LitRenderer<TicketRow> text(Function<TicketRow, String> text) {
        return LitRenderer.<TicketRow>of("<span class='td-cell' title=${item.text}>${item.text}</span>")
                .withProperty("text", text::apply);
    }

    private LitRenderer<TicketRow> moment(Function<TicketRow, Instant> moment) {
        return LitRenderer.<TicketRow>of("<span title=${item.at}>${item.ago}</span>")
                .withProperty("ago", row -> time.ago(moment.apply(row), clock.instant()))
                .withProperty("at", row -> Moments.written(moment.apply(row), words.language()));
    }

    private LitRenderer<TicketRow> withDue(LitRenderer<TicketRow> renderer) {
        return renderer.withProperty("due", row -> time.dueAtAGlance(row.nextDueAt(), clock.instant()))
                .withProperty(
                        "tone",
                        row -> TimeLeft.tone(row.nextDueAt(), clock.instant()).attribute())
                .withProperty("exact", row -> exactly(row.nextDueAt()));
    }

    private String exactly(@Nullable Instant due) {
        return due == null ? "" : words.get("desk.due.at", Moments.written(due, words.language()));
    }

    private LitRenderer<TicketRow> withSubject(LitRenderer<TicketRow> renderer) {
        return renderer.withProperty("link", row -> SupportPaths.ticket(row.id()))
                .withProperty("subject", TicketRow::subject)
                .withProperty("lang", row -> row.language().tag())
                .withProperty("tongue", row -> row.language().tag().toUpperCase(Locale.ROOT))
                .withProperty("sample", row -> row.sample() ? words.get("desk.sample") : "");
    }

    private LitRenderer<TicketRow> withState(LitRenderer<TicketRow> renderer) {
        return renderer.withProperty("state", row -> words.of(row.state()))
                .withProperty("stateTone", row -> tone(row.state()).attribute());
    }

    private LitRenderer<TicketRow> withPresence(LitRenderer<TicketRow> renderer) {
        return renderer.withProperty("presence", row -> PresenceBadges.inWords(presence.apply(row.id()), names, words))
                .withProperty(
                        "avatars",
                        row -> presence.apply(row.id()).stream()
                                .map(this::avatar)
                                .toList());
    }

    // State and initials in one text: a cell is told texts and lists of texts.
    private String avatar(Present present) {
        return present.state().name().toLowerCase(Locale.ROOT) + " " + Initials.of(PresenceBadges.name(present, names));
    }

    static Tone tone(TicketState state) {
        return switch (state) {
            case OPEN -> Tone.INFO;
            case WAITING_FOR_REQUESTER, WAITING_FOR_EXCHANGE -> Tone.NEUTRAL;
            case RESOLVED -> Tone.GOOD;
        };
    }

    static String language(Language language, Wording words) {
        return words.get(language == Language.KO ? "desk.language.ko" : "desk.language.en");
    }
}
