package dev.trustdesk.portal.site;

import dev.trustdesk.portal.attachments.Attachment;
import dev.trustdesk.portal.help.HelpPaths;
import dev.trustdesk.portal.help.MailState;
import dev.trustdesk.portal.help.PrivateTicket;
import dev.trustdesk.portal.help.PublicMessage;
import dev.trustdesk.portal.help.Rating;
import dev.trustdesk.portal.help.Score;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Badge;
import dev.trustdesk.portal.site.model.RatingForm;
import dev.trustdesk.portal.site.model.TicketPage;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a ticket into what its private page shows. */
record ShownTicket(Wording t, String token, Instant now) {

    /** How long the page says that the request has arrived. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final int KILO = 1024;

    /**
     * The page.
     *
     * @param chosen the rating that a link in a mail chose beforehand
     * @param mailAsked a mail was just asked for
     */
    TicketPage page(PrivateTicket ticket, TicketPage.Answer answer, Optional<Score> chosen, boolean mailAsked) {
        var resolved = ticket.state() == TicketState.RESOLVED;
        return new TicketPage(
                path(),
                ticket.number(),
                ticket.subject(),
                new Badge(tone(ticket), t.of(ticket.state())),
                ticket.checkWord(),
                ticket.createdAt(),
                ticket.promisedReplyAt(),
                ticket.sample(),
                resolved,
                ticket.closable(),
                ticket.together() && !resolved,
                Optional.ofNullable(ticket.outcome()).map(this::sentence),
                !resolved
                        && !answer.refused()
                        && ticket.firstReplyAt() == null
                        && ticket.createdAt().plus(FRESH).isAfter(now),
                mail(ticket.mail(), mailAsked),
                ticket.mail() == MailState.UNCONFIRMED && !mailAsked,
                resolved ? Optional.of(rating(ticket, chosen)) : Optional.empty(),
                "/portal/" + HelpPaths.MINE + "/add/" + token,
                ticket.messages().stream().map(this::message).toList(),
                answer);
    }

    private String path() {
        return HelpPaths.privatePage(token, t.language());
    }

    private static String tone(PrivateTicket ticket) {
        if (ticket.state() == TicketState.RESOLVED) {
            return "good";
        }
        return ticket.state() == TicketState.WAITING_FOR_REQUESTER ? "caution" : "info";
    }

    private String mail(MailState state, boolean asked) {
        return switch (state) {
            case NONE -> t.get("site.ticket.mail.none");
            case CONFIRMED -> t.get("site.ticket.mail.confirmed");
            case UNCONFIRMED -> asked ? t.get("site.ticket.mail.asked") : t.get("site.ticket.mail.unconfirmed");
        };
    }

    private String sentence(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> t.get("site.ticket.outcome.answered");
            case FIXED -> t.get("site.ticket.outcome.fixed");
            case REFERRED_TO_EXCHANGE -> t.get("site.ticket.outcome.referred");
            case NO_CONFIRMED_PATH -> t.get("site.ticket.outcome.no-path");
            case NOT_ELIGIBLE -> t.get("site.ticket.outcome.not-eligible");
            case SPAM -> t.get("site.ticket.outcome.spam");
        };
    }

    private RatingForm rating(PrivateTicket ticket, Optional<Score> chosen) {
        var before = ticket.rating();
        return new RatingForm(
                path(),
                scores(t, chosen.or(() -> before.map(Rating::score))),
                before.map(Rating::words).orElse(""),
                Optional.empty(),
                before.map(Rating::score).map(t::of));
    }

    static List<RatingForm.Score> scores(Wording t, Optional<Score> chosen) {
        return Stream.of(Score.values())
                .map(score -> new RatingForm.Score(
                        score.tag(), t.of(score), chosen.filter(score::equals).isPresent()))
                .toList();
    }

    private TicketPage.Message message(PublicMessage message) {
        String author;
        if (message.automatic()) {
            author = t.get("site.ticket.automatic");
        } else if (message.fromStaff()) {
            author = message.authorName() == null ? "Trustdesk" : t.get("site.ticket.staff", message.authorName());
        } else {
            author = t.get("site.ticket.you");
        }
        return new TicketPage.Message(
                message.fromStaff(),
                message.automatic(),
                author,
                message.text(),
                message.at(),
                message.code(),
                message.files().stream().map(this::file).toList());
    }

    private TicketPage.File file(Attachment file) {
        return new TicketPage.File(
                file.name(),
                t.get("site.ticket.file.size", t.of(file.kind()), size(file.size())),
                path() + "/file/" + file.id(),
                file.kind().isImage(),
                file.width(),
                file.height());
    }

    private static String size(int bytes) {
        return bytes < KILO * KILO
                ? Math.max(1, bytes / KILO) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }
}
