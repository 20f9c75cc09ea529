package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.exchanges.ExchangeCell;
import dev.trustdesk.portal.exchanges.Passage;
import dev.trustdesk.portal.exchanges.Said;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.DayText;
import dev.trustdesk.portal.widgets.Prose;
import dev.trustdesk.portal.widgets.SourceList;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.util.List;

/** The cells of a row, with what shows them. */
class CellList extends UnorderedList {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    CellList(Wording words) {
        this.words = words;
        addClassName("td-cells");
    }

    void show(List<ExchangeCell> cells) {
        removeAll();
        cells.forEach(cell -> add(item(cell)));
    }

    private ListItem item(ExchangeCell cell) {
        var item = new ListItem(
                new H3(words.of(cell.capability())),
                new StatusBadge(cell.status().tone(), words.of(cell.status())));
        var asOf = cell.asOf();
        if (asOf != null) {
            var day = new Span(new Span(words.get("exchanges.as-of") + " "), new DayText(asOf));
            day.addClassName("td-hint");
            item.add(day);
        }
        if (cell.isDisputed()) {
            item.add(new StatusBadge(Tone.CAUTION, words.get("exchanges.disagreement.short")));
        }
        var note = cell.note();
        if (note != null) {
            item.add(new Prose(note.html(LinkStyle.PORTAL).html(), note.language()));
        }
        var evidence = cell.evidence();
        if (evidence != null) {
            item.add(quote(evidence));
        }
        var exchange = cell.exchangeSays();
        if (exchange != null) {
            item.add(said(words.get("exchanges.says.exchange"), exchange));
        }
        var project = cell.projectSays();
        if (project != null) {
            item.add(said(words.get("exchanges.says.project"), project));
        }
        if (!cell.sources().isEmpty()) {
            item.add(new SourceList(cell.sources(), words));
        }
        return item;
    }

    private Component said(String who, Said said) {
        var speaker = new Span(who);
        speaker.addClassName("td-strong");
        var head = new Div(speaker, new StatusBadge(said.status().tone(), words.of(said.status())));
        head.addClassName("td-timeline-head");
        return new Div(head, quote(said.passage()));
    }

    private Component quote(Passage passage) {
        var text = new Paragraph(passage.quote());
        var link = new Anchor(passage.link(), passage.link());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow").setAttribute("target", "_blank");
        var where =
                new Div(link, new Span(" " + words.get("exchanges.quote.saved") + " "), new DayText(passage.savedOn()));
        where.addClassName("td-hint");
        var quote = new Div(text, where);
        quote.addClassName("td-quote");
        return quote;
    }
}
