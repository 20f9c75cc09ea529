package dev.trustdesk.portal.trust.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.testing.PackOnDemand;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The starter pack's facts and official links, as somebody works with them in English. */
abstract class ClaimViews extends SpringBrowserlessTest {

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    final TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> field.isVisible() && label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    final void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** What the buttons that are shown say. */
    final List<String> buttons() {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .map(Button::getText)
                .toList();
    }

    /** All that the view says. */
    final String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
