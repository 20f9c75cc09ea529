package dev.trustdesk.portal.reporting.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.reporting.Misses;
import dev.trustdesk.portal.reporting.SearchMiss;
import dev.trustdesk.portal.widgets.DayText;
import dev.trustdesk.portal.widgets.RowTable;
import java.util.List;

/** What readers searched for and did not find, week by week and by language. */
class MissList extends Section {
    private static final long serialVersionUID = 1L;
    private static final int WEEKS_BEFORE = 3;

    private final transient Misses misses;
    private final transient Wording words;
    private final Paragraph none = new Paragraph();
    private final RowTable<SearchMiss> table;

    MissList(Misses misses, Wording words) {
        this.misses = misses;
        this.words = words;
        this.table = new RowTable<SearchMiss>(words.get("reporting.misses.title"))
                .column(words.get("reporting.misses.words"), this::searched)
                .column(words.get("reporting.misses.language"), miss -> new Span(name(miss.language())))
                .column(words.get("reporting.questions.week"), miss -> new DayText(miss.monday()))
                .column(words.get("reporting.misses.searched"), miss -> new Span(Integer.toString(miss.searched())))
                .column(words.get("reporting.misses.writing"), miss -> new Span(Integer.toString(miss.writing())));
        table.addClassName("td-week-table");
        none.setText(words.get("reporting.misses.none"));
        var intro = new Paragraph(words.get("reporting.misses.intro", WEEKS_BEFORE + 1));
        intro.addClassName("td-hint");
        add(new H2(words.get("reporting.misses.title")), intro, none, table);
    }

    final void show(List<Language> languages) {
        var rows = misses.weeks(WEEKS_BEFORE, languages);
        table.setRows(rows, none);
    }

    private Span searched(SearchMiss miss) {
        var text = new Span(miss.words());
        text.getElement().setAttribute("lang", miss.language().tag());
        return text;
    }

    private String name(Language language) {
        return switch (language) {
            case EN -> words.get("reporting.language.en");
            case KO -> words.get("reporting.language.ko");
        };
    }
}
