package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.content.EditedDocument;
import dev.trustdesk.portal.content.Editing;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.subscriptions.Audience;
import dev.trustdesk.portal.trust.IncidentDrafts;
import dev.trustdesk.portal.trust.IncidentEditing;
import dev.trustdesk.portal.trust.IncidentId;
import dev.trustdesk.portal.trust.IncidentUpdate;
import dev.trustdesk.portal.trust.Incidents;
import dev.trustdesk.portal.trust.KeptIncident;
import dev.trustdesk.portal.trust.TellResult;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.OtherEditors;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the next update of an incident, or the first word on a new one. What is typed is kept at once; what was told stays. */
@Route(IncidentEditorView.PATH + "/:id")
@RolesAllowed("MAINTAINER")
class IncidentEditorView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String PATH = "publish/incidents";
    static final String NEW = "new";

    private final transient IncidentEditing incidents;
    private final transient Accounts accounts;
    private final transient Audience audience;
    private final transient Wording words;
    private final transient IncidentWriting writing;
    private final PageHeader header;
    private final OtherEditors others;
    private final IncidentMessages messages;
    private final IncidentForm form;
    private final IncidentTimeline timeline;

    IncidentEditorView(
            IncidentEditing incidents,
            IncidentDrafts drafts,
            References references,
            Accounts accounts,
            Audience audience,
            Editing editing,
            Changes changes,
            Texts texts) {
        this.incidents = incidents;
        this.accounts = accounts;
        this.audience = audience;
        this.words = texts.in(ViewLanguage.current());
        this.header = new PageHeader(words.get("trust.incident.new"));
        this.messages = new IncidentMessages(words);
        this.form = new IncidentForm(incidents, references, words, this::keep);
        this.writing = new IncidentWriting(drafts, form, messages);
        this.timeline = new IncidentTimeline(incidents, words);
        this.others = new OtherEditors(editing, changes, accounts::nameOf, words);
        getContent().add(header, others, messages, form, timeline);
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(getContent(), this::askToTell, Key.ENTER, modifier);
        }
        LiveView.of(this, changes, Incidents.TOPIC, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse(NEW);
        if (id.equals(NEW)) {
            start(null);
        } else {
            IncidentId.of(id)
                    .flatMap(incidents::find)
                    .ifPresentOrElse(this::start, () -> event.rerouteToError(NotFoundException.class));
        }
    }

    @Override
    public String getPageTitle() {
        return writing.base()
                .map(incident ->
                        words.get("trust.incident.edit", incident.currentTitle().en()))
                .orElseGet(() -> words.get("trust.incident.new"));
    }

    private void start(@Nullable KeptIncident incident) {
        var fallenBehind = writing.begin(incident);
        showStanding();
        others.show(
                incident == null
                        ? null
                        : new EditedDocument("incident", incident.id().value()));
        if (incident != null && fallenBehind) {
            showStale(incident);
        }
    }

    private void keep() {
        writing.keep();
    }

    private void showStanding() {
        showHeader();
        showTimeline();
    }

    private void showHeader() {
        header.setTitle(getPageTitle());
        var discard = new Button(words.get("trust.incident.draft.discard"), click -> askToDiscard());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var tell = new Button(words.get("trust.incident.tell"), click -> askToTell());
        tell.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        tell.getElement().setAttribute("aria-keyshortcuts", "Control+Enter Meta+Enter");
        writing.base()
                .ifPresentOrElse(
                        incident -> header.setActions(page(incident.id()), discard, tell),
                        () -> header.setActions(discard, tell));
    }

    private Anchor page(IncidentId incident) {
        var page = new Anchor(words.language().sitePrefix() + incident.path(), words.get("trust.incident.page"));
        page.setRouterIgnore(true);
        page.addClassNames("td-button", "td-button-quiet");
        return page;
    }

    private void showTimeline() {
        timeline.setVisible(writing.base().isPresent());
        writing.base()
                .ifPresent(incident -> timeline.show(incident, update -> nameOf(update.by()), this::askForKorean));
    }

    private String nameOf(String account) {
        return accounts.nameOf(account).orElse(account);
    }

    private void askToDiscard() {
        Confirmation.askBeforeLoss(
                words.get("trust.incident.discard.question"),
                words.get("trust.incident.discard.text"),
                words.get("trust.incident.draft.discard"),
                words.get("trust.incident.cancel"),
                () -> {
                    writing.discard();
                    start(writing.base().orElse(null));
                });
    }

    private void askToTell() {
        var draft = form.draft();
        var pinned = draft.severity().isPinned() && draft.stage().isOpen();
        Confirmation.ask(
                words.get("trust.incident.tell.question", draft.severity().name(), words.of(draft.stage())),
                words.get(pinned ? "trust.incident.tell.pinned" : "trust.incident.tell.text") + " " + reach(),
                words.get("trust.incident.tell.verb"),
                words.get("trust.incident.cancel"),
                this::tell);
    }

    private String reach() {
        var subject = writing.base().map(incident -> incident.id().value()).orElse(NEW);
        return audience.of(NewsTopic.INCIDENT, subject).in(words);
    }

    private void tell() {
        var draft = form.draft();
        var result = writing.base()
                .map(incident -> incidents.tell(incident.id(), incident.version(), draft))
                .orElseGet(() -> incidents.open(draft));
        switch (result) {
            case TellResult.Told(var now, var number) -> {
                Toasts.done(words.get("trust.incident.told", number));
                form.showProblems(List.of());
                start(now);
                getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, PATH + "/" + now.id(), false));
            }
            case TellResult.Stale(var now) -> showStale(now);
            case TellResult.Invalid(var problems) -> {
                form.showProblems(problems);
                messages.showProblems(words.get("trust.incident.not-told"), problems);
            }
            case TellResult.Gone() -> messages.showGone();
        }
    }

    /** Somebody told something, or added Korean: what was told is shown at once, and who is writing is asked before theirs follows. */
    private void follow() {
        writing.base()
                .ifPresent(incident -> incidents.find(incident.id()).ifPresent(now -> {
                    if (now.version() != incident.version()) {
                        showStale(now);
                    } else if (!now.equals(incident)) {
                        showAdded(now);
                    }
                }));
    }

    private void showStale(KeptIncident now) {
        var theirs = now.latest().orElseThrow();
        if (writing.isUntouched()) {
            start(now);
            return;
        }
        messages.showStale(new IncidentStalePanel(
                form.draft(),
                theirs,
                nameOf(theirs.by()),
                words,
                () -> {
                    writing.goOnAfter(now);
                    showStanding();
                },
                () -> {
                    writing.goOnAs(now);
                    showStanding();
                }));
    }

    private void askForKorean(IncidentUpdate update) {
        writing.base()
                .ifPresent(
                        incident -> new KoreanDialog(incidents, incident.id(), update, words, this::showAdded).open());
    }

    private void showAdded(KeptIncident now) {
        writing.readAgain(now);
        showTimeline();
    }
}
