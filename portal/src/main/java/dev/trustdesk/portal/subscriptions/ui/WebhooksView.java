package dev.trustdesk.portal.subscriptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.notifications.WebAnswer;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.subscriptions.Subjects;
import dev.trustdesk.portal.subscriptions.Webhook;
import dev.trustdesk.portal.subscriptions.Webhooks;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** The programs and Discord channels that are told of news: how they fare, a test, and a form for another. */
@Route("admin/webhooks")
@Menu(title = "subscriptions.webhooks.menu", order = 327, icon = "vaadin:plug")
@RolesAllowed("ADMINISTRATOR")
class WebhooksView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Webhooks webhooks;
    private final transient Subjects subjects;
    private final transient Wording words;
    private final RowTable<Webhook> table;
    private final Div empty;

    WebhooksView(Webhooks webhooks, Subjects subjects, Changes changes, Texts texts) {
        this.webhooks = webhooks;
        this.subjects = subjects;
        this.words = texts.in(ViewLanguage.current());
        this.empty = new Div(new EmptyState(
                words.get("subscriptions.webhooks.none"), words.get("subscriptions.webhooks.none.hint")));
        this.table = new RowTable<Webhook>(words.get("subscriptions.webhooks.title"))
                .column(words.get("subscriptions.webhooks.column.webhook"), this::webhook)
                .column(words.get("subscriptions.webhooks.column.topics"), this::topics)
                .column(words.get("subscriptions.webhooks.column.state"), this::state)
                .column(words.get("subscriptions.webhooks.column.actions"), this::actions);
        var form = new WebhookForm(webhooks, subjects, words, this::refresh);
        getContent()
                .add(
                        new PageHeader(getPageTitle()).withIntro(words.get("subscriptions.webhooks.intro")),
                        table,
                        empty,
                        new Section(new H2(words.get("subscriptions.webhooks.new")), form));
        refresh();
        LiveView.of(this, changes, Webhooks.TOPIC, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return words.get("subscriptions.webhooks.title");
    }

    private void refresh() {
        var all = webhooks.all();
        table.setRows(all, empty);
    }

    private Component webhook(Webhook webhook) {
        var name = new Span(webhook.name());
        name.addClassName("td-strong");
        var host = new Span(webhook.host());
        host.addClassName("td-soft");
        return stack(name, new Span(words.of(webhook.kind())), host);
    }

    private Component topics(Webhook webhook) {
        return new Span(webhook.interests().stream()
                .map(interest -> subjects.name(interest, words))
                .sorted()
                .collect(Collectors.joining(", ")));
    }

    private Component state(Webhook webhook) {
        var delivered = webhook.deliveredAt();
        var failed = webhook.failedAt();
        if (webhook.fails() && failed != null) {
            var cell = stack(
                    new StatusBadge(Tone.BAD, words.get("subscriptions.webhooks.failed")),
                    new MomentText(failed, words.language()));
            var problem = webhook.problem();
            if (problem != null) {
                cell.add(new Span(words.of(problem.cause())));
            }
            cell.add(new Span(words.get("subscriptions.webhooks.failed.hint")));
            return cell;
        }
        return delivered == null
                ? new Span(words.get("subscriptions.webhooks.never"))
                : stack(
                        new StatusBadge(Tone.GOOD, words.get("subscriptions.webhooks.delivered")),
                        new MomentText(delivered, words.language()));
    }

    private Component actions(Webhook webhook) {
        var test = new Button(words.get("subscriptions.webhooks.test"));
        test.addThemeVariants(ButtonVariant.LUMO_SMALL);
        test.setAriaLabel(words.get("subscriptions.webhooks.test-label", webhook.name()));
        test.setDisableOnClick(true);
        test.addClickListener(click -> {
            test(webhook);
            test.setEnabled(true);
        });
        var delete = new Button(words.get("subscriptions.webhooks.delete"), click -> askToDelete(webhook));
        delete.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        delete.setAriaLabel(words.get("subscriptions.webhooks.delete-label", webhook.name()));
        return stack(test, delete);
    }

    private void test(Webhook webhook) {
        webhooks.test(webhook.id())
                .ifPresentOrElse(
                        answer -> say(webhook.name(), answer),
                        () -> Toasts.problem(words.get("subscriptions.webhooks.gone")));
        refresh();
    }

    private void say(String name, WebAnswer answer) {
        switch (answer) {
            case WebAnswer.Answered answered
            when answered.taken() -> Toasts.done(words.get("subscriptions.webhooks.tested", name));
            case WebAnswer.Answered answered ->
                Toasts.problem(
                        words.get("subscriptions.webhooks.test-refused", name, Integer.toString(answered.status())));
            case WebAnswer.NoAnswer(var said) ->
                Toasts.problem(words.get("subscriptions.webhooks.test-silent", name, said));
            case WebAnswer.Forbidden() -> Toasts.problem(words.get("subscriptions.webhooks.test-forbidden", name));
        }
    }

    private void askToDelete(Webhook webhook) {
        Confirmation.askBeforeLoss(
                words.get("subscriptions.webhooks.delete.question", webhook.name()),
                words.get("subscriptions.webhooks.delete.explanation"),
                words.get("subscriptions.webhooks.delete.verb"),
                words.get("subscriptions.webhooks.cancel"),
                () -> {
                    if (webhooks.delete(webhook.id())) {
                        Toasts.done(words.get("subscriptions.webhooks.deleted"));
                    } else {
                        Toasts.problem(words.get("subscriptions.webhooks.gone"));
                    }
                    refresh();
                });
    }

    private static Div stack(Component... lines) {
        var stack = new Div(lines);
        stack.addClassName("td-stack");
        return stack;
    }
}
