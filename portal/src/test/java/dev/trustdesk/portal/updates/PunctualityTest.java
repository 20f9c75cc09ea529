package dev.trustdesk.portal.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.updates.PostStore.Promise;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PunctualityTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");

    @Test
    void aPostAtTheVeryInstantIsInTimeAndASecondLaterIsNot() {
        assertThat(quarters(MONDAY, written("2026-11-23T09:00:00Z"), written("2026-11-30T09:00:00Z")))
                .containsExactly(new QuarterOfPosts(2026, 4, 1, 1));
        assertThat(quarters(MONDAY, written("2026-11-23T09:00:00Z"), written("2026-11-30T09:00:01Z")))
                .containsExactly(new QuarterOfPosts(2026, 4, 0, 1));
    }

    @Test
    void aPromiseThatPassedWithoutAPostIsBrokenAlready() {
        assertThat(quarters(MONDAY, written("2026-11-23T09:00:00Z"))).isEmpty();
        assertThat(quarters(MONDAY.plusSeconds(1), written("2026-11-23T09:00:00Z")))
                .containsExactly(new QuarterOfPosts(2026, 4, 0, 1));
    }

    @Test
    void aPostInBetweenTakesThePromiseOverAndDoesNotKeepItTwice() {
        assertThat(quarters(
                        MONDAY,
                        written("2026-11-23T09:00:00Z"),
                        written("2026-11-25T12:00:00Z"),
                        written("2026-11-30T08:00:00Z")))
                .containsExactly(new QuarterOfPosts(2026, 4, 1, 1));
    }

    @Test
    void aPostOfThePackIsNoPromiseKeptHereButItsOwnPromiseCounts() {
        var packed = new Promise(Instant.parse("2026-11-22T09:00:00Z"), null, false);
        var earlier = new Promise(Instant.parse("2026-11-09T09:00:00Z"), null, false);

        assertThat(quarters(MONDAY, earlier, packed)).isEmpty();
        assertThat(quarters(MONDAY, earlier, packed, written("2026-11-30T07:00:00Z")))
                .containsExactly(new QuarterOfPosts(2026, 4, 1, 1));
    }

    @Test
    void aPromiseCountsInTheQuarterInWhichItWasDueNewestFirst() {
        assertThat(quarters(
                        Instant.parse("2027-01-05T00:00:00Z"),
                        written("2026-12-21T09:00:00Z"),
                        written("2026-12-28T09:00:00Z"),
                        written("2027-01-04T10:00:00Z")))
                .containsExactly(new QuarterOfPosts(2027, 1, 0, 1), new QuarterOfPosts(2026, 4, 1, 1));
    }

    private static List<QuarterOfPosts> quarters(Instant now, Promise... published) {
        return Punctuality.byQuarter(List.of(published), now);
    }

    private static Promise written(String at) {
        return new Promise(Instant.parse(at), null, true);
    }
}
