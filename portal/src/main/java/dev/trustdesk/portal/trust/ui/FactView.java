package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.subscriptions.Audience;
import dev.trustdesk.portal.trust.Claim;
import dev.trustdesk.portal.trust.ClaimDraft;
import dev.trustdesk.portal.trust.ClaimRef;
import dev.trustdesk.portal.trust.ClaimStatus;
import dev.trustdesk.portal.trust.Claims;
import dev.trustdesk.portal.trust.Proposal;
import dev.trustdesk.portal.trust.ProposalResult;
import dev.trustdesk.portal.trust.ProposalState;
import dev.trustdesk.portal.trust.Proposals;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One fact or official record: what it says, what is proposed, what it said before; here it is changed, approved and checked. */
@Route(FactsView.PATH + "/:claim")
@RolesAllowed("MAINTAINER")
@StyleSheet("/assets/facts.css")
class FactView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Claims claims;
    private final transient Proposals proposals;
    private final transient Accounts accounts;
    private final transient Audience audience;
    private final transient Wording words;
    private final PageHeader header;
    private final Div messages = new Div();
    private final Div body = new Div();
    private final Div form = new Div();
    private final Div past = new Div();
    private transient @Nullable Claim shown;
    private transient @Nullable ClaimForm open;

    FactView(Claims claims, Proposals proposals, Accounts accounts, Audience audience, Changes changes, Texts texts) {
        this.claims = claims;
        this.proposals = proposals;
        this.accounts = accounts;
        this.audience = audience;
        this.words = texts.in(ViewLanguage.current());
        this.header = new PageHeader(words.get("trust.facts.title"));
        var back = new Paragraph(new Anchor(FactsView.PATH, words.get("trust.facts.title")));
        back.addClassName("td-crumbs");
        getContent().addClassName("td-claim");
        getContent().add(back, header, messages, form, body, past);
        LiveView.of(this, changes, FactsView::concerns, this::catchUp);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("claim")
                .map(ClaimRef::of)
                .flatMap(this::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    /** One that is proposed, or was, has its page before it is there. */
    private Optional<Claim> find(ClaimRef ref) {
        return claims.find(ref)
                .or(() -> proposals.of(ref).stream()
                        .filter(Proposal::isNew)
                        .findFirst()
                        .flatMap(Proposal::added));
    }

    @Override
    public String getPageTitle() {
        return shown == null ? words.get("trust.facts.title") : label(shown);
    }

    /** What others have done meanwhile. What is being written stays; it is compared again when it is sent. */
    final void catchUp() {
        var before = shown;
        if (before == null) {
            return;
        }
        find(before.ref()).ifPresent(now -> {
            if (open != null && !now.changedAt().equals(before.changedAt())) {
                say(Tone.CAUTION, words.get("trust.stale"));
            }
            draw(now);
        });
    }

    private void show(Claim claim) {
        messages.removeAll();
        closeForm();
        draw(claim);
    }

    private void draw(Claim claim) {
        // A form that is open goes on from the claim it was opened on, so that a change in between is noticed.
        shown = open != null && shown != null ? shown : claim;
        header.setTitle(label(claim));
        header.withIntro(claim.ref().subject());
        body.removeAll();
        var underWay =
                proposals.of(claim.ref()).stream().filter(Proposal::isUnderWay).toList();
        var reach = audience.of(NewsTopic.FACT, claim.ref().subject()).in(words);
        underWay.forEach(proposal ->
                body.add(new ProposalPanel(proposals, claims, accounts, claim, proposal, reach, words, this::said)));
        body.add(
                claim.isNew()
                        ? new Note(Tone.INFO, words.get("trust.new.not-yet"))
                        : new ClaimPanel(claims, claim, words));
        past.removeAll();
        past.add(new ClaimPast(claims, proposals, claim, words));
        showActions(claim, underWay.stream().anyMatch(this::isByAPerson));
    }

    /** Of one that is not there yet, as it was last proposed. */
    private String label(Claim claim) {
        var content = claim.isNew() ? proposals.of(claim.ref()).getFirst().content() : claim.content();
        return content.label(words.language());
    }

    private boolean isByAPerson(Proposal proposal) {
        return proposal.proposed().name() != null;
    }

    private void showActions(Claim claim, boolean taken) {
        if (claim.isNew()) {
            header.setActions();
            return;
        }
        var page = new Anchor(words.language().sitePrefix() + claim.ref().path(), words.get("trust.facts.page"));
        page.setRouterIgnore(true);
        var retired = claim.content().isRetired();
        var retire = new Button(
                claim.factKind() == null ? words.get("trust.form.retire") : words.get("trust.form.retire-fact"),
                click -> {
                    openForm(claim);
                    open().ifPresent(editor -> editor.propose(ClaimStatus.RETIRED));
                });
        retire.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        retire.setVisible(!taken && open == null && !retired);
        var verify = new Button(words.get("trust.verify"), click -> askToVerify(claim));
        verify.setVisible(!retired);
        var change = new Button(
                claim.critical() ? words.get("trust.form.open") : words.get("trust.form.open-free"),
                click -> openForm(claim));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.setVisible(!taken && open == null);
        header.setActions(page, retire, verify, change);
    }

    private Optional<ClaimForm> open() {
        return Optional.ofNullable(open);
    }

    private void askToVerify(Claim claim) {
        Confirmation.ask(
                words.get("trust.verify.question"),
                words.get("trust.verify.hint"),
                words.get("trust.verify.verb"),
                words.get("trust.cancel"),
                () -> said(claims.verifyAgain(claim.ref(), claim.changedAt())));
    }

    private void openForm(Claim claim) {
        shown = claim;
        var editor = new ClaimForm(claims, claim, words, draft -> send(claim, draft), this::cancel);
        open = editor;
        form.removeAll();
        form.add(editor);
        showActions(claim, false);
        editor.scrollIntoView();
    }

    private void cancel() {
        closeForm();
        messages.removeAll();
        catchUp();
    }

    private void closeForm() {
        open = null;
        form.removeAll();
    }

    private void send(Claim claim, ClaimDraft draft) {
        said(proposals.propose(claim.ref(), claim.changedAt(), draft));
    }

    private void said(ProposalResult result) {
        switch (result) {
            case ProposalResult.Proposed _ -> done(words.get("trust.said.proposed"));
            case ProposalResult.Published _ -> done(words.get("trust.said.published"));
            case ProposalResult.Verified _ -> done(words.get("trust.said.verified"));
            case ProposalResult.Decided(var now) ->
                done(
                        now.state() == ProposalState.APPROVED
                                ? words.get(
                                        "trust.said.approved", proposals.delay().toMinutes())
                                : words.of(now.state()));
            case ProposalResult.Invalid(var problems) -> {
                if (open != null) {
                    open.show(problems);
                }
            }
            case ProposalResult.NoReason _ -> say(Tone.BAD, words.get("trust.reason.missing"));
            case ProposalResult.Unchanged _ -> say(Tone.CAUTION, words.get("trust.said.unchanged"));
            case ProposalResult.Taken _ -> refused(words.get("trust.said.taken"));
            case ProposalResult.NotYours _ -> refused(words.get("trust.said.not-yours"));
            case ProposalResult.NotFresh _ -> refused(words.get("trust.approve.sign-in.hint"));
            case ProposalResult.TooLate _ -> refused(words.get("trust.said.too-late"));
            case ProposalResult.Stale _ -> refused(words.get("trust.stale"));
            case ProposalResult.Gone _ -> refused(words.get("trust.said.gone"));
        }
    }

    private void done(String sentence) {
        closeForm();
        messages.removeAll();
        Toasts.done(sentence);
        catchUp();
    }

    private void refused(String sentence) {
        catchUp();
        say(Tone.BAD, sentence);
    }

    private void say(Tone tone, String sentence) {
        messages.removeAll();
        Component note = new Note(tone, sentence);
        messages.add(note);
        messages.scrollIntoView();
    }
}
