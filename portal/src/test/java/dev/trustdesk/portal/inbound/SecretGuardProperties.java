package dev.trustdesk.portal.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in, the guard answers, and its answer is one of six that hold nothing of the text. */
class SecretGuardProperties {

    private static final List<SecretCheck> ANSWERS = List.of(
            SecretCheck.CLEAN,
            SecretCheck.PRIVATE_KEY,
            SecretCheck.API_KEY,
            SecretCheck.PHRASE,
            SecretCheck.PERHAPS_A_KEY,
            SecretCheck.PERHAPS_A_PHRASE);

    @Property(tries = 2000)
    void everyTextHasAnAnswerThatHoldsNothingOfIt(@ForAll("texts") String text) {
        assertThat(ANSWERS).contains(SecretGuard.check(text));
        assertThat(ANSWERS).contains(SecretGuard.checkTransactionId(text));
        assertThat(ANSWERS).contains(SecretGuard.check(InboundText.cleaned(text)));
    }

    @Property(tries = 500)
    void cleaningATextTwiceChangesNothingMore(@ForAll("texts") String text) {
        var cleaned = InboundText.cleaned(text);
        assertThat(InboundText.cleaned(cleaned)).isEqualTo(cleaned);
    }

    @Property(tries = 500)
    void cleaningATextHidesNoSecret(@ForAll("phrases") String text) {
        assertThat(SecretGuard.check(text)).isEqualTo(SecretCheck.PHRASE);
        assertThat(SecretGuard.check(InboundText.cleaned(text))).isEqualTo(SecretCheck.PHRASE);
    }

    /** Characters of every plane, halves of pairs and what keys, lists and phrases are made of, in any order. */
    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "abandon",
                "zoo",
                "가격",
                "12",
                "64",
                "[",
                "]",
                ",",
                ".",
                " ",
                "\n",
                "\u200b",
                "\u202e",
                "\ud800",
                "\udc00",
                "\u0000",
                "\uFDFA",
                "sk-",
                "eyJ",
                "xprv",
                "0x",
                "private key: ",
                "-----",
                "e\u0301",
                "\u1112\u1161\u11ab");
        var noise = Arbitraries.strings().all().ofMaxLength(20);
        return Arbitraries.oneOf(pieces, noise).list().ofMaxSize(150).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> phrases() {
        var separator = Arbitraries.of(" ", ", ", "\n", "\t", "\r\n", " \u200b", "\u3000", "\u2028", " | ", " 1. ");
        var list = Arbitraries.of("en", "ko");
        var seeds = Arbitraries.longs();
        return net.jqwik.api.Combinators.combine(seeds, list, separator)
                .as((seed, words, between) -> String.join(between, new Secrets(seed).phrase(words, 12)));
    }
}
