package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.AddResult;
import dev.trustdesk.portal.updates.Addition;
import dev.trustdesk.portal.updates.AdditionText;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.Prose;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was added to a published post, and the way to add to it. */
class AdditionsPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient PostServices services;
    private final transient Wording words;
    private final Div list = new Div();
    private final Div form = new Div();
    private transient @Nullable Post post;

    AdditionsPanel(PostServices services, Wording words) {
        this.services = services;
        this.words = words;
        addClassName("td-additions");
        add(
                new H2(words.get("updates.additions.title")),
                new Paragraph(words.get("updates.additions.intro")),
                list,
                form);
        setVisible(false);
    }

    void show(Post shown) {
        post = shown;
        setVisible(shown.state() == PostState.PUBLISHED);
        if (!isVisible()) {
            return;
        }
        list.removeAll();
        var added = services.additions().of(shown.id());
        if (added.isEmpty()) {
            list.add(new Paragraph(words.get("updates.additions.none")));
        }
        added.forEach(addition -> list.add(article(addition)));
        form.removeAll();
        form.add(new AdditionForm(words, words.get("updates.additions.add"), true, this::askToAdd));
    }

    private void askToAdd(AdditionForm filled) {
        askUnless(
                services.additions().problems(filled.english(), filled.korean()),
                filled,
                "updates.additions.question",
                () -> add(filled));
    }

    private void askToTranslate(Addition addition, AdditionForm filled) {
        askUnless(
                services.additions().problems(given(filled)),
                filled,
                "updates.additions.question-korean",
                () -> translate(addition, filled));
    }

    // Before anything is asked: a question whose answer is refused is one too many.
    private void askUnless(List<PostProblem> problems, AdditionForm filled, String question, Runnable publish) {
        if (!problems.isEmpty()) {
            filled.showProblems(problems);
            return;
        }
        Confirmation.ask(
                words.get(question),
                words.get("updates.additions.explanation"),
                words.get("updates.publish.verb"),
                words.get("updates.cancel"),
                publish);
    }

    private static AdditionText given(AdditionForm filled) {
        var korean = filled.korean();
        return korean == null ? AdditionText.BLANK : korean;
    }

    private void add(AdditionForm filled) {
        if (post != null) {
            said(
                    services.additions().add(post.id(), filled.kind(), filled.english(), filled.korean()),
                    filled,
                    words.get("updates.additions.published"));
        }
    }

    private void translate(Addition addition, AdditionForm filled) {
        said(
                services.additions().translate(addition.id(), given(filled)),
                filled,
                words.get("updates.additions.translated"));
    }

    private void said(AddResult result, AdditionForm filled, String done) {
        switch (result) {
            case AddResult.Added added -> {
                Toasts.done(done);
                again();
            }
            case AddResult.Invalid(var problems) -> filled.showProblems(problems);
            case AddResult.NotPublished notPublished -> Toasts.problem(words.get("updates.additions.not-published"));
            case AddResult.AlreadyThere already -> {
                Toasts.problem(words.get("updates.additions.already"));
                again();
            }
            case AddResult.Gone gone -> Toasts.problem(words.get("updates.editor.gone"));
        }
    }

    private void again() {
        if (post != null) {
            show(post);
        }
    }

    private Component article(Addition addition) {
        var who = services.accounts().nameOf(addition.addedBy()).orElseGet(() -> words.get("updates.by-itself"));
        var line =
                new Div(words.get("updates.additions.by", Moments.written(addition.addedAt(), words.language()), who));
        line.addClassName("td-hint");
        var shown = new Article(new H3(words.of(addition.kind())), line);
        var korean = addition.korean();
        if (korean == null) {
            shown.add(new StatusBadge(Tone.CAUTION, words.get("updates.additions.korean-pending")));
        }
        shown.add(text(addition.english(), Language.EN));
        if (korean == null) {
            shown.add(new AdditionForm(
                    words,
                    words.get("updates.additions.translate"),
                    false,
                    filled -> askToTranslate(addition, filled)));
        } else {
            shown.add(text(korean, Language.KO));
        }
        return shown;
    }

    private Component text(AdditionText text, Language language) {
        var summary = new Paragraph(text.summary());
        summary.addClassName("td-strong");
        var html = services.posts().preview(text.body(), language).html(LinkStyle.PORTAL);
        var frame = new Div(summary, new Prose(html.html(), language));
        frame.getElement().setAttribute("lang", language.tag());
        return frame;
    }
}
