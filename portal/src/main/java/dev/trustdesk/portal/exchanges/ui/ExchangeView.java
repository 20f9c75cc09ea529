package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.exchanges.ExchangeDetail;
import dev.trustdesk.portal.exchanges.Exchanges;
import dev.trustdesk.portal.exchanges.Revision;
import dev.trustdesk.portal.exchanges.Statement;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.widgets.DayText;
import dev.trustdesk.portal.widgets.KnownPanel;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.Prose;
import dev.trustdesk.portal.widgets.ReadingPage;
import dev.trustdesk.portal.widgets.ReadingView;
import dev.trustdesk.portal.widgets.SourceList;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One exchange: what is not known first, then every cell, the terms, who said what, and what this desk changed. */
@Route("exchanges/:slug")
@AnonymousAllowed
class ExchangeView extends ReadingView<ExchangeDetail> {
    private static final long serialVersionUID = 1L;

    private final transient Exchanges exchanges;
    private final transient Clock clock;

    ExchangeView(Exchanges exchanges, Clock clock, Changes changes, TrustdeskSettings settings, Texts texts) {
        super(changes, "exchanges", settings, texts);
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @Override
    protected Optional<ExchangeDetail> find(String slug) {
        return exchanges.find(slug, words().language());
    }

    @Override
    protected String titleOf(ExchangeDetail exchange) {
        return exchange.row().name().in(words().language());
    }

    @Override
    protected ReadingPage page(ExchangeDetail exchange) {
        var reading = new ReadingPage(titleOf(exchange), words().language())
                .withWayBack("exchanges", words().get("exchanges.title"))
                .with(boxed(words().get("exchanges.unverified"), exchange.unverified()))
                .with(
                        new H2(words().get("exchanges.state")),
                        new VerificationText(exchange.row().verification(), clock.instant(), words()),
                        cells(exchange))
                .with(boxed(words().get("exchanges.disagreement"), exchange.disagreement()));
        if (!exchange.statements().isEmpty()) {
            reading.with(new H2(words().get("exchanges.statements")), statements(exchange));
        }
        return reading.with(new H2(words().get("exchanges.history")), history(exchange), permanentLink("exchange"))
                .withAside(new KnownPanel(exchange.row().provenance(), words()));
    }

    private Section boxed(String heading, @Nullable RichText text) {
        var box = new Section();
        box.addClassName("td-boxed");
        box.setVisible(text != null);
        if (text != null) {
            box.add(new H2(heading), prose(text));
        }
        return box;
    }

    private CellList cells(ExchangeDetail exchange) {
        var list = new CellList(words());
        list.show(exchange.row().cells());
        return list;
    }

    private OrderedList statements(ExchangeDetail exchange) {
        var list = new OrderedList();
        list.addClassName("td-timeline");
        exchange.statements().forEach(said -> list.add(statement(said)));
        return list;
    }

    private ListItem statement(Statement said) {
        var speaker = new Span(words().of(said.by()));
        speaker.addClassName("td-strong");
        var confidence = new StatusBadge(said.confidence().tone(), words().of(said.confidence()));
        var head = new Paragraph(new DayText(said.date()), speaker, confidence);
        head.addClassName("td-timeline-head");
        return new ListItem(head, prose(said.text()), new SourceList(said.sources(), words()));
    }

    private OrderedList history(ExchangeDetail exchange) {
        var list = new OrderedList();
        list.addClassName("td-timeline");
        exchange.history().forEach(revision -> list.add(deed(revision)));
        return list;
    }

    private ListItem deed(Revision revision) {
        var what = new Span(words().of(revision.deed()));
        what.addClassName("td-strong");
        var head = new Div(new MomentText(revision.at(), words().language()), what);
        head.addClassName("td-timeline-head");
        var who = revision.who();
        if (who != null) {
            head.add(new Span(who));
        }
        var item = new ListItem(head);
        var reason = revision.reason();
        if (reason != null) {
            item.add(new Paragraph(words().get("exchanges.history.reason") + " " + reason.in(words().language())));
        }
        item.add(new DifferenceList(revision.differences(), words()));
        return item;
    }

    private static Prose prose(RichText text) {
        return new Prose(text.html(LinkStyle.PORTAL).html(), text.language());
    }
}
