package dev.trustdesk.portal.help.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.help.Problem;
import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.CaseKind;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.HeldAt;
import dev.trustdesk.portal.support.WalletKind;
import dev.trustdesk.portal.widgets.WritingForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a request for help, the same as on the site. */
class AskForm extends WritingForm {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final RadioButtonGroup<Category> category = new RadioButtonGroup<>();
    private final TextField subject = new TextField();
    private final TextArea text = new TextArea();
    private final Select<HeldAt> heldAt;
    private final Select<WalletKind> wallet;
    private final TextField exchange = new TextField();
    private final TextField transactionId = new TextField();
    private final TextField walletAddress = new TextField();
    private final EmailField contactMail = new EmailField();
    private final Checkbox saysTransaction = new Checkbox();
    private final transient Map<String, Component> fields = new LinkedHashMap<>();

    AskForm(Wording words, String mail, AnswerSuggestions suggestions) {
        this.words = words;
        this.heldAt = choice("help.ask.held-at", HeldAt.values());
        this.wallet = choice("help.ask.wallet", WalletKind.values());
        addClassName("td-ask");
        category.setLabel(words.get("help.ask.category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(words::of);
        category.setRequiredIndicatorVisible(true);
        subject.setRequiredIndicatorVisible(true);
        text.setRequiredIndicatorVisible(true);
        text.setMinRows(7);
        contactMail.setValue(mail);
        contactMail.setLabel(words.get("help.ask.mail"));
        contactMail.setHelperText(words.get("help.ask.mail.hint"));
        contactMail.setWidthFull();
        saysTransaction.setLabel(words.get("help.ask.says-transaction"));
        saysTransaction.setVisible(false);
        field("category", category);
        field("subject", named(subject, "help.ask.subject", "help.ask.subject.hint"));
        add(suggestions);
        subject.addValueChangeListener(change -> suggestions.look(change.getValue(), text.getValue()));
        subject.addBlurListener(left -> suggestions.left(subject.getValue()));
        text.addValueChangeListener(change -> suggestions.look(subject.getValue(), change.getValue()));
        text.setLabel(words.get("help.ask.text"));
        text.setHelperText(words.get("help.ask.text.hint"));
        text.setWidthFull();
        field("text", text);
        add(saysTransaction, new H2(words.get("help.ask.details")), hint(words.get("help.ask.details.hint")));
        add(heldAt, wallet);
        field("exchange", named(exchange, "help.ask.exchange", "help.ask.exchange.hint"));
        field("transactionId", named(transactionId, "help.ask.transaction", "help.ask.transaction.hint"));
        field("walletAddress", named(walletAddress, "help.ask.address", "help.ask.address.hint"));
        field("contactMail", contactMail);
    }

    /** What is written; empty while nobody has said what it is about, without which nothing can be asked. */
    Optional<HelpDraft> draft(String formKey) {
        return category.getOptionalValue()
                .map(chosen -> new HelpDraft(
                        formKey,
                        chosen,
                        subject.getValue(),
                        text.getValue(),
                        transactionId.getValue(),
                        walletAddress.getValue(),
                        exchange.getValue(),
                        contactMail.getValue(),
                        words.language(),
                        new CaseKind(heldAt.getValue(), wallet.getValue()),
                        saysTransaction.getValue()));
    }

    /** Says at each field what is wrong with it, and leads to the first. */
    void showProblems(List<Problem> problems) {
        clearProblems();
        problems.forEach(problem -> mark(problem.field(), words.get(problem.messageKey())));
        saysTransaction.setVisible(saysTransaction.getValue()
                || problems.stream().anyMatch(problem -> problem.messageKey().equals("help.problem.perhaps_key")));
        problems.stream()
                .findFirst()
                .map(problem -> fields.get(problem.field()))
                .ifPresent(field -> field.getElement().callJsFunction("focus"));
    }

    void showCategoryMissing() {
        clearProblems();
        mark("category", words.get("help.ask.category.missing"));
        category.getElement().callJsFunction("focus");
    }

    /** Takes the text out of the field that held a secret. */
    void forget(String field) {
        clearProblems();
        if (fields.get(field) instanceof AbstractField<?, ?> found) {
            found.clear();
        }
    }

    void clearProblems() {
        fields.values().forEach(field -> {
            if (field instanceof HasValidation validated) {
                validated.setInvalid(false);
            }
        });
    }

    /** Nothing here has to be kept any more. */
    void setKept() {
        setUnsaved(false);
    }

    /** What was put aside is written on. */
    void goOn() {
        setUnsaved(true);
        subject.focus();
    }

    private void mark(String name, String sentence) {
        if (fields.get(name) instanceof HasValidation field) {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
        }
    }

    private <C extends Component & HasValueAndElement<?, ?>> void field(String name, C field) {
        fields.put(name, field);
        add(field);
    }

    private TextField named(TextField field, String label, String hint) {
        field.setLabel(words.get(label));
        field.setHelperText(words.get(hint));
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        field.setWidthFull();
        return field;
    }

    private <T extends Labelled> Select<T> choice(String label, T[] all) {
        var choice = new Select<T>();
        choice.setLabel(words.get(label));
        choice.setItems(all);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(words.get("help.ask.not-said"));
        choice.setItemLabelGenerator(one -> one == null ? words.get("help.ask.not-said") : words.of(one));
        choice.setWidthFull();
        return choice;
    }

    private static Paragraph hint(String sentence) {
        var hint = new Paragraph(sentence);
        hint.addClassName("td-hint");
        return hint;
    }
}
