package dev.trustdesk.portal.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.faq.FaqProblem.Kind;
import dev.trustdesk.portal.faq.FaqProblem.Part;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two maintainers make of an answer between them, by which words it is found, and by whom. */
@PostgresTest
class FaqReviewTest {

    private final FaqEditing editing;
    private final FaqPublishing publishing;
    private final FaqOverview overview;
    private final FaqEntries entries;
    private final References references;
    private final JdbcClient database;
    private final Desk desk;
    private final AccountId mina;
    private final AccountId jun;
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    FaqReviewTest(@Autowired ApplicationContext context) {
        this.editing = context.getBean(FaqEditing.class);
        this.publishing = context.getBean(FaqPublishing.class);
        this.overview = context.getBean(FaqOverview.class);
        this.entries = context.getBean(FaqEntries.class);
        this.references = context.getBean(References.class);
        this.database = context.getBean(JdbcClient.class);
        this.desk = new Desk(context);
        this.mina = desk.staff("Mina");
        this.jun = desk.staff("Jun");
    }

    private FaqWork work;

    @BeforeEach
    void aManuscriptOfMina() {
        work = written(FaqVisibility.PUBLIC, "It takes two days.", FaqKeywords.NONE, mark);
    }

    @Test
    void whoeverReviewsSendsItBackWithWhatIsToBeChangedUntilItIsSentAgain() {
        var sent = kept(as(mina, () -> publishing.submit(work.id(), work.version())));
        assertThat(as(jun, () -> publishing.sendBack(sent.id(), sent.version(), " ")))
                .isEqualTo(new EditResult.Refused("faq.draft.reason-missing"));

        var back = kept(as(jun, () -> publishing.sendBack(sent.id(), sent.version(), "Say of which days.")));

        assertThat(back.isWritable()).isTrue();
        assertThat(back.returned().by()).isEqualTo(jun.toString());
        assertThat(back.returned().because()).isEqualTo("Say of which days.");
        assertThat(listed().work().returned()).isTrue();
        var better = kept(as(mina, () -> editing.keep(back.id(), text("Two working days."), back.version())));
        assertThat(better.returned()).as("while it is mended").isNotNull();
        assertThat(kept(as(mina, () -> publishing.submit(better.id(), better.version())))
                        .returned())
                .isNull();
    }

    @Test
    void nothingIsSentBackThatIsNotInReviewOrHasChangedSince() {
        assertThat(as(jun, () -> publishing.sendBack(work.id(), work.version(), "No.")))
                .isInstanceOf(EditResult.Decided.class);
        var sent = kept(as(mina, () -> publishing.submit(work.id(), work.version())));
        assertThat(as(jun, () -> publishing.sendBack(sent.id(), work.version(), "No.")))
                .isInstanceOf(EditResult.Stale.class);
    }

    @Test
    void nobodyIsTheReviewerOfWhatTheyWroteOrSentThemselves() {
        var sent = kept(as(mina, () -> publishing.submit(work.id(), work.version())));
        publish(mina, sent);

        assertThat(newest().reviewedBy()).isNull();
    }

    @Test
    void whoeverSentItForReviewOnlyOrWroteItOnlyIsNotItsReviewerEither() {
        var sentByJun = kept(as(jun, () -> publishing.submit(work.id(), work.version())));
        publish(jun, sentByJun);
        assertThat(newest().reviewedBy()).as("sent by whoever published").isNull();

        var change = change();
        var changed = kept(as(mina, () -> editing.keep(change.id(), medium("Three days."), change.version())));
        var sent = kept(as(jun, () -> publishing.submit(changed.id(), changed.version())));
        publish(mina, sent);
        assertThat(newest().writtenBy()).isEqualTo(mina.toString());
        assertThat(newest().reviewedBy()).as("written by whoever published").isNull();
    }

