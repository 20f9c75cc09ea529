package dev.trustdesk.portal.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.trustdesk.portal.platform.Labelled;
import java.util.List;
import java.util.Locale;

/** The parts of the menu, each a hundred of the order that entries name. */
enum MenuGroup implements Labelled {
    READ,
    SUPPORT,
    PUBLISH,
    ADMINISTER;

    private static final int WIDTH = 100;

    @Override
    public String labelKey() {
        return "shell.menu." + name().toLowerCase(Locale.ROOT);
    }

    /** Its entries that whoever is here may open, in order. */
    List<MenuEntry> entries() {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> of(entry) == this)
                .toList();
    }

    private static MenuGroup of(MenuEntry entry) {
        var order = entry.order();
        var hundred = order == null ? 0 : (int) (order / WIDTH);
        return values()[Math.clamp(hundred, 0, values().length - 1)];
    }
}
