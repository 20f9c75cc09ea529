package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.Reference;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks for a fact or an answer; whatever is chosen is taken at once, because one can see and undo it. */
class ReferenceDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Reference chosen;

    ReferenceDialog(
            References references, Audience audience, Wording words, Language language, Consumer<Reference> taken) {
        setHeaderTitle(words.get("widgets.reference.title"));
        addClassName("td-dialog");
        setWidth("36rem");
        var search = new ComboBox<Reference>(words.get("widgets.reference.search"));
        search.setWidthFull();
        search.setHelperText(words.get("widgets.reference.hint"));
        search.setItems(query -> references.search(query.getFilter().orElse(""), language, audience).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        search.setItemLabelGenerator(Reference::label);
        search.setRenderer(new ComponentRenderer<>(found -> row(found, words)));
        search.addValueChangeListener(change -> {
            chosen = change.getValue();
            close();
        });
        var cancel = new Button(words.get("widgets.reference.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new Paragraph(words.get("widgets.reference.intro")), search);
        getFooter().add(cancel);
        addOpenedChangeListener(change -> {
            var reference = chosen;
            if (change.isOpened()) {
                // Once the dialog is there, because it takes the focus by itself while it opens.
                search.getElement().executeJs("requestAnimationFrame(() => requestAnimationFrame(() => this.focus()))");
            } else if (reference != null) {
                taken.accept(reference);
            }
        });
    }

    private static Component row(Reference found, Wording words) {
        var label = new Span(found.label());
        label.addClassName("td-strong");
        var detail = new Div(words.of(found.kind()) + " · " + found.detail());
        detail.addClassName("td-hint");
        var row = new Div(label, detail);
        row.getElement().setAttribute("lang", found.language().tag());
        return row;
    }
}
