package dev.trustdesk.portal.trust;

import static dev.trustdesk.portal.trust.LookAlike.Sort.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

    private static final String SOLANA = "DuMbhu7mvQvqQHGcnikDgb4XegXJRyhUBfdU22uELiZA";

    private static final List<LookAlikes.Listed> KNOWN = List.of(
            listed(OfficialKind.WEBSITE, "https://docs.elizaos.ai"),
            listed(OfficialKind.WEBSITE, "https://www.coingecko.com/en/coins/elizaos"),
            listed(OfficialKind.CODE, "https://github.com/elizaOS"),
            listed(OfficialKind.SOCIAL, "https://x.com/elizaos"),
            listed(OfficialKind.CHAT, "https://discord.gg/elizaos"),
            listed(OfficialKind.CONTRACT, SOLANA),
            listed(OfficialKind.CONTRACT, "0xea17Df5Cf6D172224892B5477A16ACb111182478"));

    @ParameterizedTest
    @CsvSource({
        "https://docs.elizaоs.ai, SAME_LOOKING_LETTERS", // a Cyrillic o
        "https://docs.eIizaos.ai, ONE_LETTER", // a capital i is a small one in a domain
        "https://docs.e1izaos.ai, SAME_LOOKING_LETTERS",
        "https://elizaos.io, OTHER_ENDING",
        "https://elizaso.ai, ONE_LETTER",
        "https://elizaoss.ai, ONE_LETTER",
        "https://elizos.ai, ONE_LETTER",
        "https://elizaos.ai.claim.example, EXTRA_SUBDOMAIN",
        "https://docs.elizaos.ai.example, EXTRA_SUBDOMAIN",
        "https://claim.elizaos.ai, UNLISTED_SUBDOMAIN",
        "https://elizaos-migration.example, NAME_INSIDE",
        "https://github.com/elizaos-support, NAME_INSIDE",
        "https://x.com/elizaoss, ONE_LETTER",
        "@elizaos_help, NAME_INSIDE",
        "https://github.com/el\u0131zaos, SAME_LOOKING_LETTERS", // an i without its dot
        "https://github.com/elizao\u017F, ONE_LETTER", // a long s
        "help@elizaos.support, OTHER_ENDING",
        "duMbhu7mvQvqQHGcnikDgb4XegXJRyhUBfdU22uELiZA, OTHER_CAPITALS",
        "DuMbXXXXvQvqQHGcnikDgb4XegXJRyhUBfdU22uELiZA, SAME_ENDS",
        "0xea17111111111111111111111111111111112478, SAME_ENDS",
    })
    void theTrickIsNamed(String pasted, LookAlike.Sort sort) {
        assertThat(of(pasted)).extracting(LookAlike::sort).contains(sort);
    }

    @Test
    void lettersOfOtherAlphabetsAreShownAsTheAddressBarWritesThem() {
        assertThat(of("https://docs.elizaоs.ai"))
                .containsExactly(
                        new LookAlike(PUNYCODE, "docs.xn--elizas-0qf.ai"),
                        new LookAlike(SAME_LOOKING_LETTERS, "docs.elizaos.ai"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://weather.example/en/coins",
                "@nobody",
                "https://x.com/somebody",
                "So11111111111111111111111111111111111111112",
                "0x0000000000000000000000000000000000000001"
            })
    void whatLooksLikeNothingOfOursIsNotSaidToDoSo(String pasted) {
        assertThat(of(pasted)).isEmpty();
    }

    private static List<LookAlike> of(String pasted) {
        return LookAlikes.of(PastedText.read(pasted), KNOWN);
    }

    private static LookAlikes.Listed listed(OfficialKind kind, String value) {
        return new LookAlikes.Listed(kind, PastedText.read(value));
    }
}
