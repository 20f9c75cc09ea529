package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.inbound.InboundText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses can be written to, and how one is shown to whoever may not be its owner. */
final class MailAddressRules {

    private static final int LONGEST = 254;
    // One bare address with a domain of at least two labels: no name, no comment, no list, no quotes.
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}");

    private MailAddressRules() {}

    /** @param cleaned by {@link InboundText#cleaned} */
    static Optional<String> problemOf(String cleaned) {
        return InboundText.length(cleaned) <= LONGEST
                        && ADDRESS.matcher(cleaned).matches()
                ? Optional.empty()
                : Optional.of("subscriptions.problem.address");
    }

    /** {@code r…@example.org} */
    static String masked(String address) {
        var at = address.lastIndexOf('@');
        return address.substring(0, 1) + "…" + address.substring(at);
    }
}
