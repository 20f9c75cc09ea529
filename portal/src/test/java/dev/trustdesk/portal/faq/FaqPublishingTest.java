package dev.trustdesk.portal.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.faq.FaqProblem.Kind;
import dev.trustdesk.portal.faq.FaqProblem.Part;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of an answer, from manuscript to archive, with the real pack beside it. */
@PostgresTest
class FaqPublishingTest {

    private final FaqEditing editing;
    private final FaqPublishing publishing;
    private final FaqOverview overview;
    private final FaqEntries entries;
    private final FaqTarget target;
    private final News news;
    private final AdjustableClock clock;
    private final JdbcClient database;
    private final Desk desk;
    private final AccountId mina;
    private final AccountId jun;
    private String entry = "";
    private String slug = "";

    FaqPublishingTest(@Autowired ApplicationContext context) {
        this.editing = context.getBean(FaqEditing.class);
        this.publishing = context.getBean(FaqPublishing.class);
        this.overview = context.getBean(FaqOverview.class);
        this.entries = context.getBean(FaqEntries.class);
        this.target = context.getBean(FaqTarget.class);
        this.news = context.getBean(News.class);
        this.clock = context.getBean(AdjustableClock.class);
        this.database = context.getBean(JdbcClient.class);
        this.desk = new Desk(context);
        this.mina = desk.staff("Mina");
        this.jun = desk.staff("Jun");
    }

    @BeforeEach
    void anAnswer(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
        slug = "answer-" + UUID.randomUUID();
        var work = as(mina, editing::begin);
        var written = new FaqManuscript(
                new FaqText("How long does it take?", "Two days.", "It takes two days."),
                new FaqText("얼마나 걸립니까?", "이틀입니다.", "이틀이 걸립니다."),
                FaqCategory.BASICS,
                slug,
                Confidence.UNVERIFIED,
                List.of(),
                true,
                FaqTerms.USUAL,
                FaqKeywords.NONE);
        publish(mina, kept(mina, work, written));
        entry = entryAt(slug);
    }

    @Test
    void whatReadersHaveStaysUntilTheReviewedTextIsPublishedAndBothNamesAreKept() {
        var work = change(EditSize.MAJOR, "It takes three days.", "사흘이 걸립니다.");
        var sent = ((EditResult.Kept) as(mina, () -> publishing.submit(work.id(), work.version()))).now();

        assertThat(sent.stage()).isEqualTo(FaqWork.Stage.REVIEW);
        assertThat(body(Language.EN)).contains("two days");
        assertThat(as(mina, () -> editing.keep(sent.id(), sent.manuscript(), sent.version())))
                .as("not changed while somebody looks at it")
                .isInstanceOf(EditResult.Decided.class);

        publish(jun, sent);

        assertThat(body(Language.EN)).contains("three days");
        assertThat(body(Language.KO)).contains("사흘");
        var revision = as(mina, () -> overview.history(entry)).getFirst();
        assertThat(revision.number()).isEqualTo(2);
        assertThat(revision.writtenBy()).isEqualTo(mina.toString());
        assertThat(revision.reviewedBy()).isEqualTo(jun.toString());
        assertThat(revision.size()).isEqualTo(EditSize.MAJOR);
    }

    @ParameterizedTest
    @EnumSource(EditSize.class)
    void readersOfATranslationAreToldWhatKindOfChangeItLacks(EditSize size) {
        var work = change(size, "It takes three days.", null);
        publish(mina, kept(mina, work, with(work, new FaqTerms(size, FaqVisibility.PUBLIC, true, null))));

        var korean = found(Language.KO);
        assertThat(body(Language.EN)).contains("three days");
        if (size == EditSize.TYPO) {
            assertThat(korean.lag()).isNull();
        } else {
            assertThat(korean.lag().size()).isEqualTo(size);
            assertThat(korean.lag().translated().markdown()).contains("two days");
            assertThat(korean.lag().present().markdown()).contains("three days");
        }
        assertThat(found(Language.EN).lag()).isNull();
    }

