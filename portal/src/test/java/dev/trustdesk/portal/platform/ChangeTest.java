package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void aChangeOfOneConcernsWhoeverLooksAtItAndNobodyElse() {
        var change = new Change("ticket", "7");

        assertThat(change.concerns("ticket", "7")).isTrue();
        assertThat(change.concerns("ticket", "8")).isFalse();
        assertThat(change.concerns("faq", "7")).isFalse();
    }

    @Test
    void aChangeOfAnyOfThemConcernsEachOne() {
        assertThat(new Change("ticket", "").concerns("ticket", "7")).isTrue();
        assertThat(new Change("ticket", "").concerns("faq", "7")).isFalse();
        assertThat(Change.ANYTHING.concerns("ticket", "7")).isTrue();
    }
}
