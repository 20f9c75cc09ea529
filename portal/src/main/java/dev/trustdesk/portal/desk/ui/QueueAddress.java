package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.QueueFilter;
import dev.trustdesk.portal.support.QueueSort;
import dev.trustdesk.portal.support.QueueView;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queue as it stands in the address, so that a link, a reload or a saved view shows the same. What is looked for stays out of it. */
final class QueueAddress {

    private static final String VIEW = "view";
    private static final String CATEGORY = "category";
    private static final String LANGUAGE = "language";
    private static final String ASSIGNEE = "assignee";
    private static final String EXCHANGE = "exchange";
    private static final String SAMPLES = "samples";
    private static final String SORT = "sort";
    private static final String COLUMNS = "columns";
    private static final String NOBODY = "nobody";
    private static final String ONLY = "only";
    private static final String WITHOUT = "without";
    // A longer text is no exchange; it may be a secret pasted into the wrong field, which must not end up in an
    // address.
    private static final int LONGEST_EXCHANGE = 40;

    private QueueAddress() {}

    /** What an address asks for; a part that makes no sense is left out. */
    static QueueScene read(QueryParameters address) {
        return new QueueScene(
                filter(address),
                one(QueueSort.values(), address.getSingleParameter(SORT)).orElse(QueueSort.DUE),
                columns(address));
    }

    private static QueueFilter filter(QueryParameters address) {
        var assignee = address.getSingleParameter(ASSIGNEE).orElse("");
        var samples = address.getSingleParameter(SAMPLES).orElse("");
        return new QueueFilter(
                one(QueueView.values(), address.getSingleParameter(VIEW)).orElse(QueueView.UNANSWERED),
                one(Category.values(), address.getSingleParameter(CATEGORY)).orElse(null),
                address.getSingleParameter(LANGUAGE).flatMap(Language::ofTag).orElse(null),
                account(assignee),
                assignee.equals(NOBODY),
                address.getSingleParameter(EXCHANGE)
                        .map(QueueAddress::exchange)
                        .filter(name -> !name.isEmpty())
                        .orElse(null),
                samples.equals(ONLY) ? Boolean.TRUE : samples.equals(WITHOUT) ? Boolean.FALSE : null);
    }

    static QueryParameters write(QueueScene scene) {
        var filter = scene.filter();
        var address = new LinkedHashMap<String, String>();
        address.put(VIEW, word(filter.view()));
        if (filter.category() != null) {
            address.put(CATEGORY, word(filter.category()));
        }
        if (filter.language() != null) {
            address.put(LANGUAGE, filter.language().tag());
        }
        if (filter.unassigned()) {
            address.put(ASSIGNEE, NOBODY);
        } else if (filter.assignee() != null) {
            address.put(ASSIGNEE, filter.assignee().toString());
        }
        if (filter.exchange() != null) {
            address.put(EXCHANGE, filter.exchange());
        }
        if (filter.sample() != null) {
            address.put(SAMPLES, filter.sample() ? ONLY : WITHOUT);
        }
        if (scene.sort() != QueueSort.DUE) {
            address.put(SORT, word(scene.sort()));
        }
        if (!scene.columns().equals(QueueColumn.USUAL)) {
            address.put(
                    COLUMNS,
                    scene.columns().stream().sorted().map(QueueAddress::word).collect(Collectors.joining(" ")));
        }
        return QueryParameters.simple(Map.copyOf(address));
    }

    private static Set<QueueColumn> columns(QueryParameters address) {
        return address.getSingleParameter(COLUMNS)
                .map(words -> Arrays.stream(words.split(" "))
                        .flatMap(word -> one(QueueColumn.values(), Optional.of(word)).stream())
                        .collect(Collectors.toSet()))
                .orElse(QueueColumn.USUAL);
    }

    /** The name of an exchange as it may stand in an address; empty for anything that could be a secret. */
    static String exchange(String typed) {
        var name = typed.strip();
        return name.length() <= LONGEST_EXCHANGE && SecretGuard.check(name).isClean() ? name : "";
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, Optional<String> word) {
        return Arrays.stream(values)
                .filter(value -> word.filter(word(value)::equals).isPresent())
                .findFirst();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable AccountId account(String word) {
        try {
            return new AccountId(UUID.fromString(word));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
