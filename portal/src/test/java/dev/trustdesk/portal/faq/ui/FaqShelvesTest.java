package dev.trustdesk.portal.faq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.faq.FaqCategory;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

/** More answers than anybody reads at once: 230 of building, 60 for staff only. */
@PostgresTest
@WithAnonymousUser
class FaqShelvesTest extends SpringBrowserlessTest {

    @BeforeEach
    void aLongFaq(@Autowired JdbcClient database, @Autowired PackOnDemand pack) throws Exception {
        database.sql("""
                        insert into faq.entry (id, slug, category, sort, review_due, visibility)
                        select 'many.' || n, 'many-' || n, 'building', 5000 + n, date '2027-11-01',
                            case when n > 230 then 'staff' else 'public' end::faq.visibility
                        from generate_series(1, 290) n on conflict do nothing""").update();
        database.sql("""
                        insert into faq.revision (entry_id, language, number, live, title, summary, body, keywords, as_of,
                            confidence, sources, needs_review, published_at, published_by, written_by)
                        select 'many.' || n, 'en', 1, true, 'Zebra ' || n, case when n <= 45 then 'Quagga.' else 'Stripes.' end,
                            'b', '{}', date '2026-11-01', 'unverified', '{}', false, now(), 'test', 'test'
                        from generate_series(1, 290) n
                        on conflict do nothing""").update();
        // After them: the import says that answers have changed, and those who search hear of it.
        pack.importNow();
    }

    @Test
    void theFrontShowsTheFirstOfEachCategoryAndLeadsToAllOfALongOne() {
        go("faq");

        assertThat(many()).hasSizeBetween(1, 12).startsWith("faq/many-1", "faq/many-2");
        assertThat(links()).contains("faq/snapshot", "faq?category=building");
        assertThat(links()).as("short ones are all there").doesNotContain("faq?category=wallets");
        assertThat(written()).contains("Building: all 231 answers");
    }

    @Test
    void aCategoryIsLeafedThroughPageByPageAndEveryAnswerIsThereOnce() {
        go("faq?category=building");
        assertThat(written()).contains("1 to 50 of 231 answers", "Building");
        var seen = new ArrayList<>(many());
        for (var page = 2; links().contains(building(page)); page++) {
            go(building(page));
            seen.addAll(many());
        }

        assertThat(seen).hasSize(230).doesNotHaveDuplicates();
        assertThat(written()).contains("201 to 231 of 231 answers");
        assertThat(links()).contains(building(4), "faq").doesNotContain(building(6));
    }

    @Test
    void anAddressThatMakesNoSenseLeadsToWhatThereIs() {
        go("faq?category=building&page=99");
        assertThat(written()).contains("201 to 231 of 231 answers");
        go("faq?category=nonsense&page=-3");
        assertThat(links()).contains("faq/snapshot", "faq?category=building");
    }

    @Test
    void whatIsFoundComesPageByPage() {
        go("faq");
        test(find(TextField.class).single()).setValue("quagga");
        assertThat(many()).hasSize(20);
        assertThat(written()).contains("1 to 20 of 45 answers");
        var first = many();

        go("faq?q=quagga&page=3");
        assertThat(many()).hasSize(5).doesNotContainAnyElementsOf(first);
        assertThat(written()).contains("41 to 45 of 45 answers");
        assertThat(links()).contains(hits("quagga", 2)).doesNotContain(hits("quagga", 4));
        assertThat(find(TextField.class).single().getValue()).isEqualTo("quagga");
    }

    @Test
    void whoeverFindsTooMuchIsToldToAddAWord() {
        UI.getCurrentOrThrow().setLocale(Locale.KOREAN);
        go("faq?q=zebra&page=10");

        assertThat(many()).hasSize(20);
        assertThat(written()).contains("답변 200개 이상 중 181–200");
        assertThat(links()).contains(hits("zebra", 9)).doesNotContain(hits("zebra", 11));
    }

    @Test
    void readersDoNotGetToTheShelfOfStaff() {
        go("faq?category=staff");

        assertThat(written()).contains("Where things stand").doesNotContain("Zebra 231");
    }

    @Test
    @WithMockUser(roles = "SUPPORT")
    void staffLeafThroughWhatIsForThem() {
        go("faq");
        assertThat(links()).contains("faq?category=staff", "faq/many-231");

        go("faq?category=staff&page=2");
        assertThat(many()).hasSize(10).contains("faq/many-290");
    }

    private static String building(int page) {
        return address(FaqPlace.on(FaqCategory.BUILDING).onPage(page));
    }

    private static String hits(String words, int page) {
        return address(FaqPlace.lookingFor(words).onPage(page));
    }

    private static String address(FaqPlace place) {
        return place.location().getPathWithQueryParameters();
    }

    private static void go(String address) {
        var parts = address.split("\\?", 2);
        var parameters = parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]);
        UI.getCurrentOrThrow().navigate(parts[0], parameters);
    }

    private List<String> many() {
        return links().stream().filter(link -> link.startsWith("faq/many-")).toList();
    }

    private List<String> links() {
        return find(Anchor.class, (Component) getCurrentView()).all().stream()
                .map(Anchor::getHref)
                .toList();
    }

    private String written() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
