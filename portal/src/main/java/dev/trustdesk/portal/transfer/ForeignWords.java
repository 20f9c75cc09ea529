package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.support.MessageKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What other desks call what we know. Words that are not here are refused and not guessed. */
final class ForeignWords {

    private static final Map<Origin, Set<String>> OPEN = Map.of(
            Origin.PLAIN, Set.of("", "open", "waiting_for_requester", "waiting_for_exchange"),
            Origin.ZAMMAD, Set.of("", "new", "open", "pending reminder", "pending close"),
            Origin.OSTICKET, Set.of("", "open"));

    private static final Map<Origin, Set<String>> RESOLVED = Map.of(
            Origin.PLAIN, Set.of("resolved"),
            Origin.ZAMMAD, Set.of("closed", "merged", "removed"),
            Origin.OSTICKET, Set.of("resolved", "closed", "archived"));

    private static final Map<Origin, Map<String, MessageKind>> AUTHORS = Map.of(
            Origin.PLAIN,
            Map.of(
                    "requester", MessageKind.REQUEST,
                    "staff", MessageKind.REPLY,
                    "note", MessageKind.NOTE,
                    "system", MessageKind.NOTICE),
            Origin.ZAMMAD,
            Map.of(
                    "customer", MessageKind.REQUEST,
                    "agent", MessageKind.REPLY,
                    "system", MessageKind.NOTICE),
            Origin.OSTICKET,
            Map.of(
                    "m", MessageKind.REQUEST,
                    "r", MessageKind.REPLY,
                    "n", MessageKind.NOTE));

    private static final Map<String, Priority> PRIORITIES = Map.of(
            "",
            Priority.NORMAL,
            "low",
            Priority.LOW,
            "normal",
            Priority.NORMAL,
            "high",
            Priority.HIGH,
            "urgent",
            Priority.URGENT,
            "emergency",
            Priority.URGENT);

    // As Zammad numbers its priorities.
    private static final Pattern NUMBERED = Pattern.compile("^[0-9] ");

    private static final Set<String> YES = Set.of("true", "t", "1", "yes");

    private ForeignWords() {}

    /** Whether a state means that nothing more is to be done; empty if it means nothing to us. */
    static Optional<Boolean> resolved(Origin origin, String word) {
        var plain = plain(word);
        if (RESOLVED.getOrDefault(origin, Set.of()).contains(plain)) {
            return Optional.of(true);
        }
        return OPEN.getOrDefault(origin, Set.of()).contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** How much a ticket mattered; empty if the word means nothing to us. */
    static Optional<Priority> priority(Origin origin, String word) {
        var plain = plain(word);
        var bare = origin == Origin.ZAMMAD ? NUMBERED.matcher(plain).replaceFirst("") : plain;
        return Optional.ofNullable(PRIORITIES.get(bare));
    }

    /** What was hidden from the requester is a note, whoever wrote it. */
    static Optional<MessageKind> kind(Origin origin, String author, String internal) {
        var kind = Optional.ofNullable(AUTHORS.getOrDefault(origin, Map.of()).get(plain(author)));
        return YES.contains(plain(internal)) ? kind.map(any -> MessageKind.NOTE) : kind;
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
