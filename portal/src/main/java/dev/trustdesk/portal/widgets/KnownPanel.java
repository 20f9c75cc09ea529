package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.content.Provenance;
import dev.trustdesk.portal.platform.Wording;

/** How a statement is known: how firmly, since when, when it was last checked, and from where. */
public class KnownPanel extends Section {
    private static final long serialVersionUID = 1L;

    public KnownPanel(Provenance known, Wording words) {
        addClassName("td-panel");
        var list = new DescriptionList();
        var badge = new StatusBadge(known.confidence().tone(), words.of(known.confidence()));
        describe(list, words.get("widgets.known.confidence"), badge);
        describe(list, words.get("widgets.known.as-of"), new DayText(known.asOf()));
        var verified = known.verifiedAt();
        describe(
                list,
                words.get("widgets.known.verified"),
                verified == null ? new Span(words.get("widgets.known.never")) : new DayText(verified));
        if (!known.sources().isEmpty()) {
            describe(list, words.get("widgets.known.sources"), new SourceList(known.sources(), words));
        }
        add(new H2(words.get("widgets.known.title")), list);
        if (known.needsReview()) {
            var review = new Paragraph(words.get("widgets.known.review"));
            review.addClassName("td-hint");
            add(review);
        }
    }

    private static void describe(DescriptionList list, String term, Component description) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }
}
