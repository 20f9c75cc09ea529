package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.IdentityPaths;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.Claim;
import dev.trustdesk.portal.trust.Claims;
import dev.trustdesk.portal.trust.Proposal;
import dev.trustdesk.portal.trust.ProposalResult;
import dev.trustdesk.portal.trust.ProposalState;
import dev.trustdesk.portal.trust.Proposals;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.ReasonDialog;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change that is under way: what it changes and where readers see it, why, who wants it, and what one can do about it. */
class ProposalPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Proposals proposals;
    private final transient Proposal proposal;
    private final transient Claim claim;
    private final transient Wording words;
    private final transient Consumer<ProposalResult> done;

    /** @param reach who will be told, in a sentence */
    ProposalPanel(
            Proposals proposals,
            Claims claims,
            Accounts accounts,
            Claim claim,
            Proposal proposal,
            String reach,
            Wording words,
            Consumer<ProposalResult> done) {
        this.proposals = proposals;
        this.proposal = proposal;
        this.claim = claim;
        this.words = words;
        this.done = done;
        addClassNames("td-panel", "td-proposal");
        var title =
                new H2(proposal.isNew() ? words.get("trust.proposal.title-new") : words.get("trust.proposal.title"));
        title.add(new Span(" "), new StatusBadge(proposal.state().tone(), words.of(proposal.state())));
        add(title, new Paragraph(who()));
        if (proposal.state() == ProposalState.APPROVED) {
            add(new Paragraph(new Countdown(proposals.untilLive(proposal), words)));
        }
        add(new ClaimDiff(claims, claim, proposal.content(), words));
        addReason("trust.proposal.reason", proposal.reasonEn(), Language.EN);
        addReason("trust.proposal.reason-ko", proposal.reasonKo(), Language.KO);
        if (claim.koreanPending() && !proposal.koreanPending()) {
            add(new Note(Tone.GOOD, words.get("trust.proposal.korean-complete")));
        }
        if (proposal.koreanPending()) {
            add(new Note(Tone.CAUTION, words.get("trust.proposal.korean-pending")));
        }
        if (claim.factKind() != null && !claim.isNew()) {
            add(new AffectedTexts(claims.affected(claim, proposal.content()), words));
        }
        add(new Paragraph(reach));
        addDeeds(proposal.proposed().by().equals(accounts.me().toString()));
    }

    private String who() {
        var proposer = name(proposal.proposed().name());
        var at = Moments.written(proposal.proposed().at(), words.language());
        var approved = proposal.approved();
        var live = proposal.liveAt();
        return approved == null || live == null
                ? words.get("trust.proposal.by", proposer, at)
                : words.get(
                        "trust.proposal.approved-by",
                        proposer,
                        at,
                        name(approved.name()),
                        Moments.written(live, words.language()));
    }

    private String name(@Nullable String name) {
        return name == null ? words.get("trust.facts.pack") : words.get("trust.person", name);
    }

    private void addReason(String key, @Nullable String reason, Language language) {
        if (reason != null) {
            var text = new Span(reason);
            text.getElement().setAttribute("lang", language.tag());
            var label = new Span(words.get(key) + " ");
            label.addClassName("td-soft");
            add(new Paragraph(label, text));
        }
    }

    private void addDeeds(boolean mine) {
        var deeds = new Div();
        deeds.addClassName("td-actions");
        if (proposal.state() == ProposalState.APPROVED) {
            deeds.add(red("trust.stop", this::stop));
            add(deeds);
        } else if (mine) {
            add(new Note(Tone.INFO, words.get("trust.proposal.yours")));
            deeds.add(new Button(words.get("trust.withdraw"), click -> done.accept(proposals.withdraw(proposal.id()))));
            add(deeds);
        } else if (claim.isNew() != proposal.isNew()
                || !claim.isNew() && !claim.changedAt().equals(proposal.base())) {
            add(new Note(Tone.CAUTION, words.get("trust.proposal.stale")));
            deeds.add(red("trust.decline", this::decline));
            add(deeds);
        } else {
            addApproval(deeds);
        }
    }

    private void addApproval(Div deeds) {
        var decline = red("trust.decline", this::decline);
        if (proposals.needsFreshSignIn()) {
            add(new Note(Tone.INFO, words.get("trust.approve.sign-in.hint")));
            var again = new Button(words.get("trust.approve.sign-in"), click -> signInAgain());
            again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            deeds.add(decline, again);
        } else {
            var approve = new Button(words.get("trust.approve"), click -> askToApprove());
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            deeds.add(decline, approve);
        }
        add(deeds);
    }

    private Button red(String key, Runnable deed) {
        var button = new Button(words.get(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return button;
    }

    private void askToApprove() {
        Confirmation.ask(
                words.get("trust.approve.question"),
                words.get("trust.approve.hint", proposals.delay().toMinutes()),
                words.get("trust.approve"),
                words.get("trust.cancel"),
                () -> done.accept(proposals.approve(proposal.id())));
    }

    private void decline() {
        askWhy("trust.decline.question", "trust.decline", reason -> proposals.decline(proposal.id(), reason));
    }

    private void stop() {
        askWhy("trust.stop.question", "trust.stop", reason -> proposals.stop(proposal.id(), reason));
    }

    private void askWhy(String question, String verb, Function<String, ProposalResult> deed) {
        new ReasonDialog(
                        new ReasonDialog.Question(
                                words.get(question),
                                List.of(words.get("trust.reason.hint")),
                                words.get("trust.reason.field"),
                                Proposals.REASON_LIMIT,
                                words.get(verb),
                                words.get("trust.cancel")),
                        reason -> problem(deed.apply(reason)))
                .withRedVerb()
                .open();
    }

    /** What is wrong with the reason; if nothing is, it is told what came of it. */
    private Optional<String> problem(ProposalResult result) {
        if (result instanceof ProposalResult.NoReason) {
            return Optional.of(words.get("trust.reason.missing"));
        }
        done.accept(result);
        return Optional.empty();
    }

    private void signInAgain() {
        UI.getCurrentOrThrow()
                .getPage()
                .setLocation(IdentityPaths.again(
                        "/portal/" + FactsView.PATH + "/" + proposal.ref().subject()));
    }
}
