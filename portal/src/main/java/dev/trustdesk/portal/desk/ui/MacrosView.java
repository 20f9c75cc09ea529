package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.desk.CannedAnswers;
import dev.trustdesk.portal.desk.Macro;
import dev.trustdesk.portal.desk.Macros;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Where leads make the macros. */
@Route("support/macros")
@Menu(title = "desk.macro.menu", order = 116, icon = "vaadin:magic")
@RolesAllowed("LEAD")
@StyleSheet("/assets/support.css")
class MacrosView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Macros macros;
    private final transient CannedAnswers answers;
    private final transient Wording words;
    private final RowTable<Macro> table;
    private final EmptyState nothing;

    MacrosView(Macros macros, CannedAnswers answers, Texts texts) {
        this.macros = macros;
        this.answers = answers;
        this.words = texts.in(ViewLanguage.current());
        this.table = new RowTable<Macro>(getPageTitle())
                .column(words.get("desk.macro.name"), macro -> {
                    var name = new Span(macro.name());
                    name.addClassName("td-strong");
                    return name;
                })
                .column(words.get("desk.canned.part.state"), this::state)
                .column(words.get("desk.macro.after"), macro -> new Span(words.of(macro.way())))
                .column(words.get("desk.edit"), this::edit);
        this.nothing = new EmptyState(words.get("desk.macro.nothing-yet"), words.get("desk.macro.nothing-yet.hint"));
        var create = new Button(words.get("desk.macro.new"), click -> open(null));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent()
                .add(new PageHeader(getPageTitle(), create).withIntro(words.get("desk.macro.intro")), table, nothing);
        show();
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.macro.title");
    }

    private void show() {
        var rows = macros.all();
        table.setRows(rows, nothing);
    }

    private Component state(Macro macro) {
        return macro.archived()
                ? new StatusBadge(Tone.NEUTRAL, words.get("desk.canned.archived"))
                : new StatusBadge(Tone.GOOD, words.get("desk.edit.in-use"));
    }

    private Component edit(Macro macro) {
        var edit = new Button(words.get("desk.edit"), click -> open(macro));
        edit.setAriaLabel(words.get("desk.edit") + ": " + macro.name());
        return edit;
    }

    private void open(@Nullable Macro macro) {
        new MacroDialog(macros, answers.inUse(), words, macro, this::show).open();
    }
}
