package dev.trustdesk.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackReaderTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static final String ANSWER = """
            ---
            id: faq.ratio
            title: What is the ratio?
            summary: One became six.
            category: basics
            order: 10
            as_of: 2025-11-12
            verified_at: 2026-11-22
            confidence: P
            sources: [docs-tok]
            ---
            It is {{fact:migration.ratio}}.

            See [the guide](guide:safety).
            """;

    private final Map<String, String> files = new TreeMap<>(Map.of(
            "faq/ratio.en.md",
            ANSWER,
            "faq/ratio.ko.md",
            ANSWER,
            "guides/safety.en.md",
            ANSWER.replace("faq.ratio", "guide.safety"),
            "guides/safety.ko.md",
            ANSWER.replace("faq.ratio", "guide.safety"),
            "sources.yaml",
            "docs-tok: { title: Docs, kind: project }\n\"D:*\": { title: Day *, kind: press }\n",
            "facts.yaml",
            "- key: migration.ratio\n  value: \"1:6\"\n  as_of: 2025-11-12\n"));

    @Test
    void aSoundPackHasNoProblems() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void aMissingFieldIsNamedWithFileAndLine() {
        var reading = PackReader.read(
                new TreeMap<>(Map.of("faq/ratio.en.md", ANSWER.replace("title: What is the ratio?\n", ""))));
        var problem = catching(() -> reading.documents().getFirst().article());
        assertThat(problem.toString()).isEqualTo("content/faq/ratio.en.md:2: \"title\" is missing");
    }

    @Test
    void brokenYamlIsAProblemOfItsLine() {
        files.put("facts.yaml", "- key: migration.ratio\n  value: [1\n");
        assertThat(problems())
                .anyMatch(problem ->
                        problem.startsWith("content/facts.yaml:") && problem.contains("not readable as YAML"));
    }

    @Test
    void anUnknownFactIsAProblemOfItsLine() {
        files.put("faq/ratio.en.md", ANSWER.replace("migration.ratio", "migration.rato"));
        assertThat(problems()).contains("content/faq/ratio.en.md:12: no fact \"migration.rato\" in facts.yaml");
    }

    @Test
    void aLinkThatLeadsNowhereIsAProblemOfItsLine() {
        files.put(
                "faq/ratio.en.md",
                ANSWER.replace("guide:safety", "guide:safty").replace("It is", "[x](javascript:alert(1)) is"));
        assertThat(problems())
                .contains("content/faq/ratio.en.md:14: the link guide:safty leads nowhere")
                .anyMatch(problem -> problem.contains(":12: the link javascript:alert(1"));
    }

    @Test
    void aMissingKoreanTextIsAProblem() {
        files.remove("faq/ratio.ko.md");
        assertThat(problems()).containsExactly("content/faq/ratio.en.md:2: the Korean text is missing");
    }

    @Test
    void anUnknownSourceIsAProblemAndAFamilyOfSourcesIsKnown() {
        files.put("faq/ratio.en.md", ANSWER.replace("[docs-tok]", "[\"D:2025-11-12\"]"));
        files.put("faq/ratio.ko.md", ANSWER.replace("[docs-tok]", "[docs-tok, rumour]"));
        assertThat(problems()).containsExactly("content/faq/ratio.ko.md:10: no source \"rumour\" in sources.yaml");
    }

    @Test
    void datesThatCannotBeAreProblems() {
        files.put("faq/ratio.en.md", ANSWER.replace("verified_at: 2026-11-22", "verified_at: 2025-01-01"));
        files.put("faq/ratio.ko.md", ANSWER.replace("verified_at: 2026-11-22", "verified_at: 2027-01-01"));
        assertThat(problems())
                .containsExactly(
                        "content/faq/ratio.en.md:2: verified_at 2025-01-01 is before as_of 2025-11-12",
                        "content/faq/ratio.ko.md:2: verified_at 2027-01-01 is in the future");
    }

    @Test
    void rawHtmlAndASecondTitleAreProblems() {
        files.put("faq/ratio.en.md", ANSWER + "\n<b>bold</b>\n\n# Title\n");
        assertThat(problems()).hasSize(2);
    }

    @Test
    void placeholdersOfOtherKindsInsideCodeAreLeftAlone() {
        files.put(
                "faq/ratio.en.md", ANSWER + "\n```json\n{\"name\": \"{{name1}}\", \"link\": \"[x](nowhere)\"}\n```\n");
        assertThat(problems()).isEmpty();
    }

    private List<String> problems() {
        var reading = PackReader.read(new TreeMap<>(files));
        var all = new java.util.ArrayList<>(reading.problems());
        all.addAll(PackLint.check(reading.documents(), TODAY));
        return all.stream().map(PackProblem::toString).toList();
    }

    private static PackProblem catching(Runnable reading) {
        try {
            reading.run();
        } catch (PackException e) {
            return e.problem();
        }
        throw new AssertionError("nothing was refused");
    }
}
