package dev.trustdesk.portal.content;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the pack as a whole: every reference leads somewhere, every text has both languages, no date is impossible. */
final class PackLint {

    private static final Map<String, String> KIND_OF_REFERENCE =
            Map.of("faq", "faq", "guide", "guides", "exchange", "exchanges", "update", "updates", "step", "onboarding");
    private static final Pattern RAW_HTML = Pattern.compile("^\\s*<[a-zA-Z/!]");
    private static final Pattern TOP_HEADING = Pattern.compile("^#\\s");

    private final List<PackDocument> documents;
    private final LocalDate today;
    private final Map<String, Set<String>> slugs = new HashMap<>();
    private final Set<String> facts = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final List<PackProblem> problems = new ArrayList<>();

    private PackLint(List<PackDocument> documents, LocalDate today) {
        this.documents = documents;
        this.today = today;
        for (var document : documents) {
            slugs.computeIfAbsent(document.kind(), kind -> new HashSet<>()).add(document.slug());
            if (document.kind().equals("facts")) {
                facts.add(document.id());
            } else if (document.kind().equals("sources")) {
                sources.add(document.id());
            }
        }
    }

    static List<PackProblem> check(List<PackDocument> documents, LocalDate today) {
        var lint = new PackLint(documents, today);
        lint.checkLanguages();
        for (var document : documents) {
            try {
                lint.checkDates(document.fields());
                lint.checkSources(document.fields());
                lint.checkTexts(document);
            } catch (PackException e) {
                lint.problems.add(e.problem());
            }
        }
        return List.copyOf(lint.problems);
    }

    private void checkLanguages() {
        var found = new HashMap<String, Set<String>>();
        for (var document : documents) {
            if (!found.computeIfAbsent(document.kind() + " " + document.id(), id -> new HashSet<>())
                    .add(document.language())) {
                add(document.fields(), "\"" + document.id() + "\" stands in the pack twice");
            }
        }
        for (var document : documents) {
            var languages = found.getOrDefault(document.kind() + " " + document.id(), Set.of());
            if (!languages.contains("all") && languages.size() < 2) {
                add(document.fields(), "the " + (languages.contains("en") ? "Korean" : "English") + " text is missing");
            }
        }
    }

    private void checkDates(PackNode fields) {
        var asOf = fields.optionalDate("as_of");
        var verified = fields.optionalDate("verified_at");
        if (asOf.isPresent() && asOf.get().isAfter(today)) {
            add(fields, "as_of " + asOf.get() + " is in the future");
        }
        if (verified.isPresent() && verified.get().isAfter(today)) {
            add(fields, "verified_at " + verified.get() + " is in the future");
        }
        if (asOf.isPresent() && verified.isPresent() && verified.get().isBefore(asOf.get())) {
            add(fields, "verified_at " + verified.get() + " is before as_of " + asOf.get());
        }
    }

    private void checkSources(PackNode fields) {
        for (var tag : fields.items("sources")) {
            if (!isKnownSource(tag.scalar())) {
                add(tag, "no source \"" + tag.scalar() + "\" in sources.yaml");
            }
        }
    }

    private boolean isKnownSource(String tag) {
        return sources.contains(tag)
                || sources.stream()
                        .anyMatch(rule -> rule.endsWith("*") && tag.startsWith(rule.substring(0, rule.length() - 1)));
    }

    private void checkTexts(PackDocument document) {
        for (var scalar : document.fields().scalars()) {
            checkText(document, scalar.line(), scalar.scalar());
        }
        var fenced = false;
        var line = document.bodyLine();
        for (var text : document.body().split("\n", -1)) {
            if (text.startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced) {
                checkText(document, line, text);
                checkMarkdown(document, line, text);
            }
            line++;
        }
    }

    private void checkText(PackDocument document, int line, String text) {
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            add(document, line, "the text is not in Unicode normal form C");
        }
        for (var key : FactSource.keysIn(text)) {
            if (!facts.contains(key)) {
                add(document, line, "no fact \"" + key + "\" in facts.yaml");
            }
        }
        for (var link : TextRules.links(text)) {
            if (!TextRules.leadsSomewhere(link, this::exists)) {
                add(document, line, "the link " + link + " leads nowhere");
            }
        }
    }

    private boolean exists(String kind, String slug) {
        return slugs.getOrDefault(KIND_OF_REFERENCE.getOrDefault(kind, ""), Set.of())
                .contains(slug);
    }

    private void checkMarkdown(PackDocument document, int line, String text) {
        if (RAW_HTML.matcher(text).find()) {
            add(document, line, "raw HTML is not allowed");
        }
        if (TOP_HEADING.matcher(text).find()) {
            add(document, line, "the title is the only heading of level 1");
        }
    }

    private void add(PackNode node, String reason) {
        problems.add(new PackProblem(node.path(), node.line(), reason));
    }

    private void add(PackDocument document, int line, String reason) {
        problems.add(new PackProblem(document.path(), line, reason));
    }
}
