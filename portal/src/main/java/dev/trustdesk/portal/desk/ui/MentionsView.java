package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.desk.Mention;
import dev.trustdesk.portal.desk.Mentions;
import dev.trustdesk.portal.desk.Preferences;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;

/** The tickets to which colleagues have called whoever looks, newest first. */
@Route("support/mentions")
@Menu(title = "desk.mentions.menu", order = 112, icon = "vaadin:at")
@RolesAllowed("SUPPORT")
class MentionsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Mentions mentions;
    private final transient Tickets tickets;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final RowTable<Mention> table;
    private final EmptyState nothing;

    MentionsView(
            Mentions mentions,
            Preferences preferences,
            Tickets tickets,
            Accounts accounts,
            Changes changes,
            Texts texts) {
        this.mentions = mentions;
        this.tickets = tickets;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        this.table = new RowTable<Mention>(getPageTitle())
                .column(words.get("desk.mentions.part.ticket"), this::ticket)
                .column(words.get("desk.mentions.part.by"), this::by)
                .column(words.get("desk.mentions.part.at"), mention -> new MomentText(mention.at(), words.language()));
        this.nothing = new EmptyState(words.get("desk.mentions.empty"), words.get("desk.mentions.empty.hint"));
        getContent()
                .add(
                        new PageHeader(getPageTitle()).withIntro(words.get("desk.mentions.intro")),
                        table,
                        nothing,
                        mails(preferences));
        show();
        LiveView.of(this, changes, Mentions.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.mentions.title");
    }

    private Section mails(Preferences preferences) {
        var warnings = new Checkbox(words.get("desk.warnings.on"), preferences.warnings());
        warnings.setHelperText(words.get("desk.warnings.on.hint"));
        warnings.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                preferences.setWarnings(change.getValue());
                Toasts.done(words.get(change.getValue() ? "desk.warnings.turned-on" : "desk.warnings.turned-off"));
            }
        });
        return new Section(new H2(words.get("desk.warnings")), warnings);
    }

    private void show() {
        var rows = mentions.mine();
        table.setRows(rows, nothing);
    }

    private Component ticket(Mention mention) {
        var title = tickets.row(mention.ticket())
                .map(row -> words.get("desk.ticket.title", Long.toString(row.number()), row.subject()))
                .orElseGet(() -> words.get("desk.gone"));
        var link = new Anchor(SupportPaths.ticket(mention.ticket()), title);
        link.addClassName("td-strong");
        var cell = new Div(link);
        if (mention.seenAt() == null) {
            cell.add(new Span(" "), new StatusBadge(Tone.INFO, words.get("desk.mentions.new")));
        }
        return cell;
    }

    private Component by(Mention mention) {
        return new Span(accounts.nameOf(mention.by().toString()).orElseGet(() -> words.get("desk.somebody")));
    }
}
