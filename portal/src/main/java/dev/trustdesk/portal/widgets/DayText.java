package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.LocalDate;

/** A day, for people and for machines. */
@Tag("time")
public class DayText extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    public DayText(LocalDate day) {
        addClassName("td-moment");
        getElement().setAttribute("datetime", day.toString());
        setText(day.toString());
    }
}
