package dev.trustdesk.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Language;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final Account MINA = new Account(
            new AccountId(UUID.randomUUID()), "minahan@desk.example", "Mina", Language.KO, Set.of(), false, 0, 0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tall heron over wet rice",
                "무궁화 꽃이 피었습니다 오늘",
                "            spaces are fine too",
                "correcthorsebatterystaple",
                "jT7#qLm2Zx9!"
            })
    void aLongUncommonPasswordIsFineWhateverItIsMadeOf(String password) {
        assertThat(PasswordRules.problem(password, MINA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12345",
                "PASSWORD!!!!!",
                "p@ssw0rd12345",
                "123456123456",
                "qwertyqwerty",
                "aaaaaaaaaaaaaaaa",
                "abababababababab",
                "1234567890qwerty1",
                "2025dragon2025"
            })
    void whatGuessingProgramsTryFirstIsRefused(String password) {
        assertThat(PasswordRules.problem(password, MINA)).contains(PasswordProblem.COMMON);
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleCountThem() {
        assertThat(PasswordRules.problem("가나다라마바사아자차카", MINA)).contains(PasswordProblem.TOO_SHORT);
        assertThat(PasswordRules.problem("가나다라마바사아자차카타", MINA)).isEmpty();
        assertThat(PasswordRules.problem("correct horse ".repeat(9), MINA)).isEmpty();
        assertThat(PasswordRules.problem("correct horse ".repeat(10), MINA)).contains(PasswordProblem.TOO_LONG);
    }

    @Test
    void onesOwnAddressIsNoSecret() {
        assertThat(PasswordRules.problem("my name MinaHan is", MINA)).contains(PasswordProblem.NAMES_YOU);
    }
}
