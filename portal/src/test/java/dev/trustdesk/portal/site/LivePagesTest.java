package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.notifications.News;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LivePagesTest {

    private static final Pattern TOPIC = Pattern.compile(" TOPIC = \"([^\"]+)\"");

    /** What happens at the desk is announced every few seconds by everybody who works there. */
    @Test
    void whatIsSaidAtTheDeskDoesNotHaveTheSiteReadAgain() throws IOException {
        var said = new ArrayList<String>();
        for (var feature : List.of("desk", "support", "identity", "notifications", "transfer", "help", "alarms")) {
            try (var files = Files.walk(Path.of("src/main/java/dev/trustdesk/portal", feature))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    TOPIC.matcher(Files.readString(file)).results().forEach(topic -> said.add(topic.group(1)));
                }
            }
        }
        assertThat(said).contains("presence", "draft", "ticket", "alarm", News.TOPIC);
        assertThat(said).filteredOn(LivePages::mayShow).containsOnly(News.TOPIC);
    }
}
