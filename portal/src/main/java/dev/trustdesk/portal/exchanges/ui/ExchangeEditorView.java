package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.EditedDocument;
import dev.trustdesk.portal.content.Editing;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.exchanges.Check;
import dev.trustdesk.portal.exchanges.EditedRow;
import dev.trustdesk.portal.exchanges.ExchangeDraft;
import dev.trustdesk.portal.exchanges.MatrixEditing;
import dev.trustdesk.portal.exchanges.RowDrafts;
import dev.trustdesk.portal.exchanges.RowProblem;
import dev.trustdesk.portal.exchanges.RowResult;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.subscriptions.Audience;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.OtherEditors;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one row of the matrix beside how readers will see it, and publishes it after a look at what changes. */
@Route(MatrixView.PATH + "/:slug")
@RolesAllowed("MAINTAINER")
class ExchangeEditorView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient MatrixEditing editing;
    private final transient RowDrafts drafts;
    private final transient Accounts accounts;
    private final transient Audience audience;
    private final transient Wording words;
    private final PageHeader header;
    private final RowMessages messages;
    private final OtherEditors others;
    private final RowForm form;
    private transient @Nullable EditedRow base;

    ExchangeEditorView(
            MatrixEditing editing,
            RowDrafts drafts,
            References references,
            Accounts accounts,
            Audience audience,
            Editing open,
            Changes changes,
            Clock clock,
            Texts texts) {
        this.editing = editing;
        this.drafts = drafts;
        this.accounts = accounts;
        this.audience = audience;
        this.words = texts.in(ViewLanguage.current());
        this.header = new PageHeader(words.get("exchanges.editor.title"));
        this.messages = new RowMessages(words);
        this.form = new RowForm(references, words, new RowPreview(editing, texts, words, clock), this::written);
        this.others = new OtherEditors(open, changes, accounts::nameOf, words);
        getContent().add(header, others, messages, form);
        LiveView.of(this, changes, "exchanges", this::lookForOthers);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("slug")
                .flatMap(editing::find)
                .ifPresentOrElse(this::begin, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return base == null
                ? words.get("exchanges.editor.title")
                : words.get("exchanges.editor.title-of", base.draft().name().in(words.language()));
    }

    /** What was written here before and not published is there again. */
    private void begin(EditedRow row) {
        others.show(new EditedDocument("exchange", row.slug()));
        show(row);
        drafts.find(row.slug())
                .map(kept -> kept.written().onTopOf(kept.base(), row.draft()))
                .filter(mine -> !mine.equals(row.draft()))
                .ifPresent(mine -> {
                    form.show(mine);
                    messages.showRestored(() -> {
                        drafts.discard(row.slug());
                        show(row);
                    });
                });
    }

    /** Kept while it is written, so that leaving loses nothing. */
    private void written() {
        showUnsaved();
        var seen = base;
        if (seen == null) {
            return;
        }
        if (isUnsaved()) {
            drafts.keep(seen, form.draft());
        } else {
            drafts.discard(seen.slug());
        }
    }

    private void show(EditedRow row) {
        // Until the form shows it, what the form says is not what somebody wrote on this.
        base = null;
        form.show(row.draft());
        base = row;
        messages.showState(row);
        showActions(row);
        showUnsaved();
    }

    private void showActions(EditedRow row) {
        header.setTitle(getPageTitle());
        var publish = new Button(words.get("exchanges.editor.review"), click -> review());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.getElement().setAttribute("data-send", true);
        var back = new Anchor(MatrixView.PATH, words.get("exchanges.matrix.menu"));
        if (row.shown()) {
            header.setActions(back, new Anchor("exchanges/" + row.slug(), words.get("exchanges.editor.read")), publish);
        } else {
            header.setActions(back, publish);
        }
    }

    private boolean isUnsaved() {
        return base != null && !form.draft().equals(base.draft());
    }

    private void showUnsaved() {
        form.showUnsaved(isUnsaved());
    }

    private void review() {
        var seen = base;
        if (seen == null) {
            return;
        }
        var draft = form.draft();
        var now = editing.find(seen.slug());
        if (now.isEmpty()) {
            messages.showGone();
        } else if (now.get().version() != seen.version()) {
            showStale(now.get());
        } else {
            new PublishDialog(
                            editing.differences(seen.slug(), draft),
                            audience.of(NewsTopic.EXCHANGE, seen.slug()).in(words),
                            words,
                            (reason, check) -> publish(seen, draft, reason, check))
                    .open();
        }
    }

    private List<RowProblem> publish(EditedRow seen, ExchangeDraft draft, Bilingual reason, Check check) {
        return switch (editing.publish(seen.slug(), seen.version(), draft, reason, check)) {
            case RowResult.Published(var now) -> {
                drafts.discard(now.slug());
                show(now);
                Toasts.done(words.get("exchanges.published"));
                yield List.of();
            }
            case RowResult.Stale(var now) -> {
                showStale(now);
                yield List.of();
            }
            case RowResult.Invalid(var problems) -> {
                form.mark(problems);
                var ofText = problems.stream()
                        .filter(problem -> problem.part() != null)
                        .toList();
                if (!ofText.isEmpty()) {
                    messages.showProblems(ofText);
                    yield List.of();
                }
                yield problems;
            }
            case RowResult.Unchanged unchanged -> {
                messages.showNothingToPublish();
                yield List.of();
            }
            case RowResult.Gone gone -> {
                messages.showGone();
                yield List.of();
            }
        };
    }

    /** Said as soon as it happens, and not only when somebody tries to publish. */
    private void lookForOthers() {
        var seen = base;
        if (seen == null) {
            return;
        }
        editing.find(seen.slug()).filter(now -> now.version() != seen.version()).ifPresent(now -> {
            if (isUnsaved()) {
                messages.showChangedMeanwhile();
            } else {
                show(now);
            }
        });
    }

    private void showStale(EditedRow theirs) {
        var seen = base;
        if (seen == null) {
            return;
        }
        var who = accounts.nameOf(theirs.changedBy()).orElseGet(() -> words.get("exchanges.by-itself"));
        var mine = form.draft().onTopOf(seen.draft(), theirs.draft());
        messages.showStale(new RowConflict(
                editing.differences(theirs.slug(), mine),
                theirs,
                who,
                words,
                () -> goOn(theirs, form.draft().onTopOf(seen.draft(), theirs.draft())),
                () -> goOn(theirs, theirs.draft())));
    }

    // The other version counts as read; what is written here stays, as an unpublished change to it.
    private void goOn(EditedRow theirs, ExchangeDraft draft) {
        base = theirs;
        form.show(draft);
        showActions(theirs);
    }
}
