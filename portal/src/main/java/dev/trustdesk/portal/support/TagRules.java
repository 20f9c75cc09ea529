package dev.trustdesk.portal.support;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a tag may look like: a word or two, so that the same thing gets the same tag. */
public final class TagRules {

    static final int LONGEST = 30;
    static final int MOST = 10;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");
    private static final Pattern GAP = Pattern.compile("[\\s_-]+");

    private TagRules() {}

    /** As it would be kept: lower case, words joined by a hyphen. */
    public static String cleaned(String typed) {
        return GAP.matcher(InboundText.cleaned(typed).toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    /** As they would be kept, each once. */
    public static SortedSet<String> cleaned(Collection<String> typed) {
        var tags = new TreeSet<String>();
        typed.forEach(tag -> tags.add(cleaned(tag)));
        return tags;
    }

    /** Why these cleaned tags cannot be kept at one ticket: a key of the bundle. */
    public static Optional<String> refusal(Collection<String> cleaned) {
        return unfit(cleaned).or(() -> cleaned.size() > MOST ? Optional.of("support.refused.tags") : Optional.empty());
    }

    /** Why these are no tags, however many they are: what is taken away need not fit on one ticket. */
    public static Optional<String> unfit(Collection<String> cleaned) {
        if (cleaned.stream().anyMatch(tag -> !SecretGuard.check(tag).isClean())) {
            return Optional.of("support.refused.secret");
        }
        if (cleaned.stream()
                .anyMatch(tag ->
                        InboundText.length(tag) > LONGEST || !WORD.matcher(tag).matches())) {
            return Optional.of("support.refused.tag");
        }
        return Optional.empty();
    }
}
