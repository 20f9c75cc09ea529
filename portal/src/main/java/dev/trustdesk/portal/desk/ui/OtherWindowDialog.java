package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.trustdesk.portal.desk.Draft;
import dev.trustdesk.portal.platform.Wording;

/** Somebody writes on the same ticket in two windows: which of the two texts is to be kept? Neither is lost before it is said. */
class OtherWindowDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    OtherWindowDialog(Wording words, Draft other, Runnable takeOther, Runnable keepThis) {
        setHeaderTitle(words.get("desk.draft.elsewhere"));
        addClassName("td-dialog");
        setWidth("40rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var text = new Div(other.text());
        text.addClassNames("td-as-written", "td-message");
        add(new Paragraph(words.get("desk.draft.elsewhere.hint")), text);
        getFooter()
                .add(
                        new Button(words.get("desk.draft.elsewhere.take"), click -> {
                            close();
                            takeOther.run();
                        }),
                        new Button(words.get("desk.draft.elsewhere.keep"), click -> {
                            close();
                            keepThis.run();
                        }));
    }
}
