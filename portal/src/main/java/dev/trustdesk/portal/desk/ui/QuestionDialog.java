package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.trustdesk.portal.faq.FaqReference;
import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which question of the FAQ a ticket asked, or that it asked a new one. The best suggestions stand first, and none is chosen before. */
class QuestionDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int SUGGESTED = 5;

    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();

    /** An entry, or none of them. */
    private record Choice(Optional<FaqReference> entry) {
        Question question() {
            return entry.<Question>map(found -> new Question.Known(found.id())).orElseGet(Question.Unknown::new);
        }
    }

    /** @param found the entries that words lead to; for no words, those that are most probably meant */
    private QuestionDialog(
            Wording words, Function<String, List<FaqReference>> found, Consumer<Question> chosen, Runnable cancelled) {
        setHeaderTitle(words.get("desk.question.title"));
        addClassName("td-dialog");
        setWidth("40rem");
        var search = new TextField(words.get("desk.question.search"));
        search.setWidthFull();
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        choice.setLabel(words.get("desk.question.choice"));
        choice.addClassName("td-questions");
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItemLabelGenerator(
                item -> item.entry().map(FaqReference::title).orElseGet(() -> words.get("desk.question.new")));
        offer(found.apply(""));
        search.addValueChangeListener(typed -> offer(found.apply(typed.getValue())));
        var done = new Button(words.get("desk.question.done"), click -> {
            close();
            chosen.accept(choice.getValue().question());
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        done.setEnabled(false);
        choice.addValueChangeListener(change -> done.setEnabled(change.getValue() != null));
        var cancel = new Button(words.get("desk.cancel"), click -> {
            close();
            cancelled.run();
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addDialogCloseActionListener(escape -> {
            close();
            cancelled.run();
        });
        add(new Paragraph(words.get("desk.question.hint")), search, choice);
        getFooter().add(cancel, done);
        FirstFocus.at(search);
    }

    static void ask(Toolbox tools, Wording words, Ticket ticket, Consumer<Question> chosen, Runnable cancelled) {
        new QuestionDialog(
                        words,
                        typed -> typed.isBlank()
                                ? tools.questions().suggestions(ticket.id(), words.language(), SUGGESTED)
                                : tools.faq().search(typed, words.language(), SUGGESTED),
                        chosen,
                        cancelled)
                .open();
    }

    /** Asks it for many tickets at once: nothing is suggested, because they need not ask the same. */
    static void askOfMany(FaqReferences faq, Wording words, Consumer<Question> chosen) {
        var dialog = new QuestionDialog(
                words,
                typed -> typed.isBlank() ? List.of() : faq.search(typed, words.language(), SUGGESTED),
                chosen,
                () -> {});
        dialog.setHeaderTitle(words.get("desk.question.title.many"));
        dialog.open();
    }

    private void offer(List<FaqReference> entries) {
        var choices = new ArrayList<Choice>();
        entries.forEach(entry -> choices.add(new Choice(Optional.of(entry))));
        choices.add(new Choice(Optional.empty()));
        choice.setItems(choices);
    }
}
