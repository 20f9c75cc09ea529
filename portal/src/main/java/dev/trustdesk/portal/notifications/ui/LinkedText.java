package dev.trustdesk.portal.notifications.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text as it was written, in which web addresses can be followed. Nothing else in it is taken for markup. */
class LinkedText extends Div {
    private static final long serialVersionUID = 1L;

    // What ends a sentence does not end an address.
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    /** A run of text, or of an address. */
    record Part(String text, boolean address) {}

    LinkedText(String text) {
        addClassName("td-as-written");
        for (var part : parts(text)) {
            add(part.address() ? link(part.text()) : new Span(part.text()));
        }
    }

    static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var end = 0;
        var matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            if (matcher.start() > end) {
                parts.add(new Part(text.substring(end, matcher.start()), false));
            }
            parts.add(new Part(matcher.group(), true));
            end = matcher.end();
        }
        if (end < text.length()) {
            parts.add(new Part(text.substring(end), false));
        }
        return List.copyOf(parts);
    }

    private static Anchor link(String address) {
        var link = new Anchor(address, address);
        // A link in a mail is opened from outside; the portal's router must not take it over.
        link.setRouterIgnore(true);
        return link;
    }
}
