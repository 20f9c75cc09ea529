package dev.trustdesk.portal.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.PostgresTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether two questions are seen to be the same, on pairs judged by hand. The threshold was chosen on these very pairs: the figures say
 * when a change makes it worse, not how good it is on what readers will write.
 */
@PostgresTest
class SimilarityTest {

    @Autowired
    private JdbcClient database;

    private record Judged(String question, AskedText text) {}

    @ParameterizedTest
    @CsvSource({"en, 0.80, 0.58", "ko, 0.85, 0.63"})
    void theJudgedPairsAreToldApartAsWellAsBefore(String language, double precision, double recall) throws IOException {
        var judged = judged(language);
        var nothingCounted = new AskedWords(0, Map.of());
        var same = 0;
        var found = 0;
        var right = 0;
        var pairs = 0;
        for (var one : judged) {
            for (var other : judged.subList(judged.indexOf(one) + 1, judged.size())) {
                var isSame = one.question().equals(other.question());
                var isFound = nothingCounted.likeness(one.text(), other.text()) >= AskedWords.ALIKE;
                pairs++;
                same += isSame ? 1 : 0;
                found += isFound ? 1 : 0;
                right += isSame && isFound ? 1 : 0;
            }
        }
        var precisionNow = (double) right / found;
        var recallNow = (double) right / same;
        System.out.printf(
                Locale.ROOT,
                "Same question, %s (regression figure): %d pairs, %d the same; precision %.2f, recall %.2f%n",
                language,
                pairs,
                same,
                precisionNow,
                recallNow);
        assertThat(same).isGreaterThan(40);
        assertThat(pairs - same).isGreaterThan(40);
        assertThat(precisionNow).isGreaterThanOrEqualTo(precision);
        assertThat(recallNow).isGreaterThanOrEqualTo(recall);
    }

    private List<Judged> judged(String language) throws IOException {
        var judged = new ArrayList<Judged>();
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/similar/" + language + ".tsv"))) {
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    var parts = line.split("\t", -1);
                    var text = new AskedText(judged.size(), words(parts[1]), words(parts[1] + " " + parts[2]));
                    judged.add(new Judged(parts[0], text));
                }
            }
        }
        return judged;
    }

    private Set<String> words(String text) {
        return Set.copyOf(database.sql("select unnest(support.asked_words(?))")
                .param(text)
                .query(String.class)
                .list());
    }
}
