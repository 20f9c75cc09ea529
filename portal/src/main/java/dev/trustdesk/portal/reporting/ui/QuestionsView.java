package dev.trustdesk.portal.reporting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.faq.FaqDrafts;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.reporting.Gaps;
import dev.trustdesk.portal.reporting.Misses;
import dev.trustdesk.portal.reporting.QuestionWeek;
import dev.trustdesk.portal.reporting.Repeats;
import dev.trustdesk.portal.reporting.ReportingPaths;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** How often questions repeat, and which have no good answer; the language stands in the address. */
@Route(ReportingPaths.QUESTIONS)
@Menu(title = "reporting.questions.menu", order = 125, icon = "vaadin:question-circle-o")
@RolesAllowed({"LEAD", "MAINTAINER"})
@StyleSheet("/assets/support.css")
class QuestionsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String LANGUAGE = "language";
    private static final int WEEKS_BEFORE = 12;

    private final transient Repeats repeats;
    private final transient Wording words;
    private final transient GapList gaps;
    private final MissList misses;
    private final Nav languages = new Nav();
    private final Div figures = new Div();

    QuestionsView(Repeats repeats, Gaps gaps, Misses misses, FaqDrafts drafts, Accounts accounts, Texts texts) {
        this.repeats = repeats;
        this.words = texts.in(ViewLanguage.current());
        var support = accounts.mayAct(Role.SUPPORT);
        this.gaps = new GapList(gaps, drafts, words, support);
        this.misses = new MissList(misses, words);
        languages.addClassName("td-choices");
        languages.getElement().setAttribute("aria-label", words.get("reporting.questions.language"));
        getContent()
                .add(
                        new PageHeader(getPageTitle()).withIntro(words.get("reporting.questions.intro")),
                        languages,
                        figures,
                        this.gaps,
                        this.misses);
    }

    @Override
    public String getPageTitle() {
        return words.get("reporting.questions.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LANGUAGE)
                .flatMap(Language::ofTag));
    }

    private void show(Optional<Language> chosen) {
        languages.removeAll();
        languages.add(choice(chosen, Optional.empty(), words.get("reporting.questions.both")));
        for (var language : Language.values()) {
            languages.add(choice(chosen, Optional.of(language), name(language)));
        }
        var shown = chosen.map(List::of).orElseGet(() -> List.of(Language.values()));
        var left = repeats.countThisWeek();
        var weeks = repeats.weeks(WEEKS_BEFORE, shown);
        figures.removeAll();
        if (weeks.stream().allMatch(QuestionWeek::isEmpty)) {
            figures.add(
                    new EmptyState(words.get("reporting.questions.none"), words.get("reporting.questions.none.hint")));
        } else {
            figures.add(new WeekFigures(words, weeks, left));
        }
        gaps.show(shown);
        misses.show(shown);
    }

    private String name(Language language) {
        return switch (language) {
            case EN -> words.get("reporting.language.en");
            case KO -> words.get("reporting.language.ko");
        };
    }

    private static Anchor choice(Optional<Language> chosen, Optional<Language> choice, String text) {
        var link = new Anchor(
                ReportingPaths.QUESTIONS
                        + choice.map(language -> "?" + LANGUAGE + "=" + language.tag())
                                .orElse(""),
                text);
        if (chosen.equals(choice)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
