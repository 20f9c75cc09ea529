package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Wording;
import java.util.Set;
import java.util.function.Consumer;

/** Which key does what in a view. */
class ShortcutSheet extends Dialog {
    private static final long serialVersionUID = 1L;

    ShortcutSheet(Wording words, Set<Shortcut> known, boolean on, Consumer<Boolean> turn) {
        setHeaderTitle(words.get("desk.shortcuts"));
        var list = new DescriptionList();
        list.addClassName("td-shortcuts");
        known.stream().sorted().forEach(shortcut -> {
            var keys = new DescriptionList.Term();
            shortcut.caps().forEach(key -> {
                var cap = new Span(key);
                cap.addClassName("td-key");
                keys.add(cap);
            });
            list.add(keys, new DescriptionList.Description(words.of(shortcut)));
        });
        var turned = new Checkbox(words.get("desk.shortcuts.on"), on);
        turned.setHelperText(words.get("desk.shortcuts.on.hint"));
        turned.addValueChangeListener(change -> turn.accept(change.getValue()));
        var close = new Button(words.get("desk.close"), click -> close());
        add(list, turned);
        getFooter().add(close);
    }
}
