package dev.trustdesk.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

@PostgresTest
class PasswordsTest {

    private static final String GOOD = "tall heron over wet rice";

    private static final PasswordSession ELSEWHERE = version -> null;

    @Autowired
    private Passwords passwords;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient database;

    @Test
    @WithAccount(email = "first@desk.example")
    void theFirstPasswordNeedsNoPresentOneTheNextDoes() {
        assertThat(passwords.exists()).isFalse();
        assertThat(passwords.change(ELSEWHERE, "", GOOD)).isInstanceOf(PasswordResult.Changed.class);
        assertThat(passwords.exists()).isTrue();
        assertThat(passwords.change(ELSEWHERE, "not it", "another heron in the rain"))
                .isInstanceOf(PasswordResult.WrongPresent.class);
        assertThat(passwords.change(ELSEWHERE, GOOD, "another heron in the rain"))
                .isInstanceOf(PasswordResult.Changed.class);
    }

    @Test
    @WithAccount(email = "hash@desk.example")
    void passwordsAreKeptAsArgon2idWithStrongParameters() {
        passwords.change(ELSEWHERE, "", GOOD);
        var hash = database.sql("select password_hash from identity.account where email = 'hash@desk.example'")
                .query(String.class)
                .single();
        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=(1[6-9]|[2-9]\\d)\\d{3},t=[2-9],p=\\d.*");
    }

    @Test
    @WithAccount(email = "korean@desk.example")
    void aKoreanPasswordIsTheSameHoweverItWasComposed() {
        passwords.change(ELSEWHERE, "", "무궁화 꽃이 피었습니다 오늘");
        var typedElsewhere = java.text.Normalizer.normalize("무궁화 꽃이 피었습니다 오늘", java.text.Normalizer.Form.NFD);
        var stored = users.loadUserByUsername("KOREAN@desk.example").getPassword();
        assertThat(encoder.matches(typedElsewhere, stored)).isTrue();
    }

    @Test
    @WithAccount(email = "weak@desk.example")
    void aWeakPasswordIsRefusedWithTheReason() {
        assertThat(passwords.change(ELSEWHERE, "", "short"))
                .isEqualTo(new PasswordResult.Refused(PasswordProblem.TOO_SHORT));
        assertThat(passwords.exists()).isFalse();
    }

    @Test
    @WithAccount(email = "guessed@desk.example")
    void somebodyAtAnOpenSessionCannotGuessForever() {
        passwords.change(ELSEWHERE, "", GOOD);
        for (var i = 0; i < 4; i++) {
            assertThat(passwords.change(ELSEWHERE, "guess " + i, GOOD)).isInstanceOf(PasswordResult.WrongPresent.class);
        }
        assertThat(passwords.change(ELSEWHERE, GOOD, "another heron in the rain"))
                .isInstanceOf(PasswordResult.TooOften.class);
    }

    @Test
    @WithAccount(email = "linkonly@desk.example")
    void anAccountWithoutAPasswordIsComparedWithOneThatNobodyKnows() {
        var stored = users.loadUserByUsername("linkonly@desk.example").getPassword();
        assertThat(stored).startsWith("$argon2id$");
    }
}
