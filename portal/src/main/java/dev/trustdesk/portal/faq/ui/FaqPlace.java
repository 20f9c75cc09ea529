package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.faq.FaqCategory;
import dev.trustdesk.portal.faq.FaqVisibility;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.Labelled;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the answers a reader looks at, as the address says it. What makes no sense is left out.
 *
 * @param words that are looked for; blank to leaf through
 * @param shelf a {@link FaqCategory}, or {@link FaqVisibility#STAFF} for what only staff may read; null for the first of each
 * @param page from 1 on
 */
record FaqPlace(String words, @Nullable Labelled shelf, int page) {

    static final FaqPlace FRONT = new FaqPlace("", null, 1);

    private static final String PATH = "faq";
    private static final String WORDS = "q";
    private static final String SHELF = "category";
    private static final String PAGE = "page";
    // A longer text is nothing to pass on as a link.
    private static final int LONGEST_IN_ADDRESS = 60;

    FaqPlace {
        page = Math.max(1, page);
    }

    static FaqPlace of(QueryParameters address) {
        var words = InboundText.cleaned(address.getSingleParameter(WORDS).orElse(""));
        var wanted = address.getSingleParameter(SHELF).orElse("");
        return new FaqPlace(
                words,
                words.isEmpty() ? shelf(wanted) : null,
                address.getSingleParameter(PAGE).map(FaqPlace::number).orElse(1));
    }

    static FaqPlace lookingFor(String words) {
        return new FaqPlace(words, null, 1);
    }

    static FaqPlace on(Labelled shelf) {
        return new FaqPlace("", shelf, 1);
    }

    FaqPlace onPage(int other) {
        return new FaqPlace(words, shelf, other);
    }

    /** Whether the address says all of it. */
    boolean hasAddress() {
        return words.length() <= LONGEST_IN_ADDRESS;
    }

    /** Below the portal. */
    Location location() {
        var named = new LinkedHashMap<String, String>();
        if (!words.isEmpty() && hasAddress()) {
            named.put(WORDS, words);
        }
        if (shelf != null) {
            named.put(SHELF, name(shelf));
        }
        if (page > 1 && hasAddress()) {
            named.put(PAGE, Integer.toString(page));
        }
        return new Location(PATH, QueryParameters.simple(named));
    }

    private static @Nullable Labelled shelf(String wanted) {
        return Stream.<Labelled>concat(Stream.of(FaqCategory.values()), Stream.of(FaqVisibility.STAFF))
                .filter(shelf -> name(shelf).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static String name(Labelled shelf) {
        return shelf.toString().toLowerCase(Locale.ROOT);
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
