package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.TagRules;
import dev.trustdesk.portal.support.Tags;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tags of a ticket: chosen from those in use, or new ones typed and entered. Each change is kept at once. */
class TagField extends Composite<MultiSelectComboBox<String>> {
    private static final long serialVersionUID = 1L;

    private final transient Tags tags;
    private final transient Wording words;
    private transient @Nullable TicketId ticket;

    TagField(Tags tags, Wording words) {
        this.tags = tags;
        this.words = words;
        var field = getContent();
        field.setLabel(words.get("desk.tags"));
        field.setHelperText(words.get("desk.tags.hint"));
        field.addClassName("td-tags");
        field.setWidthFull();
        field.setAllowCustomValue(true);
        field.setItems(query ->
                offered(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        field.addCustomValueSetListener(typed -> {
            var wanted = new TreeSet<>(field.getValue());
            wanted.add(TagRules.cleaned(typed.getDetail()));
            change(wanted);
        });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(change.getValue());
            }
        });
    }

    final void show(TicketId id) {
        var own = tags.of(id);
        if (id.equals(ticket) && own.equals(getContent().getValue())) {
            // Somebody may be choosing just now.
            return;
        }
        ticket = id;
        getContent().setValue(own);
    }

    // Those in use, and those of this ticket, which may be in no other. Looked for when the list is opened.
    private Stream<String> offered(String typed) {
        var offered = new TreeSet<>(tags.known());
        offered.addAll(getContent().getValue());
        var part = typed.toLowerCase(Locale.ROOT);
        return offered.stream().filter(tag -> tag.toLowerCase(Locale.ROOT).contains(part));
    }

    private void change(Set<String> wanted) {
        var id = ticket;
        if (id == null) {
            return;
        }
        var before = tags.of(id);
        tags.change(id, without(wanted, before), without(before, wanted))
                .ifPresent(refusal -> Toasts.problem(words.get(refusal)));
        ticket = null;
        show(id);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
