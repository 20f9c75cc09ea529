package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.faq.EditSize;
import dev.trustdesk.portal.faq.FaqOverview;
import dev.trustdesk.portal.faq.FaqPaths;
import dev.trustdesk.portal.faq.FaqRow;
import dev.trustdesk.portal.faq.FaqVisibility;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.DayText;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.function.Consumer;

/** The cells of the list of answers, and what can be done with one. */
final class FaqRowCells {

    private final FaqOverview overview;
    private final Wording words;
    private final Consumer<String> edit;
    private final Runnable changed;

    /** @param edit opens the editor for an entry */
    FaqRowCells(FaqOverview overview, Wording words, Consumer<String> edit, Runnable changed) {
        this.overview = overview;
        this.words = words;
        this.edit = edit;
        this.changed = changed;
    }

    Component title(FaqRow row) {
        var title = row.title().isEmpty() ? words.get("faq.answers.untitled") : row.title();
        var published = row.published();
        var work = row.work();
        Component name;
        if (published != null) {
            name = new Anchor("faq/" + published.slug(), title);
        } else {
            name = work == null ? new Span(title) : new Anchor(FaqPaths.editor(work.id()), title);
        }
        name.addClassName("td-strong");
        var cell = new Div(name);
        cell.addClassName("td-stack");
        if (published != null) {
            var category = new Span(words.of(published.category()));
            category.addClassName("td-hint");
            cell.add(category);
        }
        return cell;
    }

    Component state(FaqRow row) {
        var cell = new Div();
        cell.addClassName("td-stack");
        var published = row.published();
        if (row.isArchived()) {
            cell.add(new StatusBadge(Tone.NEUTRAL, words.get("faq.state.archived")));
        } else if (published != null) {
            cell.add(
                    published.visibility() == FaqVisibility.STAFF
                            ? new StatusBadge(Tone.INFO, words.of(FaqVisibility.STAFF))
                            : new StatusBadge(Tone.GOOD, words.get("faq.state.published")));
        }
        row.inWork().ifPresent(work -> {
            cell.add(new StatusBadge(
                    Tone.CAUTION, work.returned() ? words.get("faq.state.returned") : words.of(work.stage())));
            var at = work.publishAt();
            if (at != null) {
                cell.add(new Span(Moments.written(at, words.language())));
            }
        });
        return cell;
    }

    Component korean(FaqRow row) {
        var published = row.published();
        if (published == null) {
            return new Span("–");
        }
        if (!published.korean()) {
            return new StatusBadge(Tone.BAD, words.get("faq.korean.missing"));
        }
        var lag = published.lag();
        if (lag == null) {
            return new StatusBadge(Tone.GOOD, words.get("faq.korean.current"));
        }
        return new StatusBadge(
                Tone.CAUTION,
                lag == EditSize.MAJOR ? words.get("faq.korean.behind.major") : words.get("faq.korean.behind.medium"));
    }

    Component votes(FaqRow row) {
        var published = row.published();
        return new Span(
                published == null || published.votes().total() == 0
                        ? "–"
                        : words.get(
                                "faq.answers.helped",
                                published.votes().helped(),
                                published.votes().total()));
    }

    Component reviewDue(FaqRow row) {
        var published = row.published();
        var due = published == null ? null : published.reviewDue();
        if (due == null) {
            return new Span("–");
        }
        var cell = new Div(new DayText(due));
        cell.addClassName("td-stack");
        if (row.isOverdue()) {
            cell.add(new StatusBadge(Tone.CAUTION, words.get("faq.answers.due")));
        }
        return cell;
    }

    Component deeds(FaqRow row) {
        var deeds = new Div();
        deeds.addClassName("td-actions");
        var published = row.published();
        var work = row.work();
        if (published == null) {
            if (work != null) {
                deeds.add(new Anchor(FaqPaths.editor(work.id()), words.get("faq.answers.write")));
            }
            return deeds;
        }
        var entry = published.entry();
        deeds.add(
                button(
                        words.get(work == null ? "faq.answers.edit" : "faq.answers.write"),
                        row,
                        () -> edit.accept(entry)),
                named(new Anchor(FaqHistoryView.path(entry), words.get("faq.history")), row));
        if (row.isOverdue()) {
            deeds.add(
                    button(words.get("faq.answers.checked"), row, () -> done(overview.checked(entry), "faq.checked")));
        }
        deeds.add(
                row.isArchived()
                        ? button(
                                words.get("faq.answers.unarchive"),
                                row,
                                () -> done(overview.unarchive(entry), "faq.unarchived"))
                        : button(words.get("faq.answers.archive"), row, () -> askToArchive(entry)));
        return deeds;
    }

    private void askToArchive(String entry) {
        Confirmation.ask(
                words.get("faq.archive.question"),
                words.get("faq.archive.hint"),
                words.get("faq.archive.verb"),
                words.get("faq.cancel"),
                () -> done(overview.archive(entry), "faq.archived"));
    }

    private void done(boolean is, String key) {
        if (is) {
            Toasts.done(words.get(key));
        }
        changed.run();
    }

    private static Button button(String label, FaqRow row, Runnable deed) {
        var button = new Button(label, click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return named(button, row);
    }

    // Said with the question, because the same words stand in every row.
    private static <C extends Component> C named(C deed, FaqRow row) {
        deed.getElement().setAttribute("aria-label", deed.getElement().getText() + ": " + row.title());
        return deed;
    }
}
