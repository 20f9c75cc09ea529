package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.Claim;
import dev.trustdesk.portal.trust.Claims;
import dev.trustdesk.portal.widgets.DayText;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.StatusBadge;
import org.jspecify.annotations.Nullable;

/** What a claim says at present, in both languages, and how it is known. */
class ClaimPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final DescriptionList list = new DescriptionList();

    ClaimPanel(Claims claims, Claim claim, Wording words) {
        this.words = words;
        addClassName("td-panel");
        var content = claim.content();
        var value = new Span(claims.written(claim, content, words.language()));
        value.addClassNames("td-strong", "td-claim-value");
        describe("trust.part.value", value);
        var unit = content.unit(words.language());
        if (unit != null) {
            describe("trust.part.unit", new Span(unit));
        }
        var kind = claim.officialKind() == null ? claim.factKind() : claim.officialKind();
        if (kind != null) {
            describe("trust.new.kind", new Span(words.of(kind)));
        }
        if (claim.factKind() == null || content.isRetired()) {
            var status = content.status();
            describe("trust.part.status", new StatusBadge(status.tone(), ClaimDiff.status(claim, status, words)));
        }
        for (var language : Language.values()) {
            note(content.note(language), language);
        }
        describe("trust.part.confidence", new StatusBadge(content.confidence().tone(), words.of(content.confidence())));
        describe("trust.part.as-of", new DayText(content.asOf()));
        describe("trust.facts.checked", checked(claims, claim));
        var sources = new Div();
        for (var i = 0; i < content.sources().size(); i++) {
            var source = new Paragraph(content.sources().get(i));
            if (!content.passage(i).isEmpty()) {
                source.add(new Span(": “" + content.passage(i) + "”"));
            }
            sources.add(source);
        }
        describe("trust.part.sources", sources);
        add(new H2(words.get("trust.facts.now")), list);
        if (claim.critical()) {
            add(new Note(Tone.INFO, words.get("trust.facts.critical.hint")));
        }
        if (claim.koreanPending()) {
            add(new Note(Tone.CAUTION, words.get("trust.proposal.korean-pending")));
        }
    }

    private Component checked(Claims claims, Claim claim) {
        var verified = claim.verifiedAt();
        var cell = new Div();
        cell.addClassName("td-stack");
        if (verified == null) {
            cell.add(new Span(words.get("trust.facts.never")));
        } else {
            var verifier = claim.verifier();
            cell.add(new Span(words.get(
                    "trust.facts.checked-by",
                    verified,
                    verifier == null ? words.get("trust.facts.pack") : words.get("trust.person", verifier))));
        }
        var due = claim.checkDue();
        if (claims.isOverdue(claim)) {
            cell.add(new StatusBadge(Tone.BAD, words.get("trust.facts.overdue")));
        } else if (due != null) {
            cell.add(new Span(words.get("trust.facts.next", due)));
        }
        return cell;
    }

    private void note(@Nullable String note, Language language) {
        if (note != null) {
            var text = new Span(note);
            text.getElement().setAttribute("lang", language.tag());
            describe(language == Language.KO ? "trust.form.note-ko" : "trust.form.note-en", text);
        }
    }

    private void describe(String key, Component description) {
        list.add(new DescriptionList.Term(words.get(key)), new DescriptionList.Description(description));
    }
}