    @Test
    void whoeverChangesSomethingElseDoesNotSayThatTheKoreanLacksNothingMore() {
        var first = change(EditSize.MAJOR, "It takes three days.", null);
        publish(mina, kept(mina, first, with(first, new FaqTerms(EditSize.MAJOR, FaqVisibility.PUBLIC, true, null))));

        publish(mina, change(EditSize.TYPO, "It takes three days!", null));
        assertThat(found(Language.KO).lag().size()).isEqualTo(EditSize.MAJOR);
        publish(mina, renamed("renamed-" + slug));
        slug = "renamed-" + slug;
        assertThat(found(Language.KO).lag().size()).isEqualTo(EditSize.MAJOR);
    }

    @Test
    void aMajorChangeDoesNotGoOutWithoutItsKoreanUnlessSomebodyChoosesSo() {
        var work = change(EditSize.MAJOR, "It takes three days.", null);

        assertThat(problems(as(mina, () -> publishing.publish(work.id(), work.version()))))
                .containsExactly(new FaqProblem(Language.KO, Part.KOREAN, Kind.LACKS_CHANGE));
        assertThat(body(Language.EN)).contains("two days");

        var medium = kept(mina, work, with(work, new FaqTerms(EditSize.MEDIUM, FaqVisibility.PUBLIC, false, null)));
        publish(mina, medium);
        assertThat(found(Language.KO).lag())
                .as("the editor says that the Korean says it")
                .isNull();
    }

    @Test
    void aCriticalFactIsNamedInBothLanguagesOrInNeitherHoweverSmallTheChangeIsSaidToBe() {
        var work = change(EditSize.TYPO, "It takes two days. {{fact:migration.ratio}}", "며칠이 걸립니다.");
        assertThat(problems(as(mina, () -> publishing.publish(work.id(), work.version()))))
                .as("the Korean changes, and says nothing of it")
                .containsExactly(new FaqProblem(Language.KO, Part.KOREAN, Kind.LACKS_CHANGE));

        var text = work.manuscript();
        publish(
                mina,
                kept(
                        mina,
                        work,
                        text.with(
                                Language.KO,
                                new FaqText(text.ko().title(), text.ko().summary(), "{{fact:migration.ratio}}"))));
        var without = change(EditSize.TYPO, "It takes two days.", null);
        assertThat(problems(as(mina, () -> publishing.publish(without.id(), without.version()))))
                .containsExactly(new FaqProblem(Language.KO, Part.KOREAN, Kind.LACKS_CHANGE));
    }

    @Test
    void aFactThatIsNotCriticalMayBeNamedInOneLanguageFirst() {
        var harmless = database.sql("select key from trust.fact where not critical order by key limit 1")
                .query(String.class)
                .single();
        publish(mina, change(EditSize.TYPO, "It takes two days. {{fact:" + harmless + "}}", null));
        assertThat(found(Language.KO).lag()).isNull();
    }

    @Test
    void anUnfinishedKoreanTextIsKeptWhenTheEnglishGoesFirst() {
        var work = change(EditSize.MAJOR, "It takes three days.", "사흘이");
        publish(mina, kept(mina, work, with(work, new FaqTerms(EditSize.MAJOR, FaqVisibility.PUBLIC, true, null))));

        assertThat(body(Language.KO)).contains("이틀");
        assertThat(found(Language.KO).lag().size()).isEqualTo(EditSize.MAJOR);
        var rest = as(mina, () -> editing.change(entry)).orElseThrow();
        assertThat(rest.manuscript().ko().body()).isEqualTo("사흘이");
        assertThat(rest.manuscript().en().body()).isEqualTo("It takes three days.");

        var done = rest.manuscript();
        var finished = kept(
                mina,
                rest,
                new FaqManuscript(
                        done.en(),
                        new FaqText("얼마나 걸립니까?", "사흘입니다.", "사흘이 걸립니다."),
                        done.category(),
                        done.slug(),
                        done.confidence(),
                        done.sources(),
                        true,
                        new FaqTerms(EditSize.MAJOR, FaqVisibility.PUBLIC, false, null),
                        done.keywords()));
        publish(mina, finished);
        assertThat(found(Language.KO).lag()).isNull();
        assertThat(found(Language.EN).history())
                .as("the English was not published twice")
                .hasSize(2);
    }

