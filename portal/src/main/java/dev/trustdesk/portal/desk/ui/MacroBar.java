package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import dev.trustdesk.portal.desk.Macro;
import dev.trustdesk.portal.desk.MacroResult;
import dev.trustdesk.portal.desk.MacroStep;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The macros of the desk: choosing one shows what it will do to this ticket; a second press does it. */
class MacroBar extends MenuBar {
    private static final long serialVersionUID = 1L;

    private final transient Toolbox tools;
    private final transient Wording words;
    private final transient Function<TicketId, Optional<TicketId>> next;
    private final transient BiConsumer<Macro.Way, Optional<TicketId>> after;
    private final transient Runnable changed;
    private transient @Nullable Ticket shown;

    /**
     * @param next the ticket after one in the view of the queue; asked before the macro runs, because it may leave that view
     * @param after told that it is done: what follows, and the ticket that was next
     * @param changed run when it could not be done: the ticket is not as it is shown
     */
    MacroBar(
            Toolbox tools,
            Wording words,
            Function<TicketId, Optional<TicketId>> next,
            BiConsumer<Macro.Way, Optional<TicketId>> after,
            Runnable changed) {
        this.tools = tools;
        this.words = words;
        this.next = next;
        this.after = after;
        this.changed = changed;
        var macros = tools.macros().inUse();
        var menu = addItem(words.get("desk.macros")).getSubMenu();
        macros.forEach(macro -> menu.addItem(macro.name(), click -> preview(macro)));
        addClassName("td-macros");
        setVisible(!macros.isEmpty());
    }

    // By itself it takes no focus, and it makes its button a moment after it is there.
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
            this.tdStep = (keys, tries = 30) => {
                const button = this.querySelector('vaadin-menu-bar-button:not([hidden])');
                if (button) {
                    button.focus();
                } else if (tries > 0) {
                    requestAnimationFrame(() => this.tdStep(keys, tries - 1));
                }
            };
            """);
    }

    final void show(Ticket ticket) {
        shown = ticket;
    }

    private void preview(Macro macro) {
        var ticket = shown;
        if (ticket == null) {
            return;
        }
        var dialog = new Dialog();
        dialog.setHeaderTitle(macro.name());
        dialog.addClassName("td-dialog");
        var steps = new OrderedList();
        tools.macros().preview(macro, ticket).forEach(step -> steps.add(item(step)));
        if (steps.getComponentCount() == 0) {
            dialog.add(new Paragraph(words.get("desk.macro.nothing")));
        }
        if (tools.macros().sendsWhatDoesNotFit(macro)) {
            dialog.add(new Note(Tone.CAUTION, words.get("desk.macro.unfitting")));
        }
        dialog.add(steps, new Paragraph(words.of(macro.way())));
        var run = new Button(words.get("desk.macro.run"), click -> {
            dialog.close();
            run(macro, ticket, Optional.empty());
        });
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setDisableOnClick(true);
        var cancel = new Button(words.get("desk.cancel"), click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(cancel, run);
        dialog.open();
        FirstFocus.at(run);
    }

    private void run(Macro macro, Ticket ticket, Optional<Question> question) {
        var following = macro.way() == Macro.Way.NEXT ? next.apply(ticket.id()) : Optional.<TicketId>empty();
        switch (tools.macros().run(macro.id(), ticket.id(), ticket.version(), question)) {
            case MacroResult.Done(var way) -> {
                Toasts.done(words.get("desk.macro.done"));
                after.accept(way, following);
            }
            case MacroResult.QuestionNeeded _ ->
                QuestionDialog.ask(tools, words, ticket, asked -> run(macro, ticket, Optional.of(asked)), () -> {});
            case MacroResult.NotDone(var why) -> {
                Toasts.problem(words.get("desk.macro.not-done", reason(words, why)));
                changed.run();
            }
        }
    }

    /** Why nothing was done, in words. */
    private static String reason(Wording words, TicketResult why) {
        return switch (why) {
            case TicketResult.Refused(var key) -> words.get(key);
            case TicketResult.Stale _ -> words.get("desk.stale");
            case TicketResult.Gone _ -> words.get("desk.gone");
            case TicketResult.Done _ -> "";
        };
    }

    private ListItem item(MacroStep step) {
        return switch (step) {
            case MacroStep.Take _ -> new ListItem(words.get("desk.macro.step.take"));
            case MacroStep.GiveBack _ -> new ListItem(words.get("desk.macro.step.give-back"));
            case MacroStep.Tag(var add, var remove) ->
                new ListItem(words.get("desk.macro.step.tags", signed(add, remove)));
            case MacroStep.Prioritize(var to) -> new ListItem(words.get("desk.macro.step.priority", words.of(to)));
            case MacroStep.AddNote(var text) -> quoting(words.get("desk.macro.step.note"), text, "td-message-note");
            case MacroStep.Reply(var text, var then) ->
                quoting(words.get("desk.macro.step.reply", then(then)), text, "td-message-reply");
            case MacroStep.Move(var to) -> new ListItem(words.get("desk.macro.step.move", words.of(to)));
        };
    }

    private static String signed(List<String> add, List<String> remove) {
        return Stream.concat(add.stream().map(tag -> "+" + tag), remove.stream().map(tag -> "−" + tag))
                .collect(Collectors.joining(" "));
    }

    private String then(AfterReply then) {
        return switch (then) {
            case AfterReply.StayOpen _ -> words.get("desk.compose.stay-open");
            case AfterReply.WaitForRequester _ -> words.get("desk.compose.wait-requester");
            case AfterReply.WaitForExchange _ -> words.get("desk.compose.wait-exchange");
            case AfterReply.Resolve _ -> words.get("desk.compose.resolve");
        };
    }

    private static ListItem quoting(String sentence, String text, String look) {
        var quoted = new Div(text);
        quoted.addClassNames("td-message", "td-as-written", look);
        var item = new ListItem(sentence);
        item.add(quoted);
        return item;
    }
}
