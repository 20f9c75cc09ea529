package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.CheckResult;
import dev.trustdesk.portal.trust.KnownFake;
import dev.trustdesk.portal.trust.OfficialChecks;
import dev.trustdesk.portal.trust.OfficialRecord;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Prose;
import dev.trustdesk.portal.widgets.ViewLanguage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Is this real?" What is pasted is compared and shown as text; it is never a link. */
@Route("check")
@Menu(title = "trust.check.menu", order = 41, icon = "vaadin:search")
@AnonymousAllowed
class CheckView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient OfficialChecks checks;
    private final transient Wording words;
    private final TextField pasted;
    private final Div answer = new Div();

    CheckView(OfficialChecks checks, Texts texts) {
        this.checks = checks;
        this.words = texts.in(ViewLanguage.current());
        pasted = new TextField(words.get("trust.check.field"));
        pasted.setHelperText(words.get("trust.check.hint"));
        pasted.setMaxLength(OfficialChecks.LONGEST);
        pasted.setWidthFull();
        pasted.setClearButtonVisible(true);
        pasted.setAutofocus(true);
        var check = new Button(words.get("trust.check.send"), click -> check());
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        pasted.addKeyPressListener(Key.ENTER, press -> check());
        answer.addClassName("td-check-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("td-narrow");
        getContent()
                .add(new PageHeader(getPageTitle()).withIntro(words.get("trust.check.intro")), pasted, check, answer);
    }

    @Override
    public String getPageTitle() {
        return words.get("trust.check.title");
    }

    private void check() {
        var typed = pasted.getValue().strip();
        answer.removeAll();
        pasted.setInvalid(false);
        if (typed.isEmpty()) {
            refuse("trust.check.empty");
            return;
        }
        switch (checks.check(typed, words.language())) {
            case CheckResult.SecretFound() -> {
                pasted.clear();
                answer.add(new Note(Tone.BAD, words.get("trust.check.secret")));
            }
            case CheckResult.Unreadable() -> refuse("trust.check.unreadable");
            case CheckResult.Official(var record) -> answer.add(official(typed, record));
            case CheckResult.Fake(var fake) -> answer.add(fake(typed, fake));
            case CheckResult.NotVerified unknown -> answer.add(notVerified(typed, unknown));
        }
    }

    private void refuse(String key) {
        pasted.setErrorMessage(words.get(key));
        pasted.setInvalid(true);
        pasted.focus();
    }

    private Component official(String typed, OfficialRecord record) {
        return panel(
                Tone.GOOD,
                words.get("trust.check.official"),
                typed,
                new Paragraph(words.get("trust.check.record", record.label(), words.of(record.kind()), record.value())),
                prose(record.note()),
                new Paragraph(words.get("trust.check.official.still")),
                recordLink("official", record.id()));
    }

    private Component fake(String typed, KnownFake fake) {
        return panel(
                Tone.BAD,
                words.get("trust.check.fake"),
                typed,
                new Paragraph(fake.title()),
                prose(fake.body()),
                recordLink("fakes", fake.id()));
    }

    private Component notVerified(String typed, CheckResult.NotVerified unknown) {
        var parts = new ArrayList<Component>();
        if (!unknown.lookAlikes().isEmpty()) {
            var reasons = new UnorderedList();
            unknown.lookAlikes()
                    .forEach(found ->
                            reasons.add(new ListItem(words.get(found.sort().labelKey(), found.shown()))));
            parts.add(reasons);
        }
        unknown.doubted().ifPresent(record -> {
            parts.add(new Paragraph(doubt(record)));
            parts.add(prose(record.note()));
            parts.add(recordLink("official", record.id()));
        });
        parts.add(new Paragraph(words.get("trust.check.not-verified.text")));
        return panel(Tone.CAUTION, words.get("trust.check.not-verified"), typed, parts.toArray(Component[]::new));
    }

    private String doubt(OfficialRecord record) {
        var retired = record.standing().retiredAt();
        return retired == null
                ? words.get("trust.check.doubted", record.label(), words.of(record.kind()))
                : words.get(
                        "trust.check.retired",
                        record.label(),
                        words.of(record.kind()),
                        LocalDate.ofInstant(retired, ZoneOffset.UTC).toString());
    }

    private static Div panel(Tone tone, String title, String typed, Component... parts) {
        var shown = new Code(typed);
        shown.getElement().setAttribute("translate", "no");
        var panel = new Div(new H2(title), shown);
        panel.addClassName("td-check");
        panel.getElement().setAttribute("data-tone", tone.attribute());
        panel.add(List.of(parts));
        return panel;
    }

    private Component prose(@Nullable RichText text) {
        return text == null ? new Div() : new Prose(text.html(LinkStyle.PORTAL).html(), words.language());
    }

    private Anchor recordLink(String page, String id) {
        var prefix = words.language() == Language.KO ? "/ko" : "";
        var link = new Anchor(prefix + "/security/" + page + "#" + id, words.get("trust.check.record.link"));
        link.setRouterIgnore(true);
        return link;
    }
}
