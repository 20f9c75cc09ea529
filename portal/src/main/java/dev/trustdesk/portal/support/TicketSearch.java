package dev.trustdesk.portal.support;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.SearchWords;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody looks for among tickets: words, a number, a mail address, a check word, or the beginning of a transaction's or a
 * wallet's id. There is none of a text that holds a secret, and none says what it holds when it is written out.
 */
public final class TicketSearch {

    private static final Pattern ONE_THING = Pattern.compile("#\\d+|\\S+@\\S+");

    private final String whole;
    private final List<String> words;

    private TicketSearch(String whole, List<String> words) {
        this.whole = whole;
        this.words = List.copyOf(words);
    }

    /** Empty when there is nothing to look for, and when it must not be looked for. */
    public static Optional<TicketSearch> of(String typed) {
        if (refusal(typed).isPresent()) {
            return Optional.empty();
        }
        var whole = InboundText.cleaned(typed);
        var words = SearchWords.of(whole, SearchWords.QUERY_LIMIT).meaningful().stems();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        // A number or an address is one thing; its parts stand in many tickets.
        return Optional.of(new TicketSearch(whole, ONE_THING.matcher(whole).matches() ? List.of() : words.words()));
    }

    /** Why a text is not looked for: a key of the bundle. The id of a transaction has the shape of a key and is looked for. */
    public static Optional<String> refusal(String typed) {
        if (!SecretGuard.checkTransactionId(typed).isClean()) {
            return Optional.of("support.search.secret");
        }
        return InboundText.length(typed) > SearchWords.QUERY_LIMIT
                ? Optional.of("support.search.too_long")
                : InboundText.problemOfCharacters(InboundText.cleaned(typed));
    }

    String whole() {
        return whole;
    }

    /** A number or an address: not its parts are looked for. */
    boolean isOneThing() {
        return words.isEmpty();
    }

    List<String> words() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketSearch search && search.whole.equals(whole);
    }

    @Override
    public int hashCode() {
        return Objects.hash(whole);
    }

    /** Nothing of what is looked for: it may be somebody's address. */
    @Override
    public String toString() {
        return "TicketSearch";
    }
}
