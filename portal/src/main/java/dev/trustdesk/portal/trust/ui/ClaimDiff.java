package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.Claim;
import dev.trustdesk.portal.trust.ClaimContent;
import dev.trustdesk.portal.trust.ClaimStatus;
import dev.trustdesk.portal.trust.Claims;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a change takes away and what it puts there, field by field; fields that stay are left out. */
class ClaimDiff extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final DescriptionList list = new DescriptionList();

    ClaimDiff(Claims claims, Claim claim, ClaimContent then, Wording words) {
        this.words = words;
        addClassName("td-claim-diff");
        var now = claim.content();
        compareBoth("trust.part.label", now::label, then::label);
        compareBoth(
                "trust.part.value",
                language -> claims.written(claim, now, language),
                language -> claims.written(claim, then, language));
        compareBoth("trust.part.unit", now::unit, then::unit);
        compareBoth("trust.part.note", now::note, then::note);
        var isNew = claim.isNew();
        compare(
                "trust.part.status",
                null,
                isNew ? null : status(claim, now.status(), words),
                isNew && claim.factKind() != null ? null : status(claim, then.status(), words));
        compare(
                "trust.part.critical",
                null,
                isNew ? null : guard(now.critical(), words),
                isNew ? null : guard(then.critical(), words));
        compare("trust.part.confidence", null, isNew ? null : words.of(now.confidence()), words.of(then.confidence()));
        compare(
                "trust.part.as-of",
                null,
                isNew ? null : now.asOf().toString(),
                then.asOf().toString());
        compare("trust.part.sources", null, sources(now), sources(then));
        if (list.getComponentCount() > 0) {
            add(list);
        } else {
            add(new Paragraph(words.get("trust.diff.nothing")));
        }
    }

    /** A fact holds or does not; an official record is confirmed, doubted, or no longer official. */
    static String status(Claim claim, ClaimStatus status, Wording words) {
        if (claim.factKind() == null) {
            return words.of(status);
        }
        return status == ClaimStatus.RETIRED ? words.get("trust.status.fact-retired") : words.get("trust.status.fact");
    }

    static String guard(boolean critical, Wording words) {
        return critical ? words.get("trust.guard.two") : words.get("trust.guard.one");
    }

    private static String sources(ClaimContent content) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < content.sources().size(); i++) {
            var passage = content.passage(i);
            lines.add(content.sources().get(i) + (passage.isEmpty() ? "" : ": “" + passage + "”"));
        }
        return String.join("\n", lines);
    }

    /** Once, if it is the same in both languages. */
    private void compareBoth(
            String key, Function<Language, @Nullable String> now, Function<Language, @Nullable String> then) {
        var before = now.apply(Language.EN);
        var after = then.apply(Language.EN);
        if (Objects.equals(before, now.apply(Language.KO)) && Objects.equals(after, then.apply(Language.KO))) {
            compare(key, null, before, after);
        } else {
            compare(key, Language.EN, before, after);
            compare(key, Language.KO, now.apply(Language.KO), then.apply(Language.KO));
        }
    }

    private void compare(String key, @Nullable Language language, @Nullable String now, @Nullable String then) {
        var before = Objects.requireNonNullElse(now, "");
        var after = Objects.requireNonNullElse(then, "");
        if (before.equals(after)) {
            return;
        }
        var part = words.get(key);
        var term = language == null ? part : words.get("trust.part.in", part, name(language));
        var sides = new ArrayList<Component>();
        if (!before.isEmpty()) {
            sides.add(deleted(before));
        }
        if (!after.isEmpty()) {
            sides.add(inserted(after));
        }
        var description = new DescriptionList.Description(sides.toArray(Component[]::new));
        if (language != null) {
            description.getElement().setAttribute("lang", language.tag());
        }
        list.add(new DescriptionList.Term(term), description);
    }

    private String name(Language language) {
        return language == Language.KO ? words.get("trust.language.ko") : words.get("trust.language.en");
    }

    static Component deleted(String text) {
        return new Deleted(text);
    }

    static Component inserted(String text) {
        return new Inserted(text);
    }

    /** What goes away; crossed out, so that colour is not the only sign. */
    @Tag("del")
    static class Deleted extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        Deleted(String text) {
            setText(text);
        }
    }

    /** What comes in its place; underlined. */
    @Tag("ins")
    static class Inserted extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        Inserted(String text) {
            setText(text);
        }
    }
}
