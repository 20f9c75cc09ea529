package dev.trustdesk.portal.alarms;

import dev.trustdesk.portal.platform.StartRefused;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever is told of alarms: one address, set by the operator, reached over https or on this machine. Its whole address often is a
 * credential, so that nothing but its host is ever shown.
 */
@Component
class Receiver {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final @Nullable URI address;
    private final JsonMapper json;

    Receiver(AlarmSettings settings, JsonMapper json) {
        this.address = settings.url().isBlank() ? null : address(settings.url().strip());
        this.json = json;
    }

    /** Where alarms go; empty when nowhere. */
    Optional<String> host() {
        return Optional.ofNullable(address).map(URI::getHost);
    }

    /** Posts a message, and waits for the answer for some seconds at most. What the answer says is not read. */
    PostResult post(Map<String, String> message) {
        if (address == null) {
            return new PostResult.NoReceiver();
        }
        var request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Trustdesk")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(message)))
                .build();
        try (var client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            var status = status(client, request);
            client.shutdownNow();
            return status >= OK && status < MULTIPLE_CHOICES ? new PostResult.Taken() : new PostResult.Refused(status);
        } catch (IOException e) {
            return new PostResult.NoAnswer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PostResult.NoAnswer();
        }
    }

    private static int status(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var unread = answer.body()) {
            return answer.statusCode();
        }
    }

    private static URI address(String set) {
        try {
            var address = new URI(set);
            var host = String.valueOf(address.getHost());
            var safe = "https".equalsIgnoreCase(address.getScheme())
                    || "http".equalsIgnoreCase(address.getScheme())
                            && THIS_MACHINE.matcher(host).matches();
            if (safe && address.getHost() != null && address.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Refused below, without a word of it: it may hold a credential.
        }
        throw new StartRefused(
                "TRUSTDESK_ALARM_URL must be an https address without a user, or an http address of this machine.");
    }
}
