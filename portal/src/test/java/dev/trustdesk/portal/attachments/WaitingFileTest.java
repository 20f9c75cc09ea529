package dev.trustdesk.portal.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitingFileTest {

    @Test
    void itIsReadFromItsBeginningAsOftenAsNeededUntilItIsThrownAway() throws IOException {
        var content = TestFiles.png();
        var file = WaitingFile.take("a.png", new ByteArrayInputStream(content));

        assertThat(file.size()).isEqualTo(content.length);
        assertThat(read(file)).isEqualTo(content);
        assertThat(read(file)).isEqualTo(content);
        file.close();
        assertThatThrownBy(() -> read(file)).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void itHasNoNameOnTheDisk() throws IOException {
        var before = named();
        try (var file = WaitingFile.take("a.pdf", new ByteArrayInputStream(TestFiles.pdf()))) {
            assertThat(read(file)).isEqualTo(TestFiles.pdf());
            assertThat(named()).isEqualTo(before);
        }
    }

    @Test
    void noMoreOfItIsTakenThanShowsThatItIsTooLarge() throws IOException {
        try (var file = WaitingFile.take("a.pdf", endless())) {
            assertThat(file.size()).isBetween(Attachments.MOST_BYTES + 1, Attachments.MOST_BYTES + 100_000);
        }
    }

    private static byte[] read(WaitingFile file) throws IOException {
        try (var content = file.upload().content().open()) {
            return content.readAllBytes();
        }
    }

    private static List<Path> named() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("trustdesk-"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
    }
}
