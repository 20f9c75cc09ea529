package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.exchanges.ExchangeEntry.CellEntry;
import dev.trustdesk.portal.exchanges.ExchangeEntry.Whole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row says otherwise than before, the cells in their order first. */
final class RowDifferences {

    private final List<Difference> found = new ArrayList<>();

    private RowDifferences() {}

    static List<Difference> between(@Nullable Whole before, Whole after) {
        var differences = new RowDifferences();
        for (var capability : Capability.values()) {
            differences.cell(before == null ? null : before.cell(capability), after.cell(capability));
        }
        if (before != null) {
            differences.row(before.exchange(), after.exchange());
        }
        return List.copyOf(differences.found);
    }

    private void cell(@Nullable CellEntry before, CellEntry after) {
        var capability = after.capability();
        add(
                capability,
                Part.STATUS,
                before == null ? null : same(before.status().key()),
                same(after.status().key()));
        // The first record says what is known; how it is known stands beside it.
        if (before == null) {
            return;
        }
        add(capability, Part.AS_OF, day(before.asOf()), day(after.asOf()));
        add(capability, Part.NOTE, before.note(), after.note());
        add(capability, Part.EVIDENCE, passage(before.evidence()), passage(after.evidence()));
        add(capability, Part.EXCHANGE_SAYS, status(before.exchangeSays()), status(after.exchangeSays()));
        add(capability, Part.EXCHANGE_EVIDENCE, words(before.exchangeSays()), words(after.exchangeSays()));
        add(capability, Part.PROJECT_SAYS, status(before.projectSays()), status(after.projectSays()));
        add(capability, Part.PROJECT_EVIDENCE, words(before.projectSays()), words(after.projectSays()));
    }

    private void row(ExchangeEntry before, ExchangeEntry after) {
        add(null, Part.NAME, before.name(), after.name());
        add(null, Part.VENUE, venue(before), venue(after));
        add(
                null,
                Part.CONFIDENCE,
                same(before.evidence().confidence().stored()),
                same(after.evidence().confidence().stored()));
        add(null, Part.UNVERIFIED, before.unverified(), after.unverified());
        add(null, Part.DISAGREEMENT, before.disagreement(), after.disagreement());
    }

    private void add(@Nullable Capability capability, Part part, @Nullable Bilingual was, @Nullable Bilingual became) {
        if (!Objects.equals(was, became)) {
            found.add(new Difference(capability, part, was, became));
        }
    }

    private static Bilingual venue(ExchangeEntry exchange) {
        return same(exchange.korean() ? "korean" : "other");
    }

    private static @Nullable Bilingual day(@Nullable LocalDate day) {
        return day == null ? null : same(day.toString());
    }

    private static @Nullable Bilingual status(@Nullable Said said) {
        return said == null ? null : same(said.status().key());
    }

    private static @Nullable Bilingual words(@Nullable Said said) {
        return said == null ? null : passage(said.passage());
    }

    private static @Nullable Bilingual passage(@Nullable Passage passage) {
        return passage == null
                ? null
                : same("“" + passage.quote() + "” " + passage.link() + " (" + passage.savedOn() + ")");
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
