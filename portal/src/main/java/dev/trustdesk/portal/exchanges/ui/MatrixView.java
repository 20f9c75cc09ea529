package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.exchanges.AddResult;
import dev.trustdesk.portal.exchanges.EditedRow;
import dev.trustdesk.portal.exchanges.ExchangeDraft;
import dev.trustdesk.portal.exchanges.MatrixEditing;
import dev.trustdesk.portal.exchanges.OrderResult;
import dev.trustdesk.portal.exchanges.RowProblem;
import dev.trustdesk.portal.exchanges.RowResult;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every row as maintainers see it: its order, whether readers see it, and when it has to be checked again. */
@Route(MatrixView.PATH)
@Menu(title = "exchanges.matrix.menu", order = 205, icon = "vaadin:table")
@RolesAllowed("MAINTAINER")
class MatrixView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String PATH = "publish/exchanges";

    private final transient MatrixEditing editing;
    private final transient Clock clock;
    private final transient Wording words;
    private final OrderedList list = new OrderedList();
    private final Paragraph said = new Paragraph();
    private final transient Map<String, Button> up = new HashMap<>();
    private final transient Map<String, Button> down = new HashMap<>();
    private transient List<EditedRow> rows = List.of();

    MatrixView(MatrixEditing editing, Clock clock, Changes changes, Texts texts) {
        this.editing = editing;
        this.clock = clock;
        this.words = texts.in(ViewLanguage.current());
        var add = new Button(words.get("exchanges.matrix.add"), click -> new AddDialog(words, this::add).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        list.addClassName("td-order");
        list.getElement().setAttribute("aria-label", words.get("exchanges.matrix.title"));
        said.addClassNames("td-hint", "td-order-said");
        said.getElement().setAttribute("role", "status");
        getContent()
                .add(new PageHeader(getPageTitle(), add).withIntro(words.get("exchanges.matrix.intro")), said, list);
        show();
        LiveView.of(this, changes, "exchanges", this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("exchanges.matrix.title");
    }

    private void show() {
        var now = editing.all();
        // What is the same stays as it is: whoever moves a row by its arrows keeps the focus when the change comes
        // back.
        if (now.equals(rows)) {
            return;
        }
        rows = now;
        list.removeAll();
        up.clear();
        down.clear();
        for (var place = 0; place < rows.size(); place++) {
            list.add(item(rows.get(place), place));
        }
    }

    private ListItem item(EditedRow row, int place) {
        var name = name(row);
        var link = new Anchor(PATH + "/" + row.slug(), name);
        link.addClassName("td-strong");
        var states = new Div();
        states.addClassName("td-badges");
        if (!row.shown()) {
            states.add(new StatusBadge(Tone.NEUTRAL, words.get("exchanges.matrix.hidden")));
        }
        if (row.draft().cells().stream().anyMatch(ExchangeDraft.Cell::isDisputed)) {
            states.add(new StatusBadge(Tone.CAUTION, words.get("exchanges.disagreement.short")));
        }
        if (row.packLeftAt() != null) {
            states.add(new StatusBadge(Tone.INFO, words.get("exchanges.matrix.pack-left")));
        }
        var about = new Div(link, states, new VerificationText(row.verification(), clock.instant(), words));
        about.addClassName("td-order-about");
        var handle = VaadinIcon.MENU.create();
        handle.addClassName("td-order-handle");
        handle.getElement().setAttribute("aria-hidden", "true");
        var item = new ListItem(handle, about, actions(row, place, name));
        draggable(item, row.slug());
        return item;
    }

    private Div actions(EditedRow row, int place, String name) {
        var moveUp = icon(VaadinIcon.ARROW_UP, words.get("exchanges.matrix.up", name));
        moveUp.setEnabled(place > 0);
        moveUp.addClickListener(click -> move(row.slug(), place - 1, List.of(up, down)));
        up.put(row.slug(), moveUp);
        var moveDown = icon(VaadinIcon.ARROW_DOWN, words.get("exchanges.matrix.down", name));
        moveDown.setEnabled(place < rows.size() - 1);
        moveDown.addClickListener(click -> move(row.slug(), place + 1, List.of(down, up)));
        down.put(row.slug(), moveDown);
        var show = new Button(
                words.get(row.shown() ? "exchanges.matrix.hide" : "exchanges.matrix.show"),
                click -> new ReasonDialog(name, !row.shown(), words, reason -> setShown(row, reason)).open());
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        show.getElement()
                .setAttribute(
                        "aria-label",
                        words.get(row.shown() ? "exchanges.matrix.hide-one" : "exchanges.matrix.show-one", name));
        var actions = new Div(moveUp, moveDown, show);
        actions.addClassName("td-actions");
        return actions;
    }

    private void draggable(ListItem item, String slug) {
        DragSource.create(item).setDragData(slug);
        var target = DropTarget.create(item);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragData()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(moved -> !moved.equals(slug))
                .ifPresent(moved -> move(moved, slugs().indexOf(slug), List.of())));
    }

    /** Puts one row at another place; the button that did it keeps the focus, for the next step, or the other one if there is none. */
    private void move(String slug, int place, List<Map<String, Button>> by) {
        var seen = slugs();
        var wanted = new ArrayList<>(seen);
        wanted.remove(slug);
        wanted.add(place, slug);
        var result = editing.order(seen, wanted);
        show();
        if (result == OrderResult.STALE) {
            Toasts.problem(words.get("exchanges.matrix.stale"));
            return;
        }
        var moved = rows.get(place);
        said.setText(words.get("exchanges.matrix.moved", name(moved), place + 1, rows.size()));
        by.stream()
                .flatMap(buttons -> Optional.ofNullable(buttons.get(slug)).stream())
                .filter(Button::isEnabled)
                .findFirst()
                .ifPresent(Button::focus);
    }

    private List<RowProblem> setShown(EditedRow row, Bilingual reason) {
        return switch (editing.show(row.slug(), row.version(), !row.shown(), reason)) {
            case RowResult.Published(var now) -> {
                show();
                Toasts.done(words.get(now.shown() ? "exchanges.matrix.is-shown" : "exchanges.matrix.is-hidden"));
                yield List.of();
            }
            case RowResult.Invalid(var problems) -> problems;
            case RowResult.Stale stale -> changedMeanwhile();
            case RowResult.Unchanged unchanged -> changedMeanwhile();
            case RowResult.Gone gone -> changedMeanwhile();
        };
    }

    private List<RowProblem> changedMeanwhile() {
        show();
        Toasts.problem(words.get("exchanges.matrix.stale"));
        return List.of();
    }

    private List<RowProblem> add(Bilingual name, boolean korean) {
        return switch (editing.add(name, korean)) {
            case AddResult.Added(var slug) -> {
                getUI().ifPresent(ui -> ui.navigate(PATH + "/" + slug));
                yield List.of();
            }
            case AddResult.Taken(var slug) -> {
                Toasts.problem(words.get("exchanges.matrix.taken", slug));
                yield List.of();
            }
            case AddResult.Invalid(var problems) -> problems;
        };
    }

    private List<String> slugs() {
        return rows.stream().map(EditedRow::slug).toList();
    }

    private String name(EditedRow row) {
        return row.draft().name().in(words.language());
    }

    private static Button icon(VaadinIcon icon, String label) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
