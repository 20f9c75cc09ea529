package dev.trustdesk.portal.exchanges.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.exchanges.CellStatus;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.widgets.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@PostgresTest
@WithAnonymousUser
class ExchangesViewTest extends SpringBrowserlessTest {

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    void everyExchangeHasARowWithAllItsCells() {
        navigate(ExchangesView.class);

        assertThat(rows())
                .hasSize(21)
                .first()
                .asString()
                .contains("Bithumb", "Suspended", "Ended", "Statements differ");
        assertThat(written()).contains("Showing 21 of 21");
    }

    @Test
    void aNameIsFoundInEitherLanguage() {
        navigate(ExchangesView.class);

        test(find(TextField.class).single()).setValue("빗썸");
        assertThat(rows()).singleElement().asString().contains("Bithumb");
        test(find(TextField.class).single()).setValue("BITHUMB ");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void filtersComeFromTheAddress() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        UI.getCurrent()
                .navigate(
                        ExchangesView.class,
                        MatrixFilter.of(QueryParameters.fromString("korean=1&status=ended"))
                                .parameters());

        assertThat(find(Checkbox.class).single().getValue()).isTrue();
        assertThat(find(Select.class).single().getValue()).isEqualTo(CellStatus.ENDED);
        assertThat(rows()).isNotEmpty().allSatisfy(row -> assertThat(row).contains("종료"));
        assertThat(rows()).hasSizeLessThan(6);
    }

    @Test
    void aSecretIsNotLookedForAndNotShownAgain() {
        UI.getCurrent().navigate(ExchangesView.class);
        assertThat(find(Note.class).all()).noneMatch(Component::isVisible);

        test(find(TextField.class).single()).setValue("sk-ant-api03-Qm7xR2vK9pLw4TzN8cYbF3hJ");

        assertThat(find(TextField.class).single().getValue()).isEmpty();
        assertThat(find(Note.class).all()).anyMatch(Component::isVisible);
        assertThat(rows()).hasSizeGreaterThan(15);
    }

    @Test
    void anAddressThatMeansNothingFiltersNothing() {
        assertThat(MatrixFilter.of(QueryParameters.fromString("status=nonsense&other=1")))
                .isEqualTo(new MatrixFilter("", false, Optional.empty()));
    }

    @Test
    void whenNothingFitsTheViewSaysWhatToDo() {
        UI.getCurrent().navigate(ExchangesView.class, QueryParameters.of("q", "xylophone"));

        assertThat(written()).contains("No exchange fits", "Showing 0 of 21");
    }

    @Test
    void oneExchangeShowsItsTermsItsStatementsAndItsHistory() {
        UI.getCurrent().navigate("exchanges/bithumb");

        assertThat(written())
                .contains(
                        "What is not known",
                        "Terms by purchase date",
                        "Who said what",
                        "What we changed here",
                        "First recorded");
        UI.getCurrent().navigate("exchanges/never-was");
        assertThat(getCurrentView()).isNotInstanceOf(ExchangeView.class);
    }

    private List<String> rows() {
        return find(NativeTableRow.class, (Component) getCurrentView()).all().stream()
                .skip(1)
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private String written() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
