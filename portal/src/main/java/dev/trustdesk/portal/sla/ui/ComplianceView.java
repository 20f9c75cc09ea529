package dev.trustdesk.portal.sla.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.Compliance;
import dev.trustdesk.portal.sla.ComplianceCsv;
import dev.trustdesk.portal.sla.ComplianceFigure;
import dev.trustdesk.portal.sla.RatingFigure;
import dev.trustdesk.portal.sla.ReportWeek;
import dev.trustdesk.portal.sla.RequesterRatings;
import dev.trustdesk.portal.sla.SlaPaths;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the promise was kept, week by week; the week stands in the address. */
@Route(SlaPaths.COMPLIANCE)
@Menu(title = "sla.compliance.menu", order = 120, icon = "vaadin:chart")
@RolesAllowed("SUPPORT")
@StyleSheet("/assets/support.css")
class ComplianceView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String WEEK = "week";
    private static final String NOTHING = "–";
    private static final int MOST_SAID = 20;

    private final transient Compliance compliance;
    private final transient Wording words;
    private final Nav weeks = new Nav();
    private final Div figure = new Div();

    ComplianceView(Compliance compliance, ComplianceCsv csv, Accounts accounts, Texts texts) {
        this.compliance = compliance;
        this.words = texts.in(ViewLanguage.current());
        weeks.addClassName("td-choices");
        weeks.getElement().setAttribute("aria-label", words.get("sla.compliance.weeks"));
        getContent()
                .add(
                        new PageHeader(getPageTitle()).withIntro(words.get("sla.compliance.intro")),
                        weeks,
                        figure,
                        file(csv));
        if (accounts.mayAct(Role.LEAD)) {
            getContent().add(ratings(compliance.ratings()), said(compliance.said(MOST_SAID)));
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("sla.compliance.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WEEK)
                .flatMap(ComplianceView::week)
                .orElseGet(compliance::thisWeek));
    }

    private void show(ReportWeek week) {
        var current = compliance.thisWeek();
        weeks.removeAll();
        weeks.add(link(week.previous(), words.get("sla.compliance.earlier")));
        if (week.monday().isBefore(current.monday())) {
            weeks.add(link(week.next(), words.get("sla.compliance.later")));
        }
        var found = compliance.of(week);
        figure.removeAll();
        figure.add(
                new H2(words.get(
                        "sla.compliance.week",
                        week.monday().toString(),
                        week.sunday().toString())),
                share(found),
                new Paragraph(words.get("sla.compliance.zone", week.zone().getId())));
        if (found.saysLittle()) {
            figure.add(
                    new Note(Tone.INFO, words.get("sla.compliance.says-little", found.n(), ComplianceFigure.ENOUGH)));
        }
        if (found.open() > 0) {
            figure.add(new Note(Tone.INFO, words.get("sla.compliance.not-over", found.open())));
        }
        figure.add(details(found));
    }

    private Anchor file(ComplianceCsv csv) {
        var link = new Anchor();
        link.setText(words.get("sla.compliance.csv"));
        link.getElement().setAttribute("download", true);
        link.setHref(event -> {
            event.setFileName("trustdesk-promise-" + compliance.thisWeek().monday() + ".csv");
            event.setContentType("text/csv; charset=utf-8");
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getOutputStream().write(csv.weeks().getBytes(StandardCharsets.UTF_8));
        });
        return link;
    }

    private Component ratings(RatingFigure found) {
        var share = new Span(
                found.share().isEmpty()
                        ? NOTHING
                        : words.get(
                                "sla.compliance.percent",
                                percent(found.counts().firstEntry().getValue(), found.n())));
        share.addClassName("td-figure");
        var list = new DescriptionList();
        list.addClassName("td-facts");
        fact(list, words.get("sla.ratings.n"), Integer.toString(found.n()));
        found.counts().forEach((answer, count) -> fact(list, words.get(answer), Integer.toString(count)));
        var section = new Section(
                new H2(words.get("sla.ratings.title")), new Paragraph(words.get("sla.ratings.question")), share);
        if (found.saysLittle()) {
            section.add(new Note(Tone.INFO, words.get("sla.ratings.says-little", found.n(), ComplianceFigure.ENOUGH)));
        }
        section.add(list);
        return section;
    }

    private Component said(List<RequesterRatings.Said> all) {
        var list = new UnorderedList();
        list.addClassName("td-bonds");
        for (var said : all) {
            var text = new Paragraph(said.words());
            text.addClassNames("td-as-written", "td-said");
            var head = new Div(
                    new Span(words.get(said.answer()) + " · "),
                    new MomentText(said.at(), words.language()),
                    new Span(" · "),
                    new Anchor(compliance.address(said.ticket()), words.get("sla.drift.open")));
            head.addClassName("td-soft");
            list.add(new ListItem(head, text));
        }
        var section = new Section(new H2(words.get("sla.said.title")));
        section.add(all.isEmpty() ? new Paragraph(words.get("sla.said.none")) : list);
        return section;
    }

    private static String percent(int part, int n) {
        return String.valueOf(part * 1000L / n / 10.0);
    }

    private Component share(ComplianceFigure found) {
        var share = new Span(percent(found));
        share.addClassName("td-figure");
        var line = new Div(share);
        line.addClassName("td-badges");
        if (found.n() > 0) {
            line.add(new StatusBadge(
                    found.isKept() ? Tone.GOOD : Tone.BAD,
                    words.get(found.isKept() ? "sla.compliance.kept" : "sla.compliance.broken")));
        }
        return new Section(line, new Paragraph(words.get("sla.compliance.promise")));
    }

    /** Never rounded up: 89.96 % is not 90 %. */
    private String percent(ComplianceFigure found) {
        return found.n() == 0 ? NOTHING : words.get("sla.compliance.percent", percent(found.met(), found.n()));
    }

    private Component details(ComplianceFigure found) {
        var list = new DescriptionList();
        list.addClassName("td-facts");
        fact(list, words.get("sla.compliance.n"), Integer.toString(found.n()));
        fact(list, words.get("sla.compliance.met"), Integer.toString(found.met()));
        fact(
                list,
                words.get("sla.compliance.missed"),
                words.get("sla.compliance.missed-of-which", found.missed(), found.overdue()));
        fact(list, words.get("sla.compliance.median"), time(found.median()));
        fact(list, words.get("sla.compliance.ninetieth"), time(found.ninetieth()));
        found.leftOut()
                .forEach((reason, count) -> fact(
                        list,
                        words.get("sla.compliance.left-out", words.get("sla.left-out." + reason)),
                        Integer.toString(count)));
        fact(
                list,
                words.get("sla.compliance.versions"),
                found.policyVersions().isEmpty()
                        ? NOTHING
                        : found.policyVersions().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return list;
    }

    private String time(Optional<Duration> length) {
        return length.map(found -> Spans.in(words, found)).orElse(NOTHING);
    }

    private static void fact(DescriptionList list, String name, String value) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private static Anchor link(ReportWeek week, String text) {
        return new Anchor(SlaPaths.COMPLIANCE + "?" + WEEK + "=" + week.monday(), text);
    }

    private static Optional<ReportWeek> week(String written) {
        try {
            return Optional.of(ReportWeek.of(LocalDate.parse(written), ReportWeek.ZONE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
