package dev.trustdesk.portal.faq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PostgresTest
@WithAnonymousUser
class FaqViewTest extends SpringBrowserlessTest {

    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    void withoutASearchAllAnswersStandInTheirCategories() {
        navigate(FaqView.class);

        assertThat(links()).hasSize(37).contains("faq/snapshot");
        assertThat(written()).contains("Where things stand", "Eligibility");
    }

    @Test
    void typingFindsAnswersAndClearingBringsAllBack() {
        navigate(FaqView.class);

        test(search()).setValue("kraken");
        assertThat(links()).startsWith("faq/kraken");
        test(search()).setValue("");
        assertThat(links()).hasSize(37);
    }

    @Test
    void aSearchComesFromTheAddressInKoreanToo() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        UI.getCurrent().navigate(FaqView.class, QueryParameters.of("q", "스냅샷"));

        assertThat(search().getValue()).isEqualTo("스냅샷");
        assertThat(links()).startsWith("faq/snapshot");
        assertThat(written()).contains("답변");
    }

    @Test
    void nothingFoundLeadsToHelp() {
        UI.getCurrent().navigate(FaqView.class, QueryParameters.of("q", "xylophone"));

        assertThat(written()).contains("No answer found");
        assertThat(links()).containsExactly("/help");
    }

    @Test
    void aSecretIsNotLookedForAndStaysNeitherInTheFieldNorOnThePage() {
        navigate(FaqView.class);

        test(search()).setValue(PHRASE);

        assertThat(search().getValue()).isEmpty();
        assertThat(written()).contains("did not search for it").doesNotContain("sausage");
        assertThat(links()).as("everything, as without a search").hasSize(37);
        test(search()).setValue("kraken");
        assertThat(written()).doesNotContain("did not search for it");
    }

    @Test
    void aSecretInTheAddressLeadsToAnAddressWithoutIt() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        UI.getCurrent().navigate(FaqView.class, QueryParameters.of("q", PHRASE));

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("faq?refused");
        assertThat(search().getValue()).isEmpty();
        assertThat(written()).contains("검색하지 않았고").doesNotContain("sausage");
    }

    @Test
    void anAnswerSaysHowItIsKnownAndGivesItsPublicAddress() {
        UI.getCurrent().navigate("faq/snapshot");

        assertThat(getCurrentView()).isInstanceOf(FaqAnswerView.class);
        assertThat(((FaqAnswerView) getCurrentView()).getPageTitle()).isEqualTo("When was the snapshot?");
        assertThat(written()).contains("How we know this", "Stated by the project", "2026-11-22");
        assertThat(links()).contains("https://desk.example/faq/snapshot");
    }

    @Test
    void anOldAddressLeadsToTheAnswerAndAWrongOneSaysSo() {
        database.sql("insert into faq.redirect values ('old-snapshot', 'faq.snapshot') on conflict do nothing")
                .update();

        UI.getCurrent().navigate("faq/old-snapshot");
        assertThat(((FaqAnswerView) getCurrentView()).getPageTitle()).isEqualTo("When was the snapshot?");

        UI.getCurrent().navigate("faq/never-was");
        assertThat(getCurrentView()).isNotInstanceOf(FaqAnswerView.class);
    }

    private TextField search() {
        return find(TextField.class).single();
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
