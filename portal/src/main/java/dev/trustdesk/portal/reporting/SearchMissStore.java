package dev.trustdesk.portal.reporting;

import static dev.trustdesk.db.reporting.tables.SearchMiss.SEARCH_MISS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trunc;

import dev.trustdesk.db.reporting.enums.SearchedOn;
import dev.trustdesk.portal.platform.Language;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** What was looked for in vain, by day. */
@Repository
class SearchMissStore {

    private final DSLContext db;

    SearchMissStore(DSLContext db) {
        this.db = db;
    }

    /** False if these words are not among those of the day yet. */
    boolean more(MissedSearches.Miss miss, int times) {
        return db.update(SEARCH_MISS)
                        .set(SEARCH_MISS.TIMES, SEARCH_MISS.TIMES.plus(times))
                        .where(
                                SEARCH_MISS.DAY.eq(miss.day()),
                                SEARCH_MISS.LANGUAGE.eq(miss.language().tag()),
                                SEARCH_MISS.PLACE.eq(stored(miss.place())),
                                SEARCH_MISS.WORDS.eq(miss.words()))
                        .execute()
                == 1;
    }

    void add(MissedSearches.Miss miss, int times) {
        db.insertInto(SEARCH_MISS)
                .set(SEARCH_MISS.DAY, miss.day())
                .set(SEARCH_MISS.LANGUAGE, miss.language().tag())
                .set(SEARCH_MISS.PLACE, stored(miss.place()))
                .set(SEARCH_MISS.WORDS, miss.words())
                .set(SEARCH_MISS.TIMES, times)
                .onConflict(SEARCH_MISS.DAY, SEARCH_MISS.LANGUAGE, SEARCH_MISS.PLACE, SEARCH_MISS.WORDS)
                .doUpdate()
                .set(SEARCH_MISS.TIMES, SEARCH_MISS.TIMES.plus(times))
                .execute();
    }

    int different(LocalDate day) {
        return db.fetchCount(SEARCH_MISS, SEARCH_MISS.DAY.eq(day));
    }

    int forgetBefore(LocalDate day) {
        return db.deleteFrom(SEARCH_MISS).where(SEARCH_MISS.DAY.lt(day)).execute();
    }

    /** Of each week since a Monday and of each language, the words that were looked for most. */
    List<SearchMiss> weeks(LocalDate since, Collection<Language> languages, int mostPerWeek) {
        var monday = trunc(SEARCH_MISS.DAY, DatePart.WEEK).as("monday");
        var searched = times(SearchedOn.search).as("searched");
        var writing = times(SearchedOn.form).as("writing");
        var rank = rowNumber()
                .over()
                .partitionBy(trunc(SEARCH_MISS.DAY, DatePart.WEEK), SEARCH_MISS.LANGUAGE)
                .orderBy(sum(SEARCH_MISS.TIMES).desc(), SEARCH_MISS.WORDS)
                .as("rank");
        var ranked = db.select(monday, SEARCH_MISS.LANGUAGE, SEARCH_MISS.WORDS, searched, writing, rank)
                .from(SEARCH_MISS)
                .where(
                        SEARCH_MISS.DAY.ge(since),
                        SEARCH_MISS.LANGUAGE.in(
                                languages.stream().map(Language::tag).toList()))
                .groupBy(trunc(SEARCH_MISS.DAY, DatePart.WEEK), SEARCH_MISS.LANGUAGE, SEARCH_MISS.WORDS)
                .asTable("ranked");
        var week = field(name("monday"), LocalDate.class);
        var language = field(name("language"), String.class);
        var place = field(name("rank"), Integer.class);
        return db.select(
                        week,
                        language,
                        field(name("words"), String.class),
                        field(name("searched"), Integer.class),
                        field(name("writing"), Integer.class))
                .from(ranked)
                .where(place.le(mostPerWeek))
                .orderBy(week.desc(), language, place)
                .fetch(row -> new SearchMiss(
                        row.value1(),
                        Language.ofTag(row.value2()).orElseThrow(),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    private static Field<Integer> times(SearchedOn place) {
        return coalesce(sum(SEARCH_MISS.TIMES).filterWhere(SEARCH_MISS.PLACE.eq(place)), inline(0))
                .cast(Integer.class);
    }

    private static SearchedOn stored(SearchPlace place) {
        return SearchedOn.valueOf(place.name().toLowerCase(Locale.ROOT));
    }
}
