package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SecurityTxtTest {

    @Test
    @Tag("SEC-01")
    void thirteenMonthsLaterItStillExpiresInTheFutureAndWithinAYear() {
        for (var now : new Instant[] {SiteSamples.NOW, SiteSamples.NOW.plus(Duration.ofDays(396))}) {
            var text = SecurityTxt.of(SiteSamples.SETTINGS, "security@desk.example", now);
            var expires = text.lines()
                    .filter(line -> line.startsWith("Expires: "))
                    .map(line -> Instant.parse(line.substring("Expires: ".length())))
                    .toList();
            assertThat(expires).singleElement().satisfies(instant -> {
                assertThat(instant).isAfter(now.plus(Duration.ofDays(30)));
                assertThat(instant).isBefore(now.plus(Duration.ofDays(365)));
            });
        }
    }

    @Test
    void itSaysWhomToWriteToAndWhereTheRulesAre() {
        assertThat(SecurityTxt.of(SiteSamples.SETTINGS, "security@desk.example", SiteSamples.NOW))
                .contains("Contact: mailto:security@desk.example\n")
                .contains("Preferred-Languages: en, ko\n")
                .contains("Canonical: https://desk.example/.well-known/security.txt\n")
                .contains("Policy: https://desk.example/security/incident-guide\n");
    }
}
