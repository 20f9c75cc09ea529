package dev.trustdesk.portal.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.faq.FaqProblem.Kind;
import dev.trustdesk.portal.faq.FaqProblem.Part;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PostgresTest
class FaqEditingTest {

    private static final FaqText KOREAN = new FaqText("얼마나 걸립니까?", "이틀입니다.", "보통 **이틀**이 걸립니다.");

    private final FaqEditing editing;
    private final FaqPublishing publishing;
    private final FaqDrafts drafts;
    private final FaqEntries entries;
    private final EntryStore addresses;
    private final FaqTarget target;
    private final Desk desk;
    private final AccountId mina;
    private UUID id;

    FaqEditingTest(
            @Autowired FaqEditing editing,
            @Autowired FaqPublishing publishing,
            @Autowired FaqDrafts drafts,
            @Autowired FaqEntries entries,
            @Autowired EntryStore addresses,
            @Autowired FaqTarget target,
            @Autowired ApplicationContext context) {
        this.editing = editing;
        this.publishing = publishing;
        this.drafts = drafts;
        this.entries = entries;
        this.addresses = addresses;
        this.target = target;
        this.desk = new Desk(context);
        this.mina = desk.staff("Mina");
    }

    @BeforeEach
    void aSuggestion(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
        var ticket = new TicketId(UUID.randomUUID());
        desk.as(mina, () -> drafts.propose(ticket, Language.EN, "How long does it take?", "Two days, mostly."));
        id = maintainer(editing::open).stream()
                .filter(open -> open.suggestion().ticket().equals(ticket))
                .findFirst()
                .orElseThrow()
                .suggestion()
                .id();
    }

    @Test
    void whatIsTakenIsAnAnswerInBothLanguagesAndItsKoreanWaitsForANativeReader() {
        var title = "How long does it take " + UUID.randomUUID() + "?";
        var kept = kept(complete(title, "Two days, *mostly*."), 0);

        var taken = (EditResult.Published) maintainer(() -> publishing.publish(id, kept.version()));

        var english = found(taken.slug(), Language.EN);
        assertThat(taken.slug()).startsWith("how-long-does-it-take-");
        assertThat(english.page().title()).isEqualTo(title);
        assertThat(english.category()).isEqualTo(FaqCategory.BASICS);
        assertThat(english.page().provenance().needsReview()).isFalse();
        assertThat(english.page().provenance().confidence()).isEqualTo(Confidence.UNVERIFIED);
        assertThat(english.page()
                        .body()
                        .html(dev.trustdesk.portal.content.LinkStyle.SITE)
                        .html())
                .contains("<em>mostly</em>");
        var korean = found(taken.slug(), Language.KO);
        assertThat(korean.page().title()).isEqualTo(KOREAN.title());
        assertThat(korean.page().provenance().needsReview())
                .as("nobody has read it")
                .isTrue();
        assertThat(desk.as(mina, drafts::mine).getFirst().slug()).isEqualTo(taken.slug());
        assertThat(maintainer(() -> editing.keep(id, kept.manuscript(), kept.version())))
                .isInstanceOf(EditResult.Decided.class);
    }

