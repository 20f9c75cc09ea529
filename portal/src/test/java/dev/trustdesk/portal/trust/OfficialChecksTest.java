package dev.trustdesk.portal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks against the records of the real pack. */
@PostgresTest
class OfficialChecksTest {

    @Autowired
    private OfficialChecks checks;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @ParameterizedTest
    @CsvSource({
        "https://docs.elizaos.ai, docs",
        "http://docs.elizaos.ai/anything/below?it=1, docs",
        "github.com/ElizaOS/eliza/issues/6535, github",
        "https://coinmarketcap.com/currencies/elizaos/, coinmarketcap",
        "hxxps://elizacloud[.]ai, elizacloud",
    })
    void whatIsListedAndConfirmedIsOfficial(String pasted, String record) {
        assertThat(check(pasted))
                .asInstanceOf(type(CheckResult.Official.class))
                .extracting(official -> official.record().id())
                .isEqualTo(record);
    }

    @Test
    void anAddressOfATokenIsTheOneOfTheFact(@Autowired Facts facts) {
        var address = facts.find("token.address.solana", Language.EN)
                .orElseThrow()
                .value()
                .plain();
        assertThat(check(address)).isInstanceOf(CheckResult.Official.class);
        assertThat(check(address.toLowerCase())).isInstanceOf(CheckResult.NotVerified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://claim.elizaos.support/start",
                "x.com/elizaos_cloud",
                "https://twitter.com/ElizaOS_Cloud/status/1",
                "https://github.com/hash-llm/anything",
            })
    void whatIsInTheRegistryIsAKnownFake(String pasted) {
        assertThat(check(pasted)).isInstanceOf(CheckResult.Fake.class);
    }

    @Test
    void whatIsListedButNotConfirmedIsNotVerifiedAndSaysWhy() {
        assertThat(check("https://x.com/elizaos"))
                .asInstanceOf(type(CheckResult.NotVerified.class))
                .satisfies(found -> {
                    assertThat(found.doubted())
                            .hasValueSatisfying(
                                    record -> assertThat(record.note()).isNotNull());
                    assertThat(found.lookAlikes()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://coinmarketcap.com/currencies/elizaos-claim/",
                "https://coinmarketcap.com/currencies/elizaos/../evil",
                "https://example.com",
                "https://docs.elizaos.ai@evil.example/",
                "https://docs.elizaos.ai:8443/",
                "https://docs.eliz\u200Baos.ai/",
                "https://github.com/el\u0131zaOS",
                "https://github.com/elizaO\u017F",
                "https://docs.eliz\uFE0Faos.ai/",
                "https://github.com/elizaOS\u3164/eliza",
                "@elizaos"
            })
    void everythingElseIsNotVerified(String pasted) {
        assertThat(check(pasted))
                .asInstanceOf(type(CheckResult.NotVerified.class))
                .satisfies(found -> assertThat(found.doubted().filter(OfficialRecord::confirmed))
                        .isEmpty());
    }

    @Test
    void aNameAloneIsNeverOfficial() {
        assertThat(check("@ElizaOS"))
                .asInstanceOf(type(CheckResult.NotVerified.class))
                .satisfies(found -> assertThat(found.lookAlikes())
                        .containsExactly(new LookAlike(LookAlike.Sort.NAME_ONLY, "https://github.com/elizaOS")));
    }

    @Test
    void aSecretIsRefusedBeforeItIsLookedAt() {
        var phrase = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
        assertThat(check(phrase)).isInstanceOf(CheckResult.SecretFound.class);
    }

    private CheckResult check(String pasted) {
        return checks.check(pasted, Language.EN);
    }
}
