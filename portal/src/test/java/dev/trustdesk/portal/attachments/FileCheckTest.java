package dev.trustdesk.portal.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileCheckTest {

    static Stream<Arguments> whole() {
        return Stream.of(
                Arguments.of("a.png", TestFiles.png(), AttachmentKind.PNG),
                Arguments.of("a.JPG", TestFiles.jpeg(), AttachmentKind.JPEG),
                Arguments.of("a.gif", TestFiles.gif(), AttachmentKind.GIF),
                Arguments.of("a.webp", TestFiles.webp(), AttachmentKind.WEBP),
                Arguments.of("a.pdf", TestFiles.pdf(), AttachmentKind.PDF));
    }

    static Stream<Arguments> telling() {
        return Stream.of(
                Arguments.of("a.png", TestFiles.pngWithPlace()),
                Arguments.of("a.jpg", TestFiles.jpegWithPlace(1)),
                Arguments.of("a.gif", TestFiles.gifWithPlace()),
                Arguments.of("a.webp", TestFiles.webpWithPlace()));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void eachKindIsKnownByItsContent(String name, byte[] file, AttachmentKind kind) {
        var fine = fine(name, file);
        assertThat(fine.kind()).isEqualTo(kind);
        if (kind.isImage()) {
            assertThat(fine.width()).isEqualTo(12);
            assertThat(fine.height()).isEqualTo(8);
        }
        assertThat(FileCheck.check("without ending", file)).isInstanceOf(CheckedFile.Fine.class);
    }

    @ParameterizedTest
    @MethodSource("telling")
    void whatAPictureTellsBesidesIsTakenOut(String name, byte[] file) throws Exception {
        assertThat(text(file)).contains(TestFiles.PLACE);

        var kept = fine(name, file).content();

        assertThat(text(kept)).doesNotContain(TestFiles.PLACE, "Exif\0\0II");
        if (!name.endsWith("webp")) {
            var image = ImageIO.read(new ByteArrayInputStream(kept));
            assertThat(image.getWidth()).isEqualTo(12);
        }
        assertThat(fine(name, kept).content()).as("nothing more to take out").isEqualTo(kept);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void whatHangsBehindAPictureIsCutOff(String name, byte[] file, AttachmentKind kind) {
        if (kind.isImage()) {
            var page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
            assertThat(text(fine(name, TestFiles.joined(file, page)).content())).doesNotContain("script");
        }
    }

    @Test
    void whichSideIsUpStays() {
        var kept = fine("a.jpg", TestFiles.jpegWithPlace(6)).content();
        var exif =
                new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6
                };
        assertThat(text(kept)).contains(text(exif)).doesNotContain(TestFiles.PLACE);
    }

    @ParameterizedTest
    @CsvSource({"photo.png", "scan.pdf", "notes.txt", "page.html", "photo.p\u200bng", "a.svg", "a.exe"})
    void aNameThatSaysAnotherKindIsALie(String name) {
        assertThat(FileCheck.check(name, TestFiles.jpeg()))
                .isEqualTo(new CheckedFile.Refused("attachments.problem.lies"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<!doctype html><script>alert(1)</script>",
                "PK\u0003\u0004 a zip",
                "MZ\u0090 a program",
                "hello %PDF-1.7 %%EOF"
            })
    void whatIsNeitherImageNorPdfIsRefusedWhateverItsName(String content) {
        for (var name : new String[] {"a.png", "a.pdf", "a.svg", "a"}) {
            assertThat(FileCheck.check(name, content.getBytes(StandardCharsets.ISO_8859_1)))
                    .isEqualTo(new CheckedFile.Refused("attachments.problem.unknown"));
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void aFileThatIsCutOffIsRefused(String name, byte[] file) {
        for (var length = 16; length < file.length - 8; length++) {
            assertThat(FileCheck.check(name, Arrays.copyOf(file, length)))
                    .as("%s of %s bytes", length, file.length)
                    .isInstanceOf(CheckedFile.Refused.class);
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void noDamageBreaksTheCheck(String name, byte[] file) {
        var random = new Random(20261123);
        for (var round = 0; round < 5_000; round++) {
            var broken = file.clone();
            for (var hits = random.nextInt(1, 6); hits > 0; hits--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(FileCheck.check(name, broken)).isNotNull();
        }
    }

    @Test
    void aPixelFloodIsRefusedByItsHeader() {
        assertThat(FileCheck.check("a.png", TestFiles.pngOfSize(7_100, 7_100)))
                .isEqualTo(new CheckedFile.Refused("attachments.problem.too_many_pixels"));
        assertThat(FileCheck.check("a.png", TestFiles.pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo(new CheckedFile.Refused("attachments.problem.too_many_pixels"));
        assertThat(FileCheck.check("a.png", TestFiles.pngOfSize(7_000, 7_000))).isInstanceOf(CheckedFile.Fine.class);
    }

    @Test
    void nothingAndTooMuchAreNamed() {
        assertThat(FileCheck.check("a.png", new byte[0]))
                .isEqualTo(new CheckedFile.Refused("attachments.problem.empty"));
        assertThat(FileCheck.check("a.png", new byte[FileCheck.MOST_BYTES + 1]))
                .isEqualTo(new CheckedFile.Refused("attachments.problem.too_big"));
    }

    @Test
    void aNameIsMadeHarmless() {
        assertThat(FileName.of("../../etc/pass\u0000wd\u202Egnp.png", AttachmentKind.PNG))
                .isEqualTo("passwdgnp.png");
        assertThat(FileName.of("C:\\photos\\my \r\n wallet.JPEG", AttachmentKind.JPEG))
                .isEqualTo("my wallet.jpeg");
        assertThat(FileName.of("\u1112\u1161\u11ab.png", AttachmentKind.PNG)).isEqualTo("한.png");
        assertThat(FileName.of("no ending", AttachmentKind.WEBP)).isEqualTo("no ending.webp");
        assertThat(FileName.of("...", AttachmentKind.PDF)).isEqualTo("file.pdf");
        assertThat(FileName.of("a".repeat(500) + ".pdf", AttachmentKind.PDF)).hasSize(104);
        assertThat(FileName.of("\"><script>.png", AttachmentKind.PNG)).isEqualTo("___script_.png");
    }

    private static CheckedFile.Fine fine(String name, byte[] file) {
        assertThat(FileCheck.check(name, file)).isInstanceOf(CheckedFile.Fine.class);
        return (CheckedFile.Fine) FileCheck.check(name, file);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
