package dev.trustdesk.portal.testing;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** A view by itself, and what stands in its table. */
public abstract class TableViewTest extends BrowserlessTest {

    protected final <V extends Component> V open(Locale locale, Supplier<V> made) {
        UI.getCurrent().setLocale(locale);
        var view = made.get();
        UI.getCurrent().add(view);
        return view;
    }

    /** Each row as it reads, without the head. */
    protected final List<String> rows() {
        return find(NativeTableRow.class).all().stream()
                .skip(1)
                .map(TableViewTest::written)
                .toList();
    }

    protected static String written(Component component) {
        return component.getElement().getTextRecursively();
    }

    // The layout and its menu have tests of their own.
    @Override
    protected final Set<String> scanPackages() {
        return Set.of("dev.trustdesk.portal.none");
    }
}
