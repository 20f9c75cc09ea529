package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody ever reads a key, or the other language: every text that the code names is there, in both, with the same arguments. */
class TextsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    /** File names look like keys. */
    // A fact's key is no text's, whatever it begins with.
    private static final Pattern FACT = Pattern.compile("\\.fact\\(\"[a-z.-]+\"\\)");

    private static final Pattern FILE =
            Pattern.compile(".*\\.(css|js|mjs|html|svg|png|ico|txt|json|xml|md|yaml|webmanifest)");

    private final Texts texts = new Texts();

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(texts.keys(Language.KO)).containsExactlyInAnyOrderElementsOf(texts.keys(Language.EN));
    }

    @Test
    void noTextIsEmptyAndBothTakeTheSameArguments() {
        var wrong = new TreeMap<String, String>();
        for (var key : texts.keys(Language.EN)) {
            problem(texts.get(Language.EN, key), texts.get(Language.KO, key)).ifPresent(why -> wrong.put(key, why));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyThatTheCodeNamesHasAText() throws IOException {
        var missing = new TreeMap<String, Path>();
        for (var file : sources()) {
            for (var key : missingKeys(Files.readString(file), texts.keys(Language.EN))) {
                missing.put(key, file);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyValueShownToPeopleHasAWord() {
        var nameless = new TreeSet<String>();
        for (var labelled : labelled()) {
            if (!texts.keys(Language.EN).contains(labelled.labelKey())) {
                nameless.add(labelled.getClass().getSimpleName() + " " + labelled.labelKey());
            }
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void theTestSeesWhatIsWrong() {
        var known = Set.of("faq.title", "faq.state.open");
        assertThat(missingKeys("edition.fact(\"faq.ratio\") + get(\"faq.titel\") + \"faq.state.\" + name", known))
                .containsExactly("faq.titel");
        assertThat(missingKeys("@Menu(title = \"faq.menu\")", known)).containsExactly("faq.menu");
        assertThat(missingKeys("\"faq.status.\" + name()", known)).containsExactly("faq.status.");
        assertThat(missingKeys("\"java.util\" + \"faq.css\" + \"faq.title\"", known))
                .isEmpty();
        assertThat(problem("", "있음")).isPresent();
        assertThat(problem("{0} of {1}", "{0}")).isPresent();
        assertThat(problem("{0} isn't there", "{0} 없음")).isPresent();
        assertThat(problem("It isn't there", "없음")).isEmpty();
        assertThat(problem("{0} isn''t {1}", "{1}, {0}")).isEmpty();
        assertThat(labelled()).as("enumerations are found at all").hasSizeGreaterThan(5);
    }

    /** Keys of any bundle that a source names and that have no text; a key that ends with a dot needs some text to begin with it. */
    private static List<String> missingKeys(String source, Set<String> known) {
        var bundles =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var missing = new ArrayList<String>();
        var literals = KEY.matcher(FACT.matcher(source).replaceAll(""));
        while (literals.find()) {
            var key = literals.group(1);
            var ours = bundles.contains(key.substring(0, key.indexOf('.')))
                    && !FILE.matcher(key).matches();
            var there = key.endsWith(".") ? known.stream().anyMatch(text -> text.startsWith(key)) : known.contains(key);
            if (ours && !there) {
                missing.add(key);
            }
        }
        return missing;
    }

    private static Optional<String> problem(String english, String korean) {
        if (english.isBlank() || korean.isBlank()) {
            return Optional.of("empty");
        }
        if (!arguments(english).equals(arguments(korean))) {
            return Optional.of("arguments differ: " + english + " / " + korean);
        }
        var formatted = !arguments(english).isEmpty();
        var lone = Stream.of(english, korean)
                .anyMatch(text -> LONE_APOSTROPHE.matcher(text).find());
        return formatted && lone ? Optional.of("a lone apostrophe beside arguments") : Optional.empty();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .toList();
        }
    }

    private static List<Labelled> labelled() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("dev.trustdesk.portal").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Labelled.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(Labelled.class::cast)
                        .toList();
    }
}
