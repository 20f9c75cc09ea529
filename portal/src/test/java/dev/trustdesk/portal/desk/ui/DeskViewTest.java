package dev.trustdesk.portal.desk.ui;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.trustdesk.portal.desk.Presence;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.testing.AdjustableClock;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A desk with one member of staff, who is signed in and looks at a view of it. */
abstract class DeskViewTest extends BrowserlessTest {

    @Autowired
    Tickets tickets;

    @Autowired
    Presence presence;

    @Autowired
    Accounts accounts;

    @Autowired
    Changes changes;

    @Autowired
    Texts texts;

    @Autowired
    AdjustableClock clock;

    Desk desk;
    AccountId minji;

    @BeforeEach
    void minjiIsSignedIn(@Autowired ApplicationContext context) {
        desk = new Desk(context);
        minji = desk.staff("Minji");
        desk.signIn(minji);
    }

    @Override
    protected Set<String> scanPackages() {
        // The layout and its menu have tests of their own.
        return Set.of("dev.trustdesk.portal.none");
    }

    final <V extends Component> V shown(Locale locale, Supplier<V> made) {
        UI.getCurrent().setLocale(locale);
        var view = made.get();
        UI.getCurrent().add(view);
        return view;
    }
}
