package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.Claim;
import dev.trustdesk.portal.trust.ClaimChange;
import dev.trustdesk.portal.trust.Claims;
import dev.trustdesk.portal.trust.Proposal;
import dev.trustdesk.portal.trust.ProposalState;
import dev.trustdesk.portal.trust.Proposals;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a claim said before, which everybody can read, and which proposals came to nothing, which maintainers can. */
class ClaimPast extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    ClaimPast(Claims claims, Proposals proposals, Claim claim, Wording words) {
        this.words = words;
        addClassName("td-panel");
        var history = list();
        claims.history(claim, words.language()).forEach(change -> history.add(item(claim, change)));
        if (!claim.isNew()) {
            add(new H2(words.get("trust.history")), history);
        }
        var ended = proposals.of(claim.ref()).stream()
                .filter(proposal -> !proposal.isUnderWay() && proposal.state() != ProposalState.LIVE)
                .toList();
        if (!ended.isEmpty()) {
            var list = list();
            ended.forEach(proposal -> list.add(item(claims, claim, proposal)));
            add(new H2(words.get("trust.history.proposals")), list);
        }
    }

    private static OrderedList list() {
        var list = new OrderedList();
        list.addClassName("td-plain-list");
        return list;
    }

    private ListItem item(Claim claim, ClaimChange change) {
        var item = new ListItem(new MomentText(change.at(), words.language()), new Span(" "));
        var was = change.was();
        if (was == null) {
            item.add(new Span(words.get("trust.history.first", change.became())));
        } else if (was.equals(change.became())) {
            item.add(new Span(words.get("trust.facts.same-value")));
        } else {
            item.add(ClaimDiff.deleted(was), new Span(" → "), ClaimDiff.inserted(change.became()));
        }
        var wasStatus = change.wasStatus();
        if (wasStatus != null && wasStatus != change.status()) {
            item.add(new Paragraph(
                    ClaimDiff.deleted(ClaimDiff.status(claim, wasStatus, words)),
                    new Span(" → "),
                    ClaimDiff.inserted(ClaimDiff.status(claim, change.status(), words))));
        }
        if (change.isOfGuard()) {
            item.add(new Paragraph(
                    ClaimDiff.deleted(ClaimDiff.guard(Boolean.TRUE.equals(change.wasCritical()), words)),
                    new Span(" → "),
                    ClaimDiff.inserted(ClaimDiff.guard(Boolean.TRUE.equals(change.critical()), words))));
        }
        var reason = change.reason();
        if (reason == null) {
            return item;
        }
        item.add(new Paragraph(reason));
        var who = new Paragraph(
                change.approved()
                        ? words.get("trust.history.by-two", name(change.proposer()), name(change.approver()))
                        : change.isFirst()
                                ? words.get("trust.history.added-by", name(change.proposer()))
                                : words.get("trust.history.by-one", name(change.proposer())));
        who.addClassName("td-hint");
        item.add(who);
        return item;
    }

    private ListItem item(Claims claims, Claim claim, Proposal proposal) {
        var ended = proposal.ended();
        var item = new ListItem(
                new StatusBadge(proposal.state().tone(), words.of(proposal.state())),
                new Span(" " + claims.written(claim, proposal.content(), words.language()) + " "));
        item.add(new Paragraph(Objects.requireNonNullElseGet(
                proposal.endedReason(),
                () -> proposal.state() == ProposalState.STOPPED ? words.get("trust.proposal.stale") : "")));
        var who = new Paragraph(words.get(
                "trust.history.ended", name(proposal.proposed().name()), ended == null ? "–" : name(ended.name())));
        who.addClassName("td-hint");
        item.add(who);
        return item;
    }

    private String name(@Nullable String name) {
        return name == null ? words.get("trust.facts.pack") : words.get("trust.person", name);
    }
}
