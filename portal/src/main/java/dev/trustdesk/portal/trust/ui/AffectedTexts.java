package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.Claims.Affected;
import java.util.List;

/** The paragraphs that readers would read differently, in both languages. */
class AffectedTexts extends Details {
    private static final long serialVersionUID = 1L;

    /** More would push away what is to be decided. */
    private static final int SHOWN_AT_ONCE = 4;

    AffectedTexts(List<Affected> affected, Wording words) {
        setSummaryText(words.get("trust.affected", affected.size()));
        addClassName("td-affected");
        setOpened(affected.size() <= SHOWN_AT_ONCE);
        if (affected.isEmpty()) {
            add(new Paragraph(words.get("trust.affected.nothing")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("td-plain-list");
        affected.forEach(one -> list.add(item(one)));
        add(list);
    }

    private static ListItem item(Affected one) {
        var link = new Anchor(one.language().sitePrefix() + one.path(), one.title());
        link.setRouterIgnore(true);
        var item = new ListItem(link);
        item.getElement().setAttribute("lang", one.language().tag());
        item.add(paragraph(one));
        return item;
    }

    private static Paragraph paragraph(Affected one) {
        var paragraph = new Paragraph();
        for (var place = 0; place < one.pieces().size(); place++) {
            if (place > 0 && one.now().equals(one.then())) {
                paragraph.add(new Text(one.now()));
            } else if (place > 0) {
                paragraph.add(ClaimDiff.deleted(one.now()), new Text(" "), ClaimDiff.inserted(one.then()));
            }
            paragraph.add(new Text(one.pieces().get(place)));
        }
        return paragraph;
    }
}
