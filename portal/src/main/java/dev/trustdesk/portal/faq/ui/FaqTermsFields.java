package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import dev.trustdesk.portal.faq.EditSize;
import dev.trustdesk.portal.faq.FaqProblem;
import dev.trustdesk.portal.faq.FaqTerms;
import dev.trustdesk.portal.faq.FaqVisibility;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.UtcPicker;
import java.io.Serializable;
import java.util.List;

/** On what terms a manuscript goes to readers: how much it changes, for whom it is, and whether its Korean comes later. */
class FaqTermsFields implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Select<EditSize> size = new Select<>();
    private final Checkbox koreanPending = new Checkbox();
    private final Select<FaqVisibility> visibility = new Select<>();
    private final DatePicker reviewDue = new DatePicker();

    FaqTermsFields(Wording words) {
        size.setLabel(words.of(FaqProblem.Part.SIZE));
        size.setItems(EditSize.values());
        size.setItemLabelGenerator(words::of);
        size.setHelperText(words.get("faq.editor.size.hint"));
        koreanPending.setLabel(words.get("faq.editor.korean-pending"));
        koreanPending.setHelperText(words.get("faq.editor.korean-pending.hint"));
        visibility.setLabel(words.get("faq.editor.visibility"));
        visibility.setItems(FaqVisibility.values());
        visibility.setItemLabelGenerator(words::of);
        reviewDue.setLabel(words.get("faq.editor.review-due"));
        reviewDue.setHelperText(words.get("faq.editor.review-due.hint"));
        reviewDue.setI18n(UtcPicker.calendar(words));
    }

    FaqTerms terms() {
        return new FaqTerms(size.getValue(), visibility.getValue(), koreanPending.getValue(), reviewDue.getValue());
    }

    void show(FaqTerms terms, boolean isChange) {
        size.setVisible(isChange);
        size.setValue(terms.size());
        visibility.setValue(terms.visibility());
        koreanPending.setValue(terms.koreanPending());
        reviewDue.setValue(terms.reviewDue());
    }

    Select<EditSize> size() {
        return size;
    }

    Checkbox koreanPending() {
        return koreanPending;
    }

    /** All but whether the Korean comes later. */
    Component[] fields() {
        return new Component[] {visibility, reviewDue, size};
    }

    List<HasValue<?, ?>> values() {
        return List.of(size, koreanPending, visibility, reviewDue);
    }
}
