package dev.trustdesk.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.content.TextDiff.Kind;
import dev.trustdesk.portal.content.TextDiff.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    @ParameterizedTest
    @CsvSource({
        "The ratio is 1:6., The ratio is 1:5., The ratio is 1:[-6-][+5+].",
        "It is open., It was open for a year., It [-is-][+was+] open[+ for a year+].",
        "비율은 1:6입니다., 교환 비율은 1:6입니다., [+교환 +]비율은 1:6입니다.",
        "스냅샷은 11월입니다., 스냅샷은 12월입니다., 스냅샷은 [-11월입니다-][+12월입니다+].",
        "same, same, same",
    })
    void wordsThatWentAndCameStandWhereTheyStood(String old, String now, String shown) {
        assertThat(shown(TextDiff.of(old, now))).isEqualTo(shown);
    }

    @Test
    void aTextThatWasWrittenAnewIsComparedByItsLines() {
        var old = IntStream.range(0, 2_000).mapToObj(i -> "old" + i + " word").collect(Collectors.joining("\n"));
        var now = IntStream.range(0, 2_000).mapToObj(i -> "new" + i + " other").collect(Collectors.joining("\n"));
        var pieces = TextDiff.of("Head.\n" + old, "Head.\n" + now);
        assertThat(pieces).extracting(Piece::kind).containsExactly(Kind.SAME, Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void whatStayedFarFromAChangeIsLeftOut() {
        var far = "word ".repeat(200);
        var shortened = TextDiff.shortened(TextDiff.of(far + "six " + far, far + "five " + far));
        assertThat(shortened).hasSize(4);
        assertThat(shortened.getFirst().text()).startsWith("… word").hasSizeLessThan(200);
        assertThat(shortened.getLast().text()).endsWith("… ").hasSizeLessThan(200);
    }

    @Property(tries = 400)
    void bothTextsCanBeReadFromTheDifference(
            @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'c') String old,
            @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'c') String now) {
        var before = spaced(old);
        var after = spaced(now);
        var pieces = TextDiff.of(before, after);
        assertThat(text(pieces, piece -> piece.kind() != Kind.ADDED)).isEqualTo(before);
        assertThat(text(pieces, piece -> piece.kind() != Kind.REMOVED)).isEqualTo(after);
        assertThat(TextDiff.isSame(pieces)).isEqualTo(before.equals(after));
    }

    private static String spaced(String letters) {
        return Arrays.stream(letters.split("")).collect(Collectors.joining(" "));
    }

    private static String text(List<Piece> pieces, Predicate<Piece> which) {
        return pieces.stream().filter(which).map(Piece::text).collect(Collectors.joining());
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "-]";
                    case ADDED -> "[+" + piece.text() + "+]";
                })
                .collect(Collectors.joining());
    }
}
