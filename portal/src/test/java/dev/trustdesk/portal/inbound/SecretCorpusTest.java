package dev.trustdesk.portal.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How good the guard is, in figures: of what it refuses, how much is a secret; of the secrets, how many it refuses. */
class SecretCorpusTest {

    @Test
    void theGuardRefusesTheSecretsAndOnlyThem() {
        var secrets = SecretCorpus.secrets();
        var harmless = SecretCorpus.harmless();
        var missed = secrets.stream()
                .filter(sample -> !SecretGuard.check(sample.text()).isSecret())
                .toList();
        var alarms = harmless.stream()
                .filter(sample -> !SecretGuard.check(sample.text()).isClean())
                .toList();
        var found = secrets.size() - missed.size();
        var refused = (double) found + alarms.size();
        System.out.printf(
                "Secret guard: %d secrets, %d harmless texts, precision %.4f, recall %.4f%n",
                secrets.size(), harmless.size(), found / refused, (double) found / secrets.size());

        assertThat(secrets).hasSizeGreaterThan(300);
        assertThat(harmless).hasSizeGreaterThan(300);
        assertThat(found / refused).as("precision: false alarms %s", alarms).isGreaterThanOrEqualTo(0.995);
        assertThat((double) found / secrets.size())
                .as("recall: missed %s", missed)
                .isGreaterThanOrEqualTo(0.995);
        assertThat(missed)
                .as("what is not refused is asked about: nothing passes")
                .allMatch(sample -> !SecretGuard.check(sample.text()).isClean());
    }

    @Test
    void whatOnlyItsWriterCanJudgeIsAskedAbout() {
        assertThat(SecretCorpus.doubtful())
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        sample -> assertThat(SecretGuard.check(sample.text())).isInstanceOf(SecretCheck.Ask.class));
    }

    @Test
    void whoeverSaysThatItIsATransactionIsBelievedAboutDigitsAndAboutNothingElse() {
        for (var sample : SecretCorpus.doubtful()) {
            var expected = sample.what().startsWith("hash") || sample.what().startsWith("digits")
                    ? SecretCheck.CLEAN
                    : SecretCheck.PERHAPS_A_PHRASE;
            assertThat(SecretGuard.check(sample.text()).sayingTransaction()).isEqualTo(expected);
        }
        assertThat(SecretCorpus.secrets())
                .allSatisfy(
                        sample -> assertThat(SecretGuard.check(sample.text()).sayingTransaction())
                                .isNotEqualTo(SecretCheck.CLEAN));
    }

    @Test
    void theDesksOwnAnswersPass() throws Exception {
        try (var files = Files.walk(Path.of("../content"))) {
            var texts = files.filter(Files::isRegularFile).toList();
            assertThat(texts).hasSizeGreaterThan(80);
            for (var file : texts) {
                assertThat(SecretGuard.check(Files.readString(file)))
                        .as(file.toString())
                        .isEqualTo(SecretCheck.CLEAN);
            }
        }
    }

    /** ASVS 1.3.12, in steps instead of on a watch. */
    @Test
    void theWorstTextCostsNoMoreThanItsLength() {
        var worst = List.of(
                "a",
                "sk-",
                "1,",
                "abandon ",
                "가격 ",
                "[",
                "0x",
                "5K",
                "\u200b",
                "abandon zzz ",
                "z9_",
                "private key ",
                "eyJa.",
                "12345678:",
                "\uFDFA",
                "1 abandon ",
                "AKIA",
                "xprv",
                "「",
                "abandon\u200b",
                "abandon ability able about above absent absorb abstract absurd abuse access accident I am a ",
                "5KJvsngHeMpm884wtkJNzQGaCErckhHJBGFsvd3VyK5qMZXj3hS ",
                "4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw1 ",
                "[" + "1,".repeat(63) + "1 ",
                "[ ",
                "\"1\":",
                "-0x1 ",
                "0O" + "4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4V ",
                "255,1,".repeat(16) + "; ");
        for (var unit : worst) {
            var once = steps(unit, 20_000);
            assertThat(once).as(unit).isLessThan(80L * 20_000);
            assertThat(steps(unit, 80_000)).as(unit).isLessThan(once * 9 / 2);
        }
    }

    private static long steps(String unit, int length) {
        var effort = new Effort();
        SecretGuard.check(unit.repeat(length / unit.length()), effort);
        return effort.spent();
    }
}
