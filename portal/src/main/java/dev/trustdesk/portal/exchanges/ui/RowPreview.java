package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.exchanges.ExchangeCell;
import dev.trustdesk.portal.exchanges.ExchangeDraft;
import dev.trustdesk.portal.exchanges.MatrixEditing;
import dev.trustdesk.portal.exchanges.Passage;
import dev.trustdesk.portal.exchanges.Said;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Prose;
import dev.trustdesk.portal.widgets.TabBar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as readers of one language will see it. */
class RowPreview extends Section {
    private static final long serialVersionUID = 1L;

    private final transient MatrixEditing editing;
    private final transient Texts texts;
    private final transient Clock clock;
    private final Paragraph name = new Paragraph();
    private final Section seen = new Section();
    private transient @Nullable ExchangeDraft draft;
    private Language language;

    RowPreview(MatrixEditing editing, Texts texts, Wording words, Clock clock) {
        this.editing = editing;
        this.texts = texts;
        this.clock = clock;
        this.language = words.language();
        var english = new Tab(words.get("widgets.editor.en"));
        var inKorean = new Tab(words.get("widgets.editor.ko"));
        var languages = new TabBar(words.get("widgets.editor.shown"), english, inKorean);
        languages.setSelectedTab(language == Language.KO ? inKorean : english);
        languages.addSelectedChangeListener(change -> {
            language = change.getSelectedTab() == inKorean ? Language.KO : Language.EN;
            draw();
        });
        name.addClassName("td-preview-title");
        addClassName("td-preview");
        add(new H3(words.get("widgets.editor.preview-of")), languages, name, seen);
    }

    void show(ExchangeDraft shown) {
        draft = shown;
        draw();
    }

    private void draw() {
        var shown = draft;
        if (shown == null) {
            return;
        }
        var words = texts.in(language);
        seen.getElement().setAttribute("lang", language.tag());
        seen.removeAll();
        name.setText(shown.name().in(language));
        text(shown.unverified(), words.get("exchanges.unverified"));
        var cells = new CellList(words);
        cells.show(shown.cells().stream().map(this::cell).toList());
        seen.add(cells);
        text(shown.disagreement(), words.get("exchanges.disagreement"));
    }

    private void text(Bilingual text, String heading) {
        if (!text.in(language).isBlank()) {
            var box = new Section(new H3(heading), prose(text.in(language)));
            box.addClassName("td-boxed");
            seen.add(box);
        }
    }

    private Prose prose(String markdown) {
        return new Prose(
                editing.preview(markdown, language).html(LinkStyle.PORTAL).html(), language);
    }

    private ExchangeCell cell(ExchangeDraft.Cell cell) {
        return new ExchangeCell(
                cell.capability(),
                cell.status(),
                cell.asOf(),
                rich(cell.note().in(language)),
                List.of(),
                passage(cell.evidence()),
                said(cell.exchangeSays()),
                said(cell.projectSays()));
    }

    private @Nullable RichText rich(String note) {
        return note.isBlank() ? null : editing.preview(note, language);
    }

    private @Nullable Said said(ExchangeDraft.Says says) {
        var status = says.status();
        var passage = passage(says.quote());
        return status == null || passage == null ? null : new Said(status, passage);
    }

    /** Only what could be published: a half-written link is no link yet. */
    private @Nullable Passage passage(ExchangeDraft.Quote quote) {
        return quote.words().isBlank() || !quote.link().startsWith("https://")
                ? null
                : new Passage(quote.link(), quote.words(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