    @Test
    void otherWordsToBeFoundByAreNoRevisionAndAreNotShown() {
        publish(mina, work);
        var other = "x" + mark.substring(1, 20);
        assertThat(hits(other)).isEmpty();

        var change = change();
        var found = new FaqKeywords(List.of(other, " " + other + " ", ""), List.of("렛저"));
        publish(
                mina,
                kept(as(
                        mina,
                        () -> editing.keep(change.id(), change.manuscript().with(found), change.version()))));

        assertThat(hits(other)).containsExactly(mark);
        assertThat(history()).as("what readers read is the same").hasSize(2);
        assertThat(change().manuscript().keywords()).isEqualTo(new FaqKeywords(List.of(other), List.of("렛저")));
    }

    @Test
    void wordsToBeFoundByAreFewAndShortAndNoSecrets() {
        var many = IntStream.range(0, 41).mapToObj(Integer::toString).toList();
        assertThat(problems(new FaqKeywords(many, List.of("가".repeat(61)))))
                .containsExactly(
                        new FaqProblem(Language.EN, Part.KEYWORDS, Kind.TOO_MANY),
                        new FaqProblem(Language.KO, Part.KEYWORDS, Kind.TOO_MANY));
        var phrase = List.of("legal winner thank year wave sausage", "worth useful legal winner thank yellow");
        assertThat(problems(new FaqKeywords(phrase, List.of())))
                .containsExactly(new FaqProblem(Language.EN, Part.KEYWORDS, Kind.SECRET));
    }

    @Test
    void staffFindWhatIsForThemAndLinkToItOnlyWhereNobodyElseReads() {
        var own = "s" + mark.substring(1, 25);
        publish(mina, written(FaqVisibility.STAFF, "Ask Jun.", new FaqKeywords(List.of(own), List.of()), own));

        assertThat(hits(own)).isEmpty();
        assertThat(as(jun, () -> hits(own))).containsExactly(own);
        assertThat(as(jun, () -> references.search(own, Language.EN, Audience.READERS)))
                .isEmpty();
        assertThat(as(jun, () -> references.search(own, Language.EN, Audience.STAFF)))
                .singleElement()
                .satisfies(found -> assertThat(found.detail()).startsWith("Only for staff · "));

        var open = written(FaqVisibility.PUBLIC, "See [this](faq:" + own + ").", FaqKeywords.NONE, mark + "-open");
        assertThat(as(mina, () -> publishing.publish(open.id(), open.version())))
                .isEqualTo(new EditResult.Invalid(List.of(new FaqProblem(Language.EN, Part.BODY, Kind.DEAD_LINK))));
        publish(mina, written(FaqVisibility.STAFF, "See [this](faq:" + own + ").", FaqKeywords.NONE, mark + "-own"));
    }

    @Test
    void theListComesPageByPageAndSaysWhatTheTextsSay() {
        database.sql("""
                        insert into faq.entry (id, slug, category, sort, review_due)
                        select 'many.' || n, :mark || '-' || n, 'building', n, date '2026-11-01' + n
                        from generate_series(1, 120) n""").param("mark", mark).update();
        database.sql("""
                        insert into faq.revision (entry_id, language, number, live, title, summary, body, keywords, as_of,
                            confidence, sources, needs_review, published_at, published_by, written_by, based_on)
                        select 'many.' || n, tongue, 1, not (n = 7 and tongue = 'en'), 'Question ' || n, 's', 'b', '{}',
                            date '2026-11-01', 'unverified', '{}', false, now(), 'test', 'test',
                            case tongue when 'ko' then 1 end
                        from generate_series(1, 120) n, unnest('{en,ko}'::text[]) tongue
                        where not (n = 9 and tongue = 'ko')""").update();
        database.sql("""
                        insert into faq.revision (entry_id, language, number, live, title, summary, body, keywords, as_of,
                            confidence, sources, needs_review, published_at, published_by, written_by, size)
                        values ('many.7', 'en', 2, true, 'Question 7', 's', 'more', '{}', date '2026-11-01', 'unverified', '{}',
                            false, now(), 'test', 'test', 'medium')""").update();

        var first = rows(FaqSelection.ALL, mark, 1);
        assertThat(first.total()).isEqualTo(121);
        assertThat(first.rows()).hasSize(FaqRowPage.SIZE);
        assertThat(first.rows().getFirst().work().id()).as("new ones first").isEqualTo(work.id());
        var third = rows(FaqSelection.ALL, mark, 3);
        assertThat(third.rows()).hasSize(21);
        assertThat(third.hasMore()).isFalse();
        assertThat(rows(FaqSelection.ALL, mark, 99).page())
                .as("the last there is")
                .isEqualTo(3);

        assertThat(slugs(FaqSelection.LACKS_KOREAN)).containsExactly(mark + "-7", mark + "-9");
        assertThat(rows(FaqSelection.LACKS_KOREAN, mark, 1)
                        .rows()
                        .getFirst()
                        .published()
                        .lag())
                .isEqualTo(EditSize.MEDIUM);
        assertThat(slugs(FaqSelection.REVIEW_DUE)).hasSize(21).startsWith(mark + "-1", mark + "-2");
        assertThat(slugs(FaqSelection.IN_WORK)).isEmpty();
        assertThat(rows(FaqSelection.IN_WORK, mark, 1).total()).isEqualTo(1);
        assertThat(rows(FaqSelection.ALL, "question 118 " + mark, 1).rows()).hasSize(1);
    }

