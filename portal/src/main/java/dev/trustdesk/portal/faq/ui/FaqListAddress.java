package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.faq.FaqPaths;
import dev.trustdesk.portal.faq.FaqRowQuery;
import dev.trustdesk.portal.faq.FaqSelection;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;

/** What the list of answers shows, as its address says it. What makes no sense, and what looks like a secret, is left out. */
final class FaqListAddress {

    private static final String SHOW = "show";
    private static final String WORDS = "q";
    private static final String PAGE = "page";
    // A longer text is nothing to pass on as a link.
    private static final int LONGEST_IN_ADDRESS = 60;

    private FaqListAddress() {}

    static FaqRowQuery query(QueryParameters address) {
        var wanted = address.getSingleParameter(SHOW).orElse("");
        var words = InboundText.cleaned(address.getSingleParameter(WORDS).orElse(""));
        return new FaqRowQuery(
                Arrays.stream(FaqSelection.values())
                        .filter(one -> name(one).equals(wanted))
                        .findFirst()
                        .orElse(FaqSelection.ALL),
                words.length() <= LONGEST_IN_ADDRESS && SecretGuard.check(words).isClean() ? words : "",
                address.getSingleParameter(PAGE).map(FaqListAddress::number).orElse(1));
    }

    /** Below the portal. */
    static Location of(FaqRowQuery query) {
        var named = new LinkedHashMap<String, String>();
        if (query.selection() != FaqSelection.ALL) {
            named.put(SHOW, name(query.selection()));
        }
        if (!query.words().isEmpty() && query.words().length() <= LONGEST_IN_ADDRESS) {
            named.put(WORDS, query.words());
        }
        if (query.page() > 1) {
            named.put(PAGE, Integer.toString(query.page()));
        }
        return new Location(FaqPaths.ANSWERS, QueryParameters.simple(named));
    }

    private static String name(FaqSelection selection) {
        return selection.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
