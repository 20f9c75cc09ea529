package dev.trustdesk.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@PostgresTest
class MissedSearchesTest {

    @Autowired
    private SearchMissStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private OldSearchMisses old;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    private MissedSearches missed;

    @BeforeEach
    void nothingYet() {
        // One of its own, which writes only when it is told to.
        missed = new MissedSearches(store, clock, transactions);
        database.sql("delete from reporting.search_miss").update();
    }

    @Test
    void whatIsLookedForInVainIsCountedByWeekAndLanguage() {
        missed.count("Raydium pool?", Language.EN, SearchPlace.SEARCH);
        missed.count("raydium  POOL", Language.EN, SearchPlace.SEARCH);
        missed.count("raydium pool", Language.EN, SearchPlace.FORM);
        missed.count("레이디움", Language.KO, SearchPlace.SEARCH);
        assertThat(rows()).as("nothing is asked of the database by a search").isZero();

        missed.writeDown();
        missed.count("raydium pool", Language.EN, SearchPlace.SEARCH);
        missed.writeDown();

        var monday = java.time.LocalDate.parse("2026-11-16");
        assertThat(store.weeks(monday, List.of(Language.values()), 10))
                .containsExactly(
                        new SearchMiss(monday, Language.EN, "raydium pool", 3, 1),
                        new SearchMiss(monday, Language.KO, "레이디움", 1, 0));
        assertThat(store.weeks(monday, List.of(Language.KO), 10)).hasSize(1);
    }

    @Test
    void ofAWeekTheMostFrequentAreShown() {
        for (var i = 1; i <= 12; i++) {
            for (var times = 0; times < i; times++) {
                missed.count("word " + (char) ('a' + i), Language.EN, SearchPlace.SEARCH);
            }
        }
        missed.writeDown();

        var shown = store.weeks(java.time.LocalDate.parse("2026-11-16"), List.of(Language.EN), 10);
        assertThat(shown)
                .hasSize(10)
                .extracting(SearchMiss::searched)
                .startsWith(12, 11)
                .endsWith(3);
    }

    @Test
    void howeverMuchIsSearchedMemoryAndTableStayBounded() {
        IntStream.range(0, 3 * MissedSearches.MOST_REMEMBERED)
                .forEach(i -> missed.count("flood " + letters(i), Language.EN, SearchPlace.SEARCH));
        missed.count("flood " + letters(0), Language.EN, SearchPlace.SEARCH);
        missed.writeDown();
        assertThat(rows()).isEqualTo(MissedSearches.MOST_REMEMBERED);
        assertThat(times("flood " + letters(0))).isEqualTo(2);

        database.sql("insert into reporting.search_miss select '2026-11-22', 'en', 'search', 'full ' || i, 1"
                        + " from generate_series(1, " + MissedSearches.MOST_PER_DAY + ") i")
                .update();
        var before = rows();
        missed.count("one too many", Language.EN, SearchPlace.SEARCH);
        missed.count("full 7", Language.EN, SearchPlace.SEARCH);
        missed.writeDown();
        assertThat(rows()).isEqualTo(before);
        assertThat(times("full 7")).as("what is known is counted on").isEqualTo(2);
    }

    @Test
    void afterNinetyDaysTheyAreForgotten() {
        missed.count("raydium", Language.EN, SearchPlace.SEARCH);
        missed.writeDown();
        clock.advance(Duration.ofDays(OldSearchMisses.DAYS));
        SystemActor.run("test", () -> old.forgetOld(clock.instant()));
        assertThat(rows()).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        SystemActor.run("test", () -> old.forgetOld(clock.instant()));
        assertThat(rows()).isZero();
    }

    private static String letters(int number) {
        // In the letters a to t only: a word of many digits is nobody's question.
        return Integer.toString(number, 20)
                .chars()
                .mapToObj(digit -> Character.toString(digit < 'a' ? digit - '0' + 'k' : digit))
                .collect(java.util.stream.Collectors.joining("", "w", ""));
    }

    private int rows() {
        return database.sql("select count(*) from reporting.search_miss")
                .query(Integer.class)
                .single();
    }

    private int times(String words) {
        return database.sql("select coalesce(sum(times), 0) from reporting.search_miss where words = ?")
                .param(words)
                .query(Integer.class)
                .single();
    }
}
