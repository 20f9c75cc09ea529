package dev.trustdesk.portal.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {

    @ParameterizedTest
    @CsvSource({
        "https://docs.elizaos.ai/tokenomics, docs.elizaos.ai, tokenomics",
        "HTTPS://Docs.ElizaOS.ai/tokenomics?x=1#y, docs.elizaos.ai, tokenomics",
        "docs.elizaos.ai/tokenomics/, docs.elizaos.ai, tokenomics",
        "//docs.elizaos.ai/tokenomics, docs.elizaos.ai, tokenomics",
        "https:\\\\docs.elizaos.ai\\tokenomics, docs.elizaos.ai, tokenomics",
        "hxxps://docs[.]elizaos[.]ai/tokenomics, docs.elizaos.ai, tokenomics",
        "docs (dot) elizaos (dot) ai/tokenomics, docs.elizaos.ai, tokenomics",
        "https://docs.elizaos.ai./a/../tokenomics, docs.elizaos.ai, tokenomics",
        "https://docs.elizaos.ai/a/%2e%2E/tokenomics, docs.elizaos.ai, tokenomics",
        "https://docs.elizaos.ai:443/tokenomics, docs.elizaos.ai, tokenomics",
        "https://www.elizacloud.ai, elizacloud.ai, ''",
        "https://twitter.com/elizaos, x.com, elizaos",
        "https://discord.com/invite/tgCCVF9vEa, discord.gg, tgCCVF9vEa",
        "https://xn--elizos-6nf.ai/, elizаos.ai, ''",
        "https://ｅｌｉｚａｏｓ.ai, elizaos.ai, ''",
    })
    void aLinkIsReadAsABrowserWouldOpenIt(String pasted, String host, String path) {
        var steps =
                Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
        assertThat(PastedText.read(pasted)).isEqualTo(new Pasted.Link(host, steps, false, Optional.empty()));
    }

    @Test
    void whatStandsBeforeAnAtIsNotWhereTheLinkLeads() {
        assertThat(PastedText.read("https://docs.elizaos.ai@evil.example/tokenomics"))
                .isEqualTo(
                        new Pasted.Link("evil.example", List.of("tokenomics"), false, Optional.of("docs.elizaos.ai")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u202E", "\u2066", "\u00AD", "\uFE0F", "\u3164", "\u115F", "\u034F"})
    void whatNobodySeesIsLeftOutAndSaid(String unseen) {
        var pasted = "https://github.com/eliza" + unseen + "OS";
        assertThat(PastedText.hidesCharacters(pasted)).isTrue();
        assertThat(PastedText.read(pasted))
                .isEqualTo(new Pasted.Link("github.com", List.of("elizaOS"), false, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"@elizaOS, elizaOS", "elizaos, elizaos", "엘리자, 엘리자"})
    void aNameIsReadWithOrWithoutItsAt(String pasted, String name) {
        assertThat(PastedText.read(pasted)).isEqualTo(new Pasted.Handle(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help@elizaos.ai", "mailto:help@ElizaOS.ai", "help [at] elizaos [.] ai"})
    void aMailAddressIsRead(String pasted) {
        assertThat(PastedText.read(pasted)).isEqualTo(new Pasted.Mail("help", "elizaos.ai"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0xea17df5cf6d172224892b5477a16acb111182478", "DuMbhu7mvQvqQHGcnikDgb4XegXJRyhUBfdU22uELiZA"})
    void anAddressOfATokenIsRead(String pasted) {
        assertThat(PastedText.read(pasted)).isEqualTo(new Pasted.Contract(pasted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "javascript:alert(1)",
                "data:text/html,hello",
                "ftp://docs.elizaos.ai/",
                "https://",
                "https://exa mple.com",
                "is this real",
                "https://[::1]/",
                "https://%65lizaos.ai/",
            })
    void whatIsNothingOfThisKindIsSaidToBeUnreadable(String pasted) {
        assertThat(PastedText.read(pasted)).isInstanceOf(Pasted.Unreadable.class);
    }
}
