package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.faq.EditResult;
import dev.trustdesk.portal.faq.EditSize;
import dev.trustdesk.portal.faq.FaqCategory;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.faq.FaqKeywords;
import dev.trustdesk.portal.faq.FaqLookup;
import dev.trustdesk.portal.faq.FaqManuscript;
import dev.trustdesk.portal.faq.FaqOverview;
import dev.trustdesk.portal.faq.FaqPublishing;
import dev.trustdesk.portal.faq.FaqTerms;
import dev.trustdesk.portal.faq.FaqText;
import dev.trustdesk.portal.faq.FaqVisibility;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What readers see of an answer that changes. */
@PostgresTest
class AnswerPagesTest {

    private final LivePages live;
    private final FaqEditing editing;
    private final FaqPublishing publishing;
    private final FaqOverview overview;
    private final FaqEntries entries;
    private final Desk desk;
    private final AccountId mina;
    private final AdjustableClock clock;
    private String slug = "";

    AnswerPagesTest(@Autowired ApplicationContext context) {
        this.live = context.getBean(LivePages.class);
        this.editing = context.getBean(FaqEditing.class);
        this.publishing = context.getBean(FaqPublishing.class);
        this.overview = context.getBean(FaqOverview.class);
        this.entries = context.getBean(FaqEntries.class);
        this.desk = new Desk(context);
        this.clock = context.getBean(AdjustableClock.class);
        this.mina = desk.staff("Mina");
    }

    @BeforeEach
    void anAnswer(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
        // Newer than what other tests published: a feed has an end.
        clock.advance(Duration.ofMinutes(1));
        slug = "answer-" + UUID.randomUUID();
        publish(
                as(editing::begin).id(),
                0,
                manuscript("It takes two days, see [snapshot](faq:snapshot).", slug, FaqTerms.USUAL));
    }

    @Test
    void aMajorChangeThatTheKoreanLacksIsABannerWithTheDifference() {
        change("It takes three days.", slug, EditSize.MAJOR);

        assertThat(page("/ko/faq/" + slug)).contains("중요한 변경", "/ko/faq/" + slug + "/changes#lacking", "이틀이 걸립니다");
        assertThat(page("/ko/faq/" + slug + "/changes"))
                .contains("<del>two</del><ins>three</ins>", "id=\"lacking\"", "lang=\"en\"");
        assertThat(page("/faq/" + slug)).doesNotContain("#lacking").contains("three days");
        assertThat(page("/faq/" + slug + "/changes")).contains("<del>two</del><ins>three</ins>");
    }

    @Test
    void aMediumChangeIsAQuietNoteAndATypoIsNone() {
        change("It takes three days.", slug, EditSize.TYPO);
        assertThat(page("/ko/faq/" + slug)).doesNotContain("#lacking");
        change("It takes four days.", slug, EditSize.MEDIUM);
        assertThat(page("/ko/faq/" + slug)).contains("조금 더 최신", "#lacking").doesNotContain("중요한 변경");
    }

    @Test
    void anOldAddressLeadsToTheNewOneInBothLanguages() {
        var now = "moved-" + UUID.randomUUID();
        change("It takes two days.", now, EditSize.TYPO);
        assertThat(snapshot().moved())
                .containsEntry("/faq/" + slug, "/faq/" + now)
                .containsEntry("/ko/faq/" + slug, "/ko/faq/" + now);
        assertThat(snapshot().pages()).containsKey("/faq/" + now).doesNotContainKey("/faq/" + slug);
    }

    @Test
    void anArchivedAnswerKeepsItsPageWithANoteAndLeavesListsFeedsAndTheMap() {
        assertThat(page("/faq")).contains("/faq/" + slug);
        assertThat(page("/feeds/faq-basics.atom")).contains("/faq/" + slug);
        var entry = ((FaqLookup.Found) entries.find(slug, Language.EN)).answer().id();
        as(() -> overview.archive(entry));

        assertThat(page("/faq/" + slug))
                .contains("has been archived since", "noindex")
                .doesNotContain("class=\"vote\"");
        assertThat(page("/faq")).doesNotContain("/faq/" + slug);
        assertThat(page("/feeds/faq-basics.atom")).doesNotContain(slug);
        assertThat(page("/sitemap.xml")).doesNotContain(slug);
    }

    @Test
    void answersThatLinkToEachOtherAreRelated() {
        var other = "other-" + UUID.randomUUID();
        publish(as(editing::begin).id(), 0, manuscript("See [that](faq:" + slug + ").", other, FaqTerms.USUAL));

        assertThat(related(slug)).contains("/faq/" + other, "/faq/snapshot");
        assertThat(related(other)).contains("/faq/" + slug);
    }

    private String related(String answer) {
        var page = page("/faq/" + answer);
        return page.substring(page.indexOf("id=\"related\""));
    }

    @Test
    void theFeedOfACategoryTellsOfChangesAndNotOfTypos() {
        change("It takes three days.", slug, EditSize.TYPO);
        change("It takes four days.", slug, EditSize.MAJOR);
        assertThat(page("/feeds/faq-basics.atom"))
                .contains("/faq/" + slug + "#revision-3", "/faq/" + slug + "#revision-1")
                .doesNotContain("/faq/" + slug + "#revision-2");
        assertThat(page("/faq")).contains("href=\"/feeds/faq-basics.atom\"");
    }

    private void change(String body, String address, EditSize size) {
        var entry = ((FaqLookup.Found) entries.find(slug, Language.EN)).answer().id();
        var work = as(() -> editing.change(entry)).orElseThrow();
        publish(
                work.id(),
                work.version(),
                manuscript(body, address, new FaqTerms(size, FaqVisibility.PUBLIC, true, null)));
    }

    private void publish(UUID id, long version, FaqManuscript written) {
        var kept = (EditResult.Kept) as(() -> editing.keep(id, written, version));
        assertThat(as(() -> publishing.publish(id, kept.now().version()))).isInstanceOf(EditResult.Published.class);
    }

    private static FaqManuscript manuscript(String body, String address, FaqTerms terms) {
        return new FaqManuscript(
                new FaqText("How long?", "A while.", body),
                new FaqText("얼마나 걸립니까?", "이틀입니다.", "이틀이 걸립니다."),
                FaqCategory.BASICS,
                address,
                Confidence.UNVERIFIED,
                List.of(),
                true,
                terms,
                FaqKeywords.NONE);
    }

    private Snapshot snapshot() {
        live.refresh(true);
        var snapshot = live.snapshot();
        assertThat(snapshot).isNotNull();
        return snapshot;
    }

    private String page(String path) {
        var page = snapshot().pages().get(path);
        assertThat(page).as(path).isNotNull();
        return new String(page.body(false), StandardCharsets.UTF_8);
    }

    private <T> T as(Supplier<T> deed) {
        return desk.as(mina, "MAINTAINER", deed);
    }
}
