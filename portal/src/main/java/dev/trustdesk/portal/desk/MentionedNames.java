package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds who is mentioned in a note: {@code @} and a name as it is shown. */
final class MentionedNames {

    private MentionedNames() {}

    /** Each once, in the order of the list. The longest name that fits counts, so that "@Minji Kim" does not also call a Minji. */
    static List<Account> in(String text, List<Account> staff) {
        var longestFirst = new ArrayList<>(staff);
        longestFirst.sort(
                Comparator.comparing((Account account) -> account.displayName().length())
                        .reversed());
        var mentioned = new ArrayList<Account>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            var start = at + 1;
            longestFirst.stream()
                    .filter(account -> standsAt(text, start, account.displayName()))
                    .findFirst()
                    .filter(account -> !mentioned.contains(account))
                    .ifPresent(mentioned::add);
        }
        return staff.stream().filter(mentioned::contains).toList();
    }

    // A Korean name may be followed by a particle without a space; a Latin one ends where its letters end.
    private static boolean standsAt(String text, int start, String name) {
        if (!text.startsWith(name, start)) {
            return false;
        }
        var end = start + name.length();
        if (end == text.length()) {
            return true;
        }
        var last = name.codePointBefore(name.length());
        var next = text.codePointAt(end);
        return !(isLatin(last) && isLatin(next));
    }

    private static boolean isLatin(int character) {
        return Character.isDigit(character)
                || Character.isLetter(character)
                        && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }
}