    private List<String> slugs(FaqSelection selection) {
        return rows(selection, mark, 1).rows().stream()
                .filter(row -> row.published() != null)
                .map(row -> row.published().slug())
                .toList();
    }

    private FaqRowPage rows(FaqSelection selection, String words, int page) {
        return as(mina, () -> overview.rows(new FaqRowQuery(selection, words, page), Language.EN));
    }

    private FaqRow listed() {
        return rows(FaqSelection.IN_WORK, mark, 1).rows().getFirst();
    }

    private List<FaqProblem> problems(FaqKeywords keywords) {
        var kept = as(mina, () -> editing.keep(work.id(), work.manuscript().with(keywords), work.version()));
        return ((EditResult.Invalid) kept).problems();
    }

    private List<String> hits(String words) {
        return entries.search(words, Language.EN, 10).stream().map(FaqHit::slug).toList();
    }

    private FaqWork change() {
        return as(mina, () -> editing.change(EntryStore.OF_THE_DESK + work.id()))
                .orElseThrow();
    }

    private List<FaqRevision> history() {
        return as(mina, () -> overview.history(EntryStore.OF_THE_DESK + work.id()));
    }

    private FaqRevision newest() {
        return history().getFirst();
    }

    private FaqWork written(FaqVisibility visibility, String body, FaqKeywords keywords, String address) {
        var begun = as(mina, editing::begin);
        var text = text(body);
        var manuscript = new FaqManuscript(
                text.en(),
                text.ko(),
                text.category(),
                address,
                text.confidence(),
                text.sources(),
                text.koreanChecked(),
                new FaqTerms(null, visibility, false, null),
                keywords);
        return kept(as(mina, () -> editing.keep(begun.id(), manuscript, begun.version())));
    }

    private FaqManuscript text(String body) {
        return new FaqManuscript(
                new FaqText("How long does it take, " + mark + "?", "Two days.", body),
                new FaqText("얼마나 걸립니까?", "이틀입니다.", "이틀이 걸립니다."),
                FaqCategory.BASICS,
                mark,
                Confidence.UNVERIFIED,
                List.of(),
                true,
                FaqTerms.USUAL,
                FaqKeywords.NONE);
    }

    private FaqManuscript medium(String body) {
        var text = text(body);
        return new FaqManuscript(
                text.en(),
                text.ko(),
                text.category(),
                text.slug(),
                text.confidence(),
                text.sources(),
                text.koreanChecked(),
                new FaqTerms(EditSize.MEDIUM, FaqVisibility.PUBLIC, false, null),
                text.keywords());
    }

    private void publish(AccountId who, FaqWork ready) {
        assertThat(as(who, () -> publishing.publish(ready.id(), ready.version())))
                .isInstanceOf(EditResult.Published.class);
    }

    private static FaqWork kept(EditResult result) {
        return ((EditResult.Kept) result).now();
    }

    private <T> T as(AccountId who, Supplier<T> deed) {
        return desk.as(who, "MAINTAINER", deed);
    }
}
