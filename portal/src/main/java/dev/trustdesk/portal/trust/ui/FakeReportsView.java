package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.FakeReports;
import dev.trustdesk.portal.trust.ReportedFake;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;

/** What readers reported as fake and nobody has decided yet, the oldest first. Nothing of it is a link. */
@Route(FakeReviewView.PATH)
@Menu(title = "trust.fakes.menu", order = 230, icon = "vaadin:flag-o")
@RolesAllowed({"SUPPORT", "MAINTAINER"})
class FakeReportsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient FakeReports reports;
    private final transient Wording words;
    private final RowTable<ReportedFake> table;
    private final EmptyState nothing;

    FakeReportsView(FakeReports reports, Changes changes, Texts texts) {
        this.reports = reports;
        this.words = texts.in(ViewLanguage.current());
        this.table = new RowTable<ReportedFake>(getPageTitle())
                .column(words.get("trust.fakes.sign"), this::sign)
                .column(words.get("trust.fakes.story"), this::story)
                .column(words.get("trust.fakes.when"), report -> new MomentText(report.at(), words.language()))
                .column(words.get("trust.fakes.menu"), this::review);
        this.nothing = new EmptyState(words.get("trust.fakes.none"), words.get("trust.fakes.none.hint"));
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("trust.fakes.intro")), table, nothing);
        show();
        LiveView.of(this, changes, FakeReports.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("trust.fakes.title");
    }

    private void show() {
        var open = reports.open();
        table.setRows(open, nothing);
    }

    private Component sign(ReportedFake report) {
        var sign = new Code(report.sign());
        sign.getElement().setAttribute("translate", "no");
        sign.addClassName("td-reported");
        var cell = new Div(sign);
        cell.addClassName("td-stack");
        if (report.times() > 1) {
            cell.add(new StatusBadge(Tone.CAUTION, words.get("trust.fakes.times", report.times())));
        }
        return cell;
    }

    private Component story(ReportedFake report) {
        var story = new Span(report.story().isEmpty() ? "–" : report.story());
        story.getElement().setAttribute("lang", report.language().tag());
        return story;
    }

    private Component review(ReportedFake report) {
        var link = new Anchor(FakeReviewView.PATH + "/" + report.id(), words.get("trust.fakes.review"));
        link.getElement().setAttribute("aria-label", words.get("trust.fakes.review") + " " + report.sign());
        return link;
    }
}
