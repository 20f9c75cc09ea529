package dev.trustdesk.portal.subscriptions.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.subscriptions.Interest;
import dev.trustdesk.portal.subscriptions.Subjects;
import dev.trustdesk.portal.subscriptions.WebhookDraft;
import dev.trustdesk.portal.subscriptions.WebhookKind;
import dev.trustdesk.portal.subscriptions.WebhookResult;
import dev.trustdesk.portal.subscriptions.Webhooks;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds a webhook, and shows its secret once. */
class WebhookForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Webhooks webhooks;
    private final transient Wording words;
    private final transient Runnable added;
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final RadioButtonGroup<WebhookKind> kind = new RadioButtonGroup<>();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final CheckboxGroup<NewsTopic> topics = new CheckboxGroup<>();
    private final MultiSelectComboBox<String> exchanges = new MultiSelectComboBox<>();
    private final Div secret = new Div();

    WebhookForm(Webhooks webhooks, Subjects subjects, Wording words, Runnable added) {
        this.webhooks = webhooks;
        this.words = words;
        this.added = added;
        addClassName("td-stack");
        name.setLabel(words.get("subscriptions.webhooks.name"));
        name.setHelperText(words.get("subscriptions.webhooks.name.hint"));
        name.setWidth("min(100%, 32rem)");
        address.setLabel(words.get("subscriptions.webhooks.address"));
        address.setHelperText(words.get("subscriptions.webhooks.address.hint"));
        address.setWidth("min(100%, 32rem)");
        address.getElement().setAttribute("autocomplete", "off");
        kind.setLabel(words.get("subscriptions.webhooks.kind"));
        kind.setItems(WebhookKind.values());
        kind.setItemLabelGenerator(words::of);
        kind.setValue(WebhookKind.SIGNED);
        language.setLabel(words.get("subscriptions.webhooks.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(this::word);
        language.setValue(words.language());
        language.setVisible(false);
        kind.addValueChangeListener(change -> language.setVisible(change.getValue() == WebhookKind.DISCORD));
        prepareInterests(subjects.exchanges(words.language()));
        var add = new Button(words.get("subscriptions.webhooks.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setDisableOnClick(true);
        add.addClickListener(click -> add.setEnabled(true));
        add(secret, name, kind, address, language, topics, exchanges, new Div(add));
    }

    private void prepareInterests(Map<String, String> names) {
        topics.setLabel(words.get("subscriptions.webhooks.topics"));
        topics.setItems(NewsTopic.values());
        topics.setItemLabelGenerator(words::of);
        topics.setValue(Set.of(NewsTopic.values()));
        exchanges.setLabel(words.get("subscriptions.webhooks.exchanges"));
        exchanges.setHelperText(words.get("subscriptions.webhooks.exchanges.hint", words.of(NewsTopic.EXCHANGE)));
        exchanges.setItems(names.keySet());
        exchanges.setItemLabelGenerator(slug -> names.getOrDefault(slug, slug));
        exchanges.setWidth("min(100%, 32rem)");
        // All of them are told of already.
        exchanges.setVisible(false);
        topics.addValueChangeListener(
                change -> exchanges.setVisible(!change.getValue().contains(NewsTopic.EXCHANGE)));
    }

    private Set<Interest> interests() {
        var whole = topics.getValue().stream().map(Interest::inAllOf);
        var single = exchanges.getValue().stream().map(Interest::inExchange);
        return Stream.concat(whole, single).collect(Collectors.toSet());
    }

    private String word(Language each) {
        return each == Language.EN ? words.get("subscriptions.language.en") : words.get("subscriptions.language.ko");
    }

    private void add() {
        for (HasValidation field : new HasValidation[] {name, address, topics}) {
            field.setInvalid(false);
        }
        var draft = new WebhookDraft(
                name.getValue(), kind.getValue(), address.getValue(), language.getValue(), interests());
        switch (webhooks.add(draft)) {
            case WebhookResult.Added kept -> {
                name.clear();
                address.clear();
                show(kept.secret());
                Toasts.done(words.get("subscriptions.webhooks.added"));
                added.run();
            }
            case WebhookResult.Invalid(var field, var key) -> {
                HasValidation wrong = switch (field) {
                    case NAME -> name;
                    case ADDRESS -> address;
                    case INTERESTS -> topics;
                };
                wrong.setErrorMessage(words.get(key));
                wrong.setInvalid(true);
            }
        }
    }

    private void show(Optional<String> shown) {
        secret.removeAll();
        shown.ifPresent(text -> {
            var code = new Code(text);
            code.getElement().setAttribute("translate", "no");
            secret.add(new Note(Tone.CAUTION, words.get("subscriptions.webhooks.secret")), code);
        });
    }
}
