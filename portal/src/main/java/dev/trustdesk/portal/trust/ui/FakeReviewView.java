package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.DecideResult;
import dev.trustdesk.portal.trust.FakeProblem;
import dev.trustdesk.portal.trust.FakeReport;
import dev.trustdesk.portal.trust.FakeReports;
import dev.trustdesk.portal.trust.KnownFake;
import dev.trustdesk.portal.trust.KnownFakes;
import dev.trustdesk.portal.trust.ReportedFake;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides one reader's report: publishes it, counts it with a fake that is known, or says why not. */
@Route(FakeReviewView.PATH + "/:id")
@RolesAllowed({"SUPPORT", "MAINTAINER"})
class FakeReviewView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String PATH = "publish/fakes";

    private final transient FakeReports reports;
    private final transient KnownFakes fakes;
    private final transient Wording words;
    private final PageHeader header;
    private final Div messages = new Div();
    private final Div report = new Div();
    private final Select<KnownFake> known = new Select<>();
    private final FakeForm form;
    private long id;

    FakeReviewView(FakeReports reports, KnownFakes fakes, Texts texts) {
        this.reports = reports;
        this.fakes = fakes;
        this.words = texts.in(ViewLanguage.current());
        this.header = new PageHeader(getPageTitle());
        this.form = new FakeForm(words, reports::preview);
        getContent().add(header, messages, report, knownOnes(), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("id")
                .flatMap(FakeReviewView::number)
                .flatMap(reports::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return words.get("trust.fakes.review.title");
    }

    private void show(ReportedFake reported) {
        id = reported.id();
        report.removeAll();
        report.add(details(reported));
        form.showIndicator(reported.sign());
        known.setItems(fakes.all(words.language()));
        var back = new Anchor(PATH, words.get("trust.fakes.list"));
        back.addClassNames("td-button", "td-button-quiet");
        var decline = new Button(words.get("trust.fakes.decline"), click -> askWhy());
        decline.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        var publish = new Button(words.get("trust.fakes.publish"), click -> askToPublish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header.setActions(back, decline, publish);
    }

    private Component details(ReportedFake reported) {
        var sign = new Code(reported.sign());
        sign.getElement().setAttribute("translate", "no");
        sign.addClassName("td-reported");
        var story = new Span(reported.story().isEmpty() ? "–" : reported.story());
        story.getElement().setAttribute("lang", reported.language().tag());
        story.addClassName("td-as-written");
        var credit = reported.credit();
        var list = new DescriptionList();
        describe(list, "trust.fakes.sign", sign);
        describe(list, "trust.fakes.story", story);
        describe(list, "trust.fakes.when", new MomentText(reported.at(), words.language()));
        describe(list, "trust.fakes.credit", new Span(credit == null ? words.get("trust.fakes.credit.none") : credit));
        if (reported.times() > 1) {
            describe(list, "trust.fakes.same", new Span(words.get("trust.fakes.times", reported.times())));
        }
        var panel = new Section(list);
        panel.addClassName("td-panel");
        return panel;
    }

    private void describe(DescriptionList list, String key, Component description) {
        list.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(description));
    }

    private Component knownOnes() {
        known.setLabel(words.get("trust.fakes.known.which"));
        known.setItemLabelGenerator(KnownFake::title);
        var add = new Button(words.get("trust.fakes.known.add"), click -> {
            if (known.getValue() != null) {
                said(reports.addTo(id, known.getValue().id()), "trust.fakes.counted");
            }
        });
        var row = new Div(known, add);
        row.addClassName("td-field-row");
        return new Section(new H2(words.get("trust.fakes.known")), row);
    }

    private void askToPublish() {
        Confirmation.ask(
                words.get("trust.fakes.publish.question"),
                words.get("trust.fakes.publish.text"),
                words.get("trust.fakes.publish.verb"),
                words.get("trust.fakes.cancel"),
                () -> said(reports.publish(id, form.draft()), "trust.fakes.published"));
    }

    private void askWhy() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.get("trust.fakes.decline.title"));
        var reason = new TextArea(words.get("trust.fakes.decline.reason"));
        reason.setMaxLength(FakeReport.STORY_LIMIT);
        reason.setWidth("min(32rem, 80vw)");
        dialog.add(reason);
        var decline = new Button(words.get("trust.fakes.decline"), click -> {
            var result = reports.decline(id, reason.getValue());
            if (result instanceof DecideResult.NoReason) {
                reason.setErrorMessage(words.get("trust.fakes.decline.missing"));
                reason.setInvalid(true);
            } else {
                dialog.close();
                said(result, "trust.fakes.declined");
            }
        });
        decline.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(new Button(words.get("trust.fakes.cancel"), click -> dialog.close()), decline);
        dialog.open();
    }

    private void said(DecideResult result, String done) {
        switch (result) {
            case DecideResult.Accepted(var fake, var number) -> leave(words.get(done, number));
            case DecideResult.Declined(var number) -> leave(words.get(done, number));
            case DecideResult.Invalid(var problems) -> {
                form.showProblems(problems);
                message(Tone.BAD, sentence(problems));
            }
            case DecideResult.NoReason() -> message(Tone.BAD, words.get("trust.fakes.decline.missing"));
            case DecideResult.Decided(), DecideResult.NoSuchFake() ->
                message(Tone.CAUTION, words.get("trust.fakes.gone"));
        }
    }

    private void leave(String sentence) {
        form.settled();
        Toasts.done(sentence);
        getUI().ifPresent(ui -> ui.navigate(PATH));
    }

    private void message(Tone tone, String sentence) {
        messages.removeAll();
        messages.add(new Note(tone, sentence));
        messages.scrollIntoView();
    }

    private String sentence(List<FakeProblem> problems) {
        var list = problems.stream()
                .map(problem -> problem.language() == null
                        ? words.get("trust.fakes.problem.any", words.of(problem.part()), words.of(problem.kind()))
                        : words.get(
                                "trust.fakes.problem.line",
                                words.get("widgets.editor." + problem.language().tag()),
                                words.of(problem.part()),
                                words.of(problem.kind())))
                .collect(Collectors.joining(" "));
        return words.get("trust.fakes.not-published") + " " + list;
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