    @Test
    void anAnswerWithoutKoreanFallsBackToEnglishAndSaysSo() {
        var work = as(mina, editing::begin);
        var written = new FaqManuscript(
                new FaqText("Only English?", "Yes.", "For now."),
                FaqText.BLANK,
                FaqCategory.BASICS,
                "only-" + UUID.randomUUID(),
                Confidence.UNVERIFIED,
                List.of(),
                false,
                new FaqTerms(null, FaqVisibility.PUBLIC, true, null),
                FaqKeywords.NONE);
        publish(mina, kept(mina, work, written));

        var shown = ((FaqLookup.Found) entries.find(written.slug(), Language.KO)).answer();
        assertThat(shown.fallback()).isTrue();
        assertThat(shown.page().title()).isEqualTo("Only English?");
        assertThat(newest().title().koreanPending()).isTrue();
    }

    @Test
    void anEarlierRevisionIsPutBackAsANewOne() {
        publish(mina, change(EditSize.MAJOR, "It takes three days.", "사흘이 걸립니다."));

        var restored = ((EditResult.Kept) as(mina, () -> editing.restore(entry, Language.EN, 1))).now();
        assertThat(restored.manuscript().en().body()).isEqualTo("It takes two days.");
        assertThat(body(Language.EN)).as("not before it is published").contains("three days");
        assertThat(as(jun, () -> editing.restore(entry, Language.KO, 1)))
                .as("nobody's work is overwritten")
                .isEqualTo(new EditResult.Refused("faq.restore.busy"));
        publish(
                mina,
                kept(mina, restored, with(restored, new FaqTerms(EditSize.MEDIUM, FaqVisibility.PUBLIC, true, null))));

        assertThat(body(Language.EN)).contains("two days");
        assertThat(found(Language.EN).history()).extracting(FaqRevision::number).containsExactly(3, 2, 1);
    }

    @Test
    void everyOldAddressLeadsToTheNewestAndNoRedirectGoesInACircle() {
        var second = "second-" + UUID.randomUUID();
        var third = "third-" + UUID.randomUUID();
        publish(mina, renamed(second));
        publish(mina, renamed(third));
        assertThat(entries.redirects()).containsAllEntriesOf(Map.of(slug, third, second, third));
        assertThat(entries.find(slug, Language.EN)).isEqualTo(new FaqLookup.Moved(third));

        publish(mina, renamed(slug));
        assertThat(entries.redirects())
                .containsAllEntriesOf(Map.of(second, slug, third, slug))
                .doesNotContainKey(slug);

        var other = as(mina, editing::begin);
        var taken =
                addressed(as(mina, () -> editing.change(entry)).orElseThrow().manuscript(), second);
        assertThat(problems(as(mina, () -> {
                    var keptOther = (EditResult.Kept) editing.keep(other.id(), taken, 0);
                    return publishing.publish(other.id(), keptOther.now().version());
                })))
                .containsExactly(new FaqProblem(null, Part.SLUG, Kind.ADDRESS_TAKEN));
        assertThatThrownBy(() -> database.sql("insert into faq.redirect (old_slug, entry_id) values (?, ?)")
                        .params(slug, entry)
                        .update())
                .as("nor by the database")
                .hasMessageContaining("is in use");
    }

