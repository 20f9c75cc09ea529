package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.Claim;
import dev.trustdesk.portal.trust.ClaimDraft;
import dev.trustdesk.portal.trust.ClaimKind;
import dev.trustdesk.portal.trust.Claims;
import dev.trustdesk.portal.trust.FactKind;
import dev.trustdesk.portal.trust.OfficialKind;
import dev.trustdesk.portal.trust.ProposalResult;
import dev.trustdesk.portal.trust.Proposals;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Adds an official record or a fact: first what it is, which stays as it is, then what it says. */
@Route(FactsView.PATH + "/new")
@RolesAllowed("MAINTAINER")
@StyleSheet("/assets/facts.css")
class NewClaimView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_KEY = 80;

    private final transient Claims claims;
    private final transient Proposals proposals;
    private final transient Wording words;
    private final RadioButtonGroup<ClaimKind> what = new RadioButtonGroup<>();
    private final Select<OfficialKind> officialKind = new Select<>();
    private final Select<FactKind> factKind = new Select<>();
    private final Checkbox critical;
    private final TextField key;
    private final Div messages = new Div();
    private final Div form = new Div();
    private transient @Nullable ClaimForm open;

    NewClaimView(Claims claims, Proposals proposals, Texts texts) {
        this.claims = claims;
        this.proposals = proposals;
        this.words = texts.in(ViewLanguage.current());
        critical = new Checkbox(words.get("trust.new.critical"), true);
        critical.setHelperText(words.get("trust.new.critical.hint"));
        key = new TextField(words.get("trust.part.key"));
        key.setMaxLength(LONGEST_KEY);
        key.setWidthFull();
        key.setRequiredIndicatorVisible(true);
        choose();
        var back = new Paragraph(new Anchor(FactsView.PATH, words.get("trust.facts.title")));
        back.addClassName("td-crumbs");
        var sort = new Div(what, officialKind, factKind, critical, key);
        sort.addClassNames("td-panel", "td-fields");
        getContent().addClassName("td-claim");
        getContent()
                .add(
                        back,
                        new PageHeader(getPageTitle()).withIntro(words.get("trust.new.intro")),
                        messages,
                        sort,
                        form);
        what.setValue(ClaimKind.OFFICIAL);
    }

    @Override
    public String getPageTitle() {
        return words.get("trust.new.title");
    }

    private void choose() {
        what.setLabel(words.get("trust.new.what"));
        what.setItems(ClaimKind.OFFICIAL, ClaimKind.FACT);
        what.setItemLabelGenerator(
                kind -> kind == ClaimKind.OFFICIAL ? words.get("trust.new.official") : words.get("trust.new.fact"));
        officialKind.setLabel(words.get("trust.new.kind"));
        officialKind.setItems(OfficialKind.values());
        officialKind.setItemLabelGenerator(words::of);
        officialKind.setValue(OfficialKind.WEBSITE);
        factKind.setLabel(words.get("trust.new.kind"));
        factKind.setItems(FactKind.values());
        factKind.setItemLabelGenerator(words::of);
        factKind.setValue(FactKind.TEXT);
        what.addValueChangeListener(change -> draw());
        officialKind.addValueChangeListener(change -> draw());
        factKind.addValueChangeListener(change -> draw());
        critical.addValueChangeListener(change -> draw());
    }

    /** What has been written goes along when somebody thinks better of what it is. */
    private void draw() {
        var isFact = what.getValue() == ClaimKind.FACT;
        officialKind.setVisible(!isFact);
        factKind.setVisible(isFact);
        critical.setVisible(isFact && !factKind.getValue().isAlwaysCritical());
        key.setHelperText(isFact ? words.get("trust.new.key.fact") : words.get("trust.new.key.official"));
        var written = open == null ? null : open.written();
        var editor = new ClaimForm(claims, wanted(), words, this::send, this::leave);
        if (written != null) {
            editor.fill(written);
        }
        open = editor;
        form.removeAll();
        form.add(editor);
    }

    private Claim wanted() {
        return what.getValue() == ClaimKind.FACT
                ? claims.newFact(key.getValue(), factKind.getValue(), critical.getValue())
                : claims.newOfficial(key.getValue(), officialKind.getValue());
    }

    private void send(ClaimDraft draft) {
        messages.removeAll();
        var wanted = wanted();
        switch (proposals.add(wanted, draft)) {
            case ProposalResult.Proposed _ -> done(wanted, words.get("trust.said.proposed"));
            case ProposalResult.Published _ -> done(wanted, words.get("trust.said.published"));
            case ProposalResult.Taken _ -> messages.add(new Note(Tone.BAD, words.get("trust.said.taken")));
            case ProposalResult.Invalid(var problems) -> {
                if (open != null) {
                    open.show(problems);
                }
            }
            case ProposalResult other -> throw new IllegalStateException(other.toString());
        }
    }

    private void done(Claim wanted, String sentence) {
        Toasts.done(sentence);
        UI.getCurrentOrThrow().navigate(FactsView.PATH + "/" + wanted.ref().subject());
    }

    private void leave() {
        UI.getCurrentOrThrow().navigate(FactsView.class);
    }
}
