package dev.trustdesk.portal.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class UtcPickerTest extends BrowserlessTest {

    @Autowired
    private Texts texts;

    @Test
    void aDayReadsTheSameInEveryCountryAndTheDayHasTwentyFourHours() {
        for (var language : Language.values()) {
            var picker = new UtcPicker("From", "", texts.in(language));
            assertThat(picker.getDatePickerI18n().getDateFormats()).containsExactly("yyyy-MM-dd");
            assertThat(picker.getLocale()).hasToString("sv_SE");
        }
    }

    @Test
    void theCalendarIsInTheLanguageOfWhoeverReads() {
        var calendar = new UtcPicker("시작", "", texts.in(Language.KO)).getDatePickerI18n();
        assertThat(calendar.getMonthNames()).hasSize(12).startsWith("1월").endsWith("12월");
        assertThat(calendar.getWeekdaysShort()).containsExactly("일", "월", "화", "수", "목", "금", "토");
        assertThat(calendar.getToday()).isEqualTo("오늘");
    }

    @Test
    void belowItStandsTheKoreanTime() {
        var picker = new UtcPicker("From", "Nothing chosen", texts.in(Language.EN));
        assertThat(picker.getHelperText()).isEqualTo("Nothing chosen");
        picker.setInstant(Instant.parse("2026-11-23T16:30:00Z"));
        assertThat(picker.getHelperText()).isEqualTo("2026-11-23 16:30 UTC (2026-11-24 01:30 KST)");
        assertThat(picker.instant()).isEqualTo("2026-11-23T16:30:00Z");
    }

    @Test
    void aTimeThatClocksSkipIsNoInstantAndOneThatComesTwiceIsSaid() {
        var picker = new UtcPicker("Publish at", "", texts.in(Language.EN));
        picker.setZone(ZoneId.of("Europe/Berlin"));

        picker.setValue(LocalDateTime.parse("2027-03-28T02:30"));
        assertThat(picker.instant()).isNull();
        assertThat(picker.isInvalid()).isTrue();
        assertThat(picker.getErrorMessage()).contains("does not exist in Europe/Berlin", "from 02:00 to 03:00");

        picker.setValue(LocalDateTime.parse("2027-10-31T02:30"));
        assertThat(picker.isInvalid()).isFalse();
        assertThat(picker.instant()).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(picker.getHelperText()).contains("comes twice in Europe/Berlin", "2027-10-31 00:30 UTC");
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("dev.trustdesk.portal.none");
    }
}
