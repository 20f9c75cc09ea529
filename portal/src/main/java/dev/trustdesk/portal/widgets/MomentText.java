package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import java.time.Instant;

/** An instant for people, in UTC and Korean time, and for machines. */
@Tag("time")
public class MomentText extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    public MomentText(Instant instant, Language language) {
        addClassName("td-moment");
        getElement().setAttribute("datetime", instant.toString());
        var written = Moments.written(instant, language);
        var second = written.indexOf('(');
        add(new Span(written.substring(0, second - 1)), new Text(" "), new Span(written.substring(second)));
    }
}
