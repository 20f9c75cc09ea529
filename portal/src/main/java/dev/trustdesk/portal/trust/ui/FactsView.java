package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.Claim;
import dev.trustdesk.portal.trust.ClaimRef;
import dev.trustdesk.portal.trust.ClaimStatus;
import dev.trustdesk.portal.trust.Claims;
import dev.trustdesk.portal.trust.Proposal;
import dev.trustdesk.portal.trust.ProposalState;
import dev.trustdesk.portal.trust.Proposals;
import dev.trustdesk.portal.widgets.DayText;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every fact and official record: what waits for a decision first, then what is due for a check, then all of them. */
@Route(FactsView.PATH)
@Menu(title = "trust.facts.menu", order = 205, icon = "vaadin:diploma")
@RolesAllowed("MAINTAINER")
@StyleSheet("/assets/facts.css")
class FactsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String PATH = "publish/facts";

    private final transient Claims claims;
    private final transient Proposals proposals;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final RowTable<Proposal> underWay;
    private final RowTable<Claim> due;
    private final RowTable<Claim> all;
    private final EmptyState nothing;
    private final Section dueSection;
    private final H2 dueTitle = new H2();
    private transient Map<ClaimRef, Claim> known = Map.of();
    private transient Map<ClaimRef, Proposal> pending = Map.of();

    FactsView(Claims claims, Proposals proposals, Accounts accounts, Changes changes, Texts texts) {
        this.claims = claims;
        this.proposals = proposals;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        this.nothing = new EmptyState(words.get("trust.facts.nothing"), words.get("trust.facts.nothing.hint"));
        this.underWay = new RowTable<Proposal>(words.get("trust.facts.under-way"))
                .column(words.get("trust.facts.what"), this::claimOf)
                .column(words.get("trust.facts.change"), this::change)
                .column(words.get("trust.facts.proposed-by"), this::proposer)
                .column(words.get("trust.facts.state"), this::state);
        this.due = table(words.get("trust.facts.due"));
        this.all = table(words.get("trust.facts.all"));
        this.dueSection = new Section(dueTitle, due);
        getContent()
                .add(
                        new PageHeader(getPageTitle(), more()).withIntro(words.get("trust.facts.intro")),
                        new Section(new H2(words.get("trust.facts.under-way")), nothing, underWay),
                        dueSection,
                        new Section(new H2(words.get("trust.facts.all")), all));
        show();
        LiveView.of(this, changes, FactsView::concerns, this::show);
    }

    private Button more() {
        var more = new Button(
                words.get("trust.new.open"), click -> UI.getCurrentOrThrow().navigate(NewClaimView.class));
        more.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return more;
    }

    static boolean concerns(Change change) {
        return change.concerns(Proposals.TOPIC)
                || change.concerns("fact")
                || change.concerns("facts")
                || change.concerns("official");
    }

    @Override
    public String getPageTitle() {
        return words.get("trust.facts.title");
    }

    final void show() {
        var everything = claims.all();
        known = everything.stream().collect(Collectors.toMap(Claim::ref, Function.identity()));
        // What waits for whoever is here stands first.
        var open = proposals.underWay().stream()
                .filter(proposal -> claim(proposal).isPresent())
                .sorted((one, other) -> Boolean.compare(waitsForMe(other), waitsForMe(one)))
                .toList();
        pending = open.stream().collect(Collectors.toMap(Proposal::ref, Function.identity(), (one, other) -> one));
        underWay.setRows(open, nothing);
        var overdue = everything.stream().filter(claims::isOverdue).toList();
        dueTitle.setText(words.get("trust.facts.due.count", overdue.size()));
        due.setRows(overdue);
        dueSection.setVisible(!overdue.isEmpty());
        all.setRows(everything);
    }

    private boolean waitsForMe(Proposal proposal) {
        return proposal.state() == ProposalState.OPEN
                && !proposal.proposed().by().equals(accounts.me().toString());
    }

    private RowTable<Claim> table(String label) {
        return new RowTable<Claim>(label)
                .column(words.get("trust.facts.what"), this::name)
                .column(words.get("trust.facts.value"), this::value)
                .column(words.get("trust.facts.confidence"), this::confidence)
                .column(words.get("trust.facts.checked"), this::checked);
    }

    private Component name(Claim claim) {
        var link = link(claim.ref(), claim.content().label(words.language()));
        var key = new Span(claim.ref().subject());
        key.addClassName("td-soft");
        var cell = stack(link, key);
        if (claim.critical()) {
            cell.add(new StatusBadge(Tone.CAUTION, words.get("trust.facts.critical")));
        }
        if (claim.koreanPending()) {
            cell.add(new StatusBadge(Tone.UNKNOWN, words.get("trust.facts.korean-pending")));
        }
        return cell;
    }

    private Component value(Claim claim) {
        var value = new Span(claims.written(claim, claim.content(), words.language()));
        value.addClassName("td-claim-value");
        var cell = stack(value);
        var status = claim.content().status();
        if (status != ClaimStatus.CONFIRMED) {
            cell.add(new StatusBadge(status.tone(), ClaimDiff.status(claim, status, words)));
        }
        var proposal = pending.get(claim.ref());
        if (proposal != null) {
            cell.add(new StatusBadge(proposal.state().tone(), words.of(proposal.state())));
        }
        return cell;
    }

    private Component confidence(Claim claim) {
        var confidence = claim.content().confidence();
        return stack(
                new StatusBadge(confidence.tone(), words.of(confidence)),
                new DayText(claim.content().asOf()));
    }

    private Component checked(Claim claim) {
        var verified = claim.verifiedAt();
        var cell = stack(verified == null ? new Span(words.get("trust.facts.never")) : new DayText(verified));
        var next = claim.checkDue();
        if (claims.isOverdue(claim)) {
            cell.add(new StatusBadge(Tone.BAD, words.get("trust.facts.overdue")));
        } else if (next != null) {
            var until = new Span(words.get("trust.facts.next", next));
            until.addClassName("td-soft");
            cell.add(until);
        }
        return cell;
    }

    /** What it would change, or what it would add to; empty if that has gone. */
    private Optional<Claim> claim(Proposal proposal) {
        return Optional.ofNullable(known.get(proposal.ref())).or(proposal::added);
    }

    private Component claimOf(Proposal proposal) {
        return link(proposal.ref(), proposal.content().label(words.language()));
    }

    private Component change(Proposal proposal) {
        var found = claim(proposal);
        if (found.isEmpty()) {
            return new Span();
        }
        var claim = found.get();
        var becomes = claims.written(claim, proposal.content(), words.language());
        if (claim.isNew()) {
            return new Div(new Span(words.get("trust.facts.added") + " "), ClaimDiff.inserted(becomes));
        }
        if (proposal.content().isRetired() && !claim.content().isRetired()) {
            return new Span(ClaimDiff.status(claim, ClaimStatus.RETIRED, words));
        }
        var was = claims.written(claim, claim.content(), words.language());
        return was.equals(becomes)
                ? new Span(words.get("trust.facts.same-value"))
                : new Div(ClaimDiff.deleted(was), new Span(" → "), ClaimDiff.inserted(becomes));
    }

    private Component proposer(Proposal proposal) {
        var name = proposal.proposed().name();
        return stack(
                new Span(name == null ? words.get("trust.facts.pack") : words.get("trust.person", name)),
                new Span(Moments.written(proposal.proposed().at(), words.language())));
    }

    private Component state(Proposal proposal) {
        var cell = stack(new StatusBadge(
                proposal.state().tone(),
                waitsForMe(proposal) ? words.get("trust.facts.waits-for-you") : words.of(proposal.state())));
        var at = proposal.liveAt();
        if (at != null) {
            cell.add(new Span(words.get("trust.facts.live-at", Moments.written(at, words.language()))));
        }
        return cell;
    }

    static Anchor link(ClaimRef ref, String text) {
        return new Anchor(PATH + "/" + ref.subject(), text);
    }

    private static Div stack(Component... parts) {
        var stack = new Div(List.of(parts).toArray(Component[]::new));
        stack.addClassName("td-stack");
        return stack;
    }
}
