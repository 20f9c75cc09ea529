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
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.IncidentDraft;
import dev.trustdesk.portal.trust.IncidentDrafts;
import dev.trustdesk.portal.trust.IncidentEditing;
import dev.trustdesk.portal.trust.IncidentId;
import dev.trustdesk.portal.trust.IncidentUpdate;
import dev.trustdesk.portal.trust.Incidents;
import dev.trustdesk.portal.trust.KeepDraftResult;
import dev.trustdesk.portal.trust.KeptDraft;
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
    private final transient IncidentDrafts drafts;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final PageHeader header;
    private final OtherEditors others;
    private final IncidentMessages messages;
    private final IncidentForm form;
    private final IncidentTimeline timeline;
    /** As it was when what is written here was begun; null for a new incident. */
    private transient @Nullable KeptIncident base;
    /** Of the draft that this window knows; 0 for none. */
    private long draftVersion;

    IncidentEditorView(
            IncidentEditing incidents,
            IncidentDrafts drafts,
            References references,
            Accounts accounts,
            Editing editing,
            Changes changes,
            Texts texts) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        this.header = new PageHeader(words.get("trust.incident.new"));
        this.messages = new IncidentMessages(words);
        this.form = new IncidentForm(incidents, references, words, this::keep);
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
        var incident = base;
        return incident == null
                ? words.get("trust.incident.new")
                : words.get("trust.incident.edit", incident.currentTitle().en());
    }

    private void start(@Nullable KeptIncident incident) {
        base = incident;
        var mine = drafts.mine(id());
        draftVersion = mine.map(KeptDraft::version).orElse(0L);
        form.show(mine.map(KeptDraft::draft).orElseGet(this::blank), incident);
        form.showUnsaved(false);
        messages.showNothing();
        mine.ifPresent(messages::showDraft);
        showHeader();
        showTimeline();
        others.show(
                incident == null
                        ? null
                        : new EditedDocument("incident", incident.id().value()));
        if (incident != null
                && mine.filter(draft -> draft.seen() != incident.version()).isPresent()) {
            showStale(incident);
        }
    }

    private void showHeader() {
        header.setTitle(getPageTitle());
        var discard = new Button(words.get("trust.incident.draft.discard"), click -> askToDiscard());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var tell = new Button(words.get("trust.incident.tell"), click -> askToTell());
        tell.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        tell.getElement().setAttribute("aria-keyshortcuts", "Control+Enter Meta+Enter");
        var incident = base;
        if (incident == null) {
            header.setActions(discard, tell);
            return;
        }
        var page = new Anchor(
                LinkStyle.sitePrefix(words.language()) + incident.id().path(), words.get("trust.incident.page"));
        page.setRouterIgnore(true);
        page.addClassNames("td-button", "td-button-quiet");
        header.setActions(page, discard, tell);
    }

    private void showTimeline() {
        var incident = base;
        timeline.setVisible(incident != null);
        if (incident != null) {
            timeline.show(incident, update -> nameOf(update.by()), this::askForKorean);
        }
    }

    private @Nullable IncidentId id() {
        return base == null ? null : base.id();
    }

    private long seen() {
        return base == null ? 0 : base.version();
    }

    private IncidentDraft blank() {
        return base == null ? IncidentDraft.BLANK : base.next();
    }

    private String nameOf(String account) {
        return accounts.nameOf(account).orElse(account);
    }

    /** Keeps what is written, while it is written. */
    private void keep() {
        var draft = form.draft();
        if (draftVersion == 0 && draft.equals(blank())) {
            return;
        }
        switch (drafts.keep(id(), draft, seen(), draftVersion)) {
            case KeepDraftResult.Kept(var kept) -> {
                draftVersion = kept.version();
                form.showUnsaved(false);
                form.showProblems(List.of());
            }
            case KeepDraftResult.Elsewhere(var now) -> {
                form.showUnsaved(true);
                messages.showElsewhere(now, () -> goOnHere(now), () -> goOnThere(now));
            }
            case KeepDraftResult.Refused(var problems) -> {
                form.showUnsaved(true);
                form.showProblems(problems);
                messages.showNotKept(problems);
            }
            case KeepDraftResult.Gone() -> messages.showGone();
        }
    }

    private void goOnHere(KeptDraft now) {
        draftVersion = now.version();
        messages.showNothing();
        keep();
    }

    private void goOnThere(KeptDraft now) {
        draftVersion = now.version();
        form.show(now.draft(), base);
        form.showUnsaved(false);
        messages.showDraft(now);
    }

    private void askToDiscard() {
        Confirmation.ask(
                words.get("trust.incident.discard.question"),
                words.get("trust.incident.discard.text"),
                words.get("trust.incident.draft.discard"),
                words.get("trust.incident.cancel"),
                () -> {
                    drafts.discard(id());
                    start(base);
                });
    }

    private void askToTell() {
        var draft = form.draft();
        var pinned = draft.severity().isPinned() && draft.stage().isOpen();
        Confirmation.ask(
                words.get("trust.incident.tell.question", draft.severity().name(), words.of(draft.stage())),
                words.get(pinned ? "trust.incident.tell.pinned" : "trust.incident.tell.text"),
                words.get("trust.incident.tell.verb"),
                words.get("trust.incident.cancel"),
                this::tell);
    }

    private void tell() {
        var incident = base;
        var result = incident == null
                ? incidents.open(form.draft())
                : incidents.tell(incident.id(), incident.version(), form.draft());
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
        var incident = base;
        if (incident == null) {
            return;
        }
        incidents.find(incident.id()).ifPresent(now -> {
            if (now.version() != incident.version()) {
                showStale(now);
            } else if (!now.equals(incident)) {
                base = now;
                showTimeline();
            }
        });
    }

    private void showStale(KeptIncident now) {
        var theirs = now.latest().orElseThrow();
        if (draftVersion == 0 && form.draft().equals(blank())) {
            start(now);
            return;
        }
        messages.showStale(new IncidentStalePanel(
                form.draft(), theirs, nameOf(theirs.by()), words, () -> goOnAfter(now), () -> goOnAs(now)));
    }

    // Theirs counts as read; what is written here becomes the update after it.
    private void goOnAfter(KeptIncident now) {
        var mine = form.draft();
        base = now;
        form.show(mine, now);
        showHeader();
        showTimeline();
        keep();
    }

    private void goOnAs(KeptIncident now) {
        base = now;
        form.show(now.next(), now);
        showHeader();
        showTimeline();
        keep();
    }

    private void askForKorean(IncidentUpdate update) {
        var id = id();
        if (id != null) {
            new KoreanDialog(incidents, id, update, words, this::showAdded).open();
        }
    }

    private void showAdded(KeptIncident now) {
        base = now;
        showTimeline();
    }
}
