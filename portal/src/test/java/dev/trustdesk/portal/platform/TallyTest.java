package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Texts texts = new Texts();

    @Test
    void whatDidNotHappenIsNotInIt() {
        assertThat(Tally.of("support.job.marks", 0)).isEqualTo(Tally.NOTHING);
        assertThat(Tally.of("support.job.marks", 0).and("support.job.woken", 2).counts())
                .containsOnlyKeys("support.job.woken");
    }

    @Test
    void theSameTwiceIsItsSum() {
        var once = Tally.of("support.job.marks", 1).and("support.job.woken", 2);
        assertThat(once.and(once)).isEqualTo(Tally.of("support.job.woken", 4).and("support.job.marks", 2));
    }

    @Test
    void everybodyReadsItInTheirOwnLanguage() {
        var done = Tally.of("support.job.marks", 1).and("support.job.woken", 1_200);
        assertThat(done.in(texts.in(Language.EN))).isEqualTo("One due-time warning noted, 1,200 tickets woken");
        assertThat(done.in(texts.in(Language.KO))).isEqualTo("기한 경고 1건 기록, 대기 중이던 문의 1,200건 다시 열림");
    }
}