    @Test
    void whatReadersCouldNotUseIsNotTakenAndEachFieldSaysWhy() {
        var bad = new FaqText(
                "How?",
                "",
                "# Top\n\n<div>\n\n[dead](faq:no-such-answer) [odd](javascript:x) {{fact:no.such}}\n\n```\n<p>\n```");
        var written = new FaqManuscript(
                bad,
                FaqText.BLANK,
                null,
                "Not an address",
                Confidence.STATED,
                List.of("no-such-source"),
                false,
                FaqTerms.USUAL,
                FaqKeywords.NONE);
        var kept = kept(written, 0);

        var result = (EditResult.Invalid) maintainer(() -> publishing.publish(id, kept.version()));

        assertThat(result.problems())
                .contains(
                        new FaqProblem(Language.EN, Part.SUMMARY, Kind.MISSING),
                        new FaqProblem(Language.EN, Part.BODY, Kind.TOP_HEADING),
                        new FaqProblem(Language.EN, Part.BODY, Kind.RAW_HTML),
                        new FaqProblem(Language.EN, Part.BODY, Kind.DEAD_LINK),
                        new FaqProblem(Language.EN, Part.BODY, Kind.UNKNOWN_FACT),
                        new FaqProblem(Language.KO, Part.TITLE, Kind.MISSING),
                        new FaqProblem(null, Part.CATEGORY, Kind.MISSING),
                        new FaqProblem(null, Part.SLUG, Kind.BAD_ADDRESS),
                        new FaqProblem(null, Part.SOURCES, Kind.UNKNOWN_SOURCE));
        assertThat(maintainer(() -> editing.find(id)).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void anAddressThatAnotherAnswerHasIsNotGivenTwice() {
        var slug = entries.published(Language.EN).getFirst().page().slug();
        var text = new FaqText("How?", "So.", "So.");
        var written = new FaqManuscript(
                text,
                KOREAN,
                FaqCategory.BASICS,
                slug,
                Confidence.UNVERIFIED,
                List.of(),
                true,
                FaqTerms.USUAL,
                FaqKeywords.NONE);
        var kept = kept(written, 0);

        assertThat(maintainer(() -> publishing.publish(id, kept.version())))
                .isEqualTo(new EditResult.Invalid(List.of(new FaqProblem(null, Part.SLUG, Kind.ADDRESS_TAKEN))));
    }

    @Test
    void whoSaysThatItIsKnownSaysFromWhere() {
        var text = new FaqText("How " + UUID.randomUUID(), "So.", "So.");
        var stated = new FaqManuscript(
                text,
                KOREAN,
                FaqCategory.BASICS,
                "",
                Confidence.STATED,
                List.of(),
                true,
                FaqTerms.USUAL,
                FaqKeywords.NONE);
        var first = kept(stated, 0);
        assertThat(maintainer(() -> publishing.publish(id, first.version())))
                .isEqualTo(new EditResult.Invalid(List.of(new FaqProblem(null, Part.SOURCES, Kind.MISSING))));

        var sourced = new FaqManuscript(
                text,
                KOREAN,
                FaqCategory.BASICS,
                "",
                Confidence.STATED,
                List.of("docs-tok"),
                true,
                FaqTerms.USUAL,
                FaqKeywords.NONE);
        var second = kept(sourced, first.version());
        var taken = (EditResult.Published) maintainer(() -> publishing.publish(id, second.version()));
        assertThat(found(taken.slug(), Language.KO).page().provenance().needsReview())
                .isFalse();
        assertThat(found(taken.slug(), Language.EN).page().provenance().sources())
                .hasSize(1);
    }

    @Test
    void aColleaguesTextIsNotOverwrittenByOneThatWasBegunBefore() {
        var mine = complete("Mine", "Mine.");
        var theirs = complete("Theirs", "Theirs.");
        var kept = kept(theirs, 0);

        assertThat(maintainer(() -> editing.keep(id, mine, 0))).isEqualTo(new EditResult.Stale(kept));
        assertThat(maintainer(() -> publishing.publish(id, 0))).isEqualTo(new EditResult.Stale(kept));
        assertThat(kept(theirs, kept.version()).version())
                .as("nothing changed, so nobody is told")
                .isEqualTo(kept.version());
    }

    @Test
    void aSecretIsNotEvenKeptAsADraft() {
        var phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";

        assertThat(maintainer(() -> editing.keep(id, complete("How?", phrase), 0)))
                .isEqualTo(new EditResult.Invalid(List.of(new FaqProblem(Language.EN, Part.BODY, Kind.SECRET))));
        assertThat(maintainer(() -> editing.find(id)).orElseThrow().version()).isZero();
    }

    private static FaqManuscript complete(String title, String body) {
        return new FaqManuscript(
                new FaqText(title, "In two days.", body),
                KOREAN,
                FaqCategory.BASICS,
                "",
                Confidence.UNVERIFIED,
                List.of(),
                false,
                FaqTerms.USUAL,
                FaqKeywords.NONE);
    }

    private FaqWork kept(FaqManuscript written, long seen) {
        return ((EditResult.Kept) maintainer(() -> editing.keep(id, written, seen))).now();
    }

    private FaqAnswer found(String slug, Language language) {
        return ((FaqLookup.Found) entries.find(slug, language)).answer();
    }

    private <T> T maintainer(Supplier<T> deed) {
        return desk.as(mina, "MAINTAINER", deed);
    }
}
