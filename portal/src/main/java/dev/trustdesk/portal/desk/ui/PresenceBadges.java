package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.trustdesk.portal.desk.Present;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Initials;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who else has a ticket open: initials, and in words what they do with it. Nothing while nobody else has. */
class PresenceBadges extends UnorderedList {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final transient Map<AccountId, String> names;

    PresenceBadges(Wording words, Map<AccountId, String> names) {
        this.words = words;
        this.names = Map.copyOf(names);
        addClassName("td-presence");
        getElement().setAttribute("aria-label", words.get("desk.presence"));
        getElement().setAttribute("aria-live", "polite");
    }

    final void show(List<Present> others) {
        removeAll();
        others.forEach(present -> add(item(present)));
    }

    /** Everybody in one sentence, such as "Minji writes, Joon looks at it". */
    static String inWords(List<Present> others, Map<AccountId, String> names, Wording words) {
        return String.join(
                ", ",
                others.stream()
                        .map(present -> words.get(present.state().labelKey(), name(present, names)))
                        .toList());
    }

    static String name(Present present, Map<AccountId, String> names) {
        return names.getOrDefault(present.account(), "–");
    }

    private ListItem item(Present present) {
        var name = name(present, names);
        var avatar = new Span(Initials.of(name));
        avatar.addClassName("td-avatar");
        avatar.getElement().setAttribute("aria-hidden", "true");
        avatar.getElement().setAttribute("data-presence", present.state().name().toLowerCase(Locale.ROOT));
        return new ListItem(avatar, new Span(words.get(present.state().labelKey(), name)));
    }
}