    @Test
    void anAddressOfFiveHundredKoreanLettersIsRefusedInASentence() {
        var work = as(mina, () -> editing.change(entry)).orElseThrow();
        var written = addressed(work.manuscript(), "가".repeat(500));
        assertThat(problems(as(mina, () -> editing.keep(work.id(), written, 0))))
                .containsExactly(new FaqProblem(null, Part.SLUG, Kind.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x][y]\n\n[y]: JavaScript:alert(1)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](data:image/png;base64,AAAA)",
                "<javascript:alert(1)>",
                "[x](http://example.org)"
            })
    void aLinkThatCouldHarmSomebodyIsRefusedAndNothingIsPublished(String body) {
        var work = change(EditSize.TYPO, body, null);
        assertThat(problems(as(mina, () -> publishing.publish(work.id(), work.version()))))
                .contains(new FaqProblem(Language.EN, Part.BODY, Kind.UNSAFE_LINK));
        assertThat(body(Language.EN)).contains("two days");
    }

    @Test
    void factsAndAnswersThatAreNotThereRawHtmlAndAHugeTableAreRefused() {
        var table = "| a | b |\n|---|---|\n" + "|1|2|\n".repeat(3_000);
        var work = change(EditSize.TYPO, "{{fact:no.such}} [x](faq:no-such)\n\n" + table + "\n<script>", null);
        assertThat(problems(as(mina, () -> publishing.publish(work.id(), work.version()))))
                .contains(
                        new FaqProblem(Language.EN, Part.BODY, Kind.UNKNOWN_FACT),
                        new FaqProblem(Language.EN, Part.BODY, Kind.DEAD_LINK),
                        new FaqProblem(Language.EN, Part.BODY, Kind.RAW_HTML),
                        new FaqProblem(Language.EN, Part.BODY, Kind.HUGE_TABLE));
    }

    @Test
    void itGoesOutAtItsTimeAndNotInThePast() {
        var work = change(EditSize.MEDIUM, "It takes three days.", "사흘이 걸립니다.");
        assertThat(as(mina, () -> publishing.schedule(work.id(), work.version(), clock.instant())))
                .isEqualTo(new EditResult.Refused("faq.schedule.past"));
        var at = clock.instant().plus(Duration.ofHours(2));
        assertThat(as(mina, () -> publishing.schedule(work.id(), work.version(), at)))
                .isInstanceOf(EditResult.Scheduled.class);

        publishDue();
        assertThat(body(Language.EN)).contains("two days");
        clock.advance(Duration.ofHours(2));
        publishDue();

        assertThat(body(Language.EN)).contains("three days");
        assertThat(as(mina, () -> overview.history(entry)).getFirst().publishedBy())
                .as("whoever chose the time")
                .isEqualTo(mina.toString());
    }

    @Test
    void whatIsNotFitForReadersAnyMoreAtItsTimeGoesBackToWhoeverWrites() {
        var address = "taken-" + UUID.randomUUID();
        var work = renamed(address);
        var at = clock.instant().plus(Duration.ofHours(2));
        as(mina, () -> publishing.schedule(work.id(), work.version(), at));
        var other = as(jun, editing::begin);
        publish(jun, kept(jun, other, addressed(work.manuscript(), address)));
        clock.advance(Duration.ofHours(2));
        publishDue();

        var now = as(mina, () -> editing.find(work.id())).orElseThrow();
        assertThat(now.stage()).isEqualTo(FaqWork.Stage.WRITING);
        assertThat(now.publishFailed()).isTrue();
        assertThat(entries.find(slug, Language.EN)).isInstanceOf(FaqLookup.Found.class);
    }

    @Test
    void ofTwoWhoPublishAtOnceOneDoes() throws Exception {
        var work = change(EditSize.MEDIUM, "It takes three days.", "사흘이 걸립니다.");
        var ready = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = List.of(mina, jun).stream()
                    .map(who -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return as(who, () -> publishing.publish(work.id(), work.version()));
                    }))
                    .toList();
            var outcomes = List.of(results.get(0).get(), results.get(1).get());
            assertThat(outcomes)
                    .filteredOn(EditResult.Published.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes).filteredOn(EditResult.Gone.class::isInstance).hasSize(1);
        }
        assertThat(found(Language.EN).history()).hasSize(2);
    }

    @Test
    void whatTheReadersGotMeanwhileIsNotUndoneUnawares() {
        var work = change(EditSize.MEDIUM, "It takes three days.", "사흘이 걸립니다.");
        database.sql("update faq.manuscript set base_en = 7 where id = ?")
                .param(work.id())
                .update();
        assertThat(as(mina, () -> publishing.publish(work.id(), work.version())))
                .isInstanceOf(EditResult.Overtaken.class);
        var fresh = ((EditResult.Kept) as(mina, () -> editing.goOnFromPresent(work.id(), work.version()))).now();
        publish(mina, fresh);
        assertThat(body(Language.EN)).contains("three days");
    }

    @Test
    void anArchivedAnswerKeepsItsAddressAndLeavesListsAndSearch() {
        assertThat(entries.search("How long does it take", Language.EN, 50))
                .extracting(FaqHit::slug)
                .contains(slug);
        assertThat(as(mina, () -> overview.archive(entry))).isTrue();
        assertThat(as(mina, () -> overview.archive(entry))).as("twice").isFalse();

        assertThat(found(Language.EN).isArchived()).isTrue();
        assertThat(listed()).doesNotContain(slug);
        assertThat(entries.search("How long does it take", Language.EN, 50))
                .extracting(FaqHit::slug)
                .doesNotContain(slug);
        assertThat(entries.published(Language.EN))
                .anyMatch(answer -> answer.page().slug().equals(slug));

        as(mina, () -> overview.unarchive(entry));
        assertThat(listed()).contains(slug);
    }

    @Test
    void whatIsForStaffIsThereForNobodyElse() {
        var work = as(mina, () -> editing.change(entry)).orElseThrow();
        publish(mina, kept(mina, work, with(work, new FaqTerms(null, FaqVisibility.STAFF, false, null))));

        assertThat(entries.find(slug, Language.EN)).isInstanceOf(FaqLookup.Missing.class);
        assertThat(entries.published(Language.EN))
                .noneMatch(answer -> answer.page().slug().equals(slug));
        assertThat(entries.search("How long does it take", Language.EN, 50))
                .extracting(FaqHit::slug)
                .doesNotContain(slug);
        assertThat(desk.as(mina, () -> entries.find(slug, Language.EN))).isInstanceOf(FaqLookup.Found.class);
        assertThat(desk.as(mina, () -> entries.ofStaff(Language.EN, 1).answers()))
                .extracting(FaqSummary::slug)
                .contains(slug);
    }

    @Test
    void answersThatAreDueAreFoundAndLookedAtAgainAfterTheUsualTime() {
        assertThat(row().isOverdue()).isFalse();
        clock.advance(Duration.ofDays(91));
        assertThat(row().isOverdue()).isTrue();
        as(mina, () -> overview.checked(entry));
        assertThat(row().isOverdue()).isFalse();
    }

    @Test
    void newAnswersAndChangesThatMatterAreNewsAndTyposAreNot() {
        assertThat(newest().title().en()).isEqualTo("New answer: How long does it take?");
        assertThat(newest().title().ko()).isEqualTo("새 답변: 얼마나 걸립니까?");
        publish(mina, change(EditSize.TYPO, "It takes two  days!", "이틀이 걸립니다!"));
        assertThat(newest().title().en()).startsWith("New answer");
        publish(mina, change(EditSize.MEDIUM, "It takes three days.", "사흘이 걸립니다."));
        assertThat(newest().title().en()).isEqualTo("Answer changed: How long does it take?");
        assertThat(newest().path()).isEqualTo("/faq/" + slug);
    }

    @Test
    void whatWasPublishedIsNotChangedAfterwardsNotEvenInTheDatabase() {
        assertThatThrownBy(() -> database.sql("update faq.revision set body = 'x' where entry_id = ?")
                        .param(entry)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("delete from faq.revision where entry_id = ?")
                        .param(entry)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void theStarterPackLeavesAloneWhatWasPublishedFromThePortal(@Autowired PackOnDemand pack) throws Exception {
        var packed = entryAt("ratio");
        var work = as(mina, () -> editing.change(packed)).orElseThrow();
        var text = work.manuscript();
        var changed = text.with(
                Language.EN,
                new FaqText(text.en().title(), "Changed here.", text.en().body()));
        publish(
                mina,
                kept(
                        mina,
                        work,
                        new FaqManuscript(
                                changed.en(),
                                changed.ko(),
                                changed.category(),
                                changed.slug(),
                                changed.confidence(),
                                changed.sources(),
                                changed.koreanChecked(),
                                new FaqTerms(EditSize.MEDIUM, FaqVisibility.PUBLIC, false, null),
                                changed.keywords())));

        pack.importNow();
        assertThat(summary("ratio")).isEqualTo("Changed here.");
        database.sql("update content.document set hash = decode(repeat('00', 32), 'hex') where kind = 'faq'")
                .update();
        pack.importNow();
        assertThat(summary("ratio")).as("nor by a pack with another text").isEqualTo("Changed here.");
        target.removed(packed, "en");
        assertThat(summary("ratio")).isEqualTo("Changed here.");
    }

    private String summary(String address) {
        return ((FaqLookup.Found) entries.find(address, Language.EN))
                .answer()
                .page()
                .summary();
    }

    private FaqRow row() {
        return as(mina, () -> overview.rows(new FaqRowQuery(FaqSelection.ALL, slug, 1), Language.EN))
                .rows()
                .getFirst();
    }

    private NewsItem newest() {
        return news.latest(NewsTopic.ANSWER, 1).getFirst();
    }

    private void publishDue() {
        SystemActor.call("publish-answers", () -> {
            publishing.due(clock.instant()).forEach(publishing::publishDue);
            return null;
        });
    }

    /** A change of the text of the answer; {@code korean} null: that stays as it is. */
    private FaqWork change(EditSize size, String english, String korean) {
        var work = as(mina, () -> editing.change(entry)).orElseThrow();
        var text = work.manuscript();
        var written =
                text.with(Language.EN, new FaqText(text.en().title(), text.en().summary(), english));
        if (korean != null) {
            written = written.with(
                    Language.KO, new FaqText(text.ko().title(), text.ko().summary(), korean));
        }
        var terms = new FaqTerms(size, FaqVisibility.PUBLIC, false, null);
        return kept(mina, work, terms(written, terms));
    }

    private FaqWork renamed(String address) {
        var work = as(mina, () -> editing.change(entry)).orElseThrow();
        return kept(mina, work, addressed(work.manuscript(), address));
    }

    private static FaqManuscript with(FaqWork work, FaqTerms terms) {
        return terms(work.manuscript(), terms);
    }

    private static FaqManuscript terms(FaqManuscript text, FaqTerms terms) {
        return new FaqManuscript(
                text.en(),
                text.ko(),
                text.category(),
                text.slug(),
                text.confidence(),
                text.sources(),
                text.koreanChecked(),
                terms,
                text.keywords());
    }

    private static FaqManuscript addressed(FaqManuscript text, String address) {
        return new FaqManuscript(
                text.en(),
                text.ko(),
                text.category(),
                address,
                text.confidence(),
                text.sources(),
                text.koreanChecked(),
                text.terms(),
                text.keywords());
    }

    private FaqWork kept(AccountId who, FaqWork work, FaqManuscript written) {
        return ((EditResult.Kept) as(who, () -> editing.keep(work.id(), written, work.version()))).now();
    }

    private void publish(AccountId who, FaqWork work) {
        assertThat(as(who, () -> publishing.publish(work.id(), work.version())))
                .isInstanceOf(EditResult.Published.class);
    }

    private static List<FaqProblem> problems(EditResult result) {
        return ((EditResult.Invalid) result).problems();
    }

    private FaqAnswer found(Language language) {
        return ((FaqLookup.Found) entries.find(slug, language)).answer();
    }

    private String body(Language language) {
        return found(language).page().body().html(LinkStyle.SITE).html();
    }

    private String entryAt(String address) {
        return ((FaqLookup.Found) entries.find(address, Language.EN)).answer().id();
    }

    private List<String> listed() {
        return entries.shelves(Language.EN, 1_000).stream()
                .flatMap(shelf -> shelf.first().stream())
                .map(FaqSummary::slug)
                .toList();
    }

    private <T> T as(AccountId who, Supplier<T> deed) {
        return desk.as(who, "MAINTAINER", deed);
    }
}
