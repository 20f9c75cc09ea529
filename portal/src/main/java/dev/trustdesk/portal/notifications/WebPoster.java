package dev.trustdesk.portal.notifications;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts to addresses that somebody else has given us: over https only, and only to machines that the public internet can reach. A name is
 * resolved once, every address it has is looked at, and the connection goes to one of those that were looked at: a second look-up could
 * answer otherwise. That is why this speaks HTTP by itself; the JDK's client resolves names where nobody can look. A redirect is an answer
 * like any other, and not followed.
 */
@Component
public class WebPoster {

    /** For everything: the name, the connection, the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int HTTPS = 443;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)\\b.*");
    private static final Pattern RETRY_AFTER = Pattern.compile("(?i)retry-after:\\s*(\\d{1,9})(\\.\\d+)?\\s*");

    private final NameService names;
    private final Predicate<InetAddress> allowed;
    private final SSLSocketFactory tls;
    private final Duration patience;

    /** Finds the addresses of a host. */
    interface NameService {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    @Autowired
    WebPoster() {
        this(
                InetAddress::getAllByName,
                PublicAddresses::isPublic,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                PATIENCE);
    }

    WebPoster(NameService names, Predicate<InetAddress> allowed, SSLSocketFactory tls, Duration patience) {
        this.names = names;
        this.allowed = allowed;
        this.tls = tls;
        this.patience = patience;
    }

    /** Whether an address could be posted to: how it is written, and to which machines it leads at present. */
    public boolean mayPost(URI address) {
        try {
            return isWellFormed(address) && target(address.getHost()).isPresent();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Posts, and waits five seconds at most. */
    public WebAnswer post(WebPost post) {
        if (!isWellFormed(post.address())) {
            return new WebAnswer.Forbidden();
        }
        try (var socket = new Socket()) {
            var answer = new FutureTask<>(() -> talk(socket, post));
            Thread.ofVirtual().name("web-post").start(answer);
            // Closing the socket ends whatever the other thread waits for.
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new WebAnswer.NoAnswer("no answer in time");
        } catch (ExecutionException e) {
            return new WebAnswer.NoAnswer(said(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (IOException e) {
            return new WebAnswer.NoAnswer(said(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WebAnswer.NoAnswer("interrupted");
        }
    }

    private static String said(Throwable failure) {
        // Without the message, which may quote the address: it can be a credential.
        return failure.getClass().getSimpleName();
    }

    private static boolean isWellFormed(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null;
    }

    private WebAnswer talk(Socket socket, WebPost post) throws IOException {
        var address = post.address();
        var target = target(address.getHost());
        if (target.isEmpty()) {
            return new WebAnswer.Forbidden();
        }
        var port = address.getPort() < 0 ? HTTPS : address.getPort();
        socket.connect(new InetSocketAddress(target.get(), port));
        try (var secure = (SSLSocket) tls.createSocket(socket, bare(address.getHost()), port, true)) {
            var parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            var out = secure.getOutputStream();
            out.write(request(post, port));
            out.flush();
            return answer(secure.getInputStream());
        }
    }

    /** One address of a host; empty if any that it has is not public. */
    private Optional<InetAddress> target(String host) throws UnknownHostException {
        var all = names.resolve(bare(host));
        return Arrays.stream(all).allMatch(allowed) ? Arrays.stream(all).findFirst() : Optional.empty();
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static byte[] request(WebPost post, int port) {
        var address = post.address();
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var body = post.body().getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(address.getHost()).append(port == HTTPS ? "" : ":" + port);
        head.append("\r\nUser-Agent: Trustdesk\r\nAccept: */*\r\nConnection: close");
        head.append("\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ")
                .append(body.length);
        post.headers()
                .forEach((name, value) ->
                        head.append("\r\n").append(name).append(": ").append(value));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static WebAnswer answer(InputStream in) throws IOException {
        var read = 0;
        while (read < MOST_BYTES) {
            var head = head(in, MOST_BYTES - read);
            read += head.length();
            var lines = head.split("\r?\n", -1);
            var status = STATUS.matcher(lines[0]);
            if (!status.matches()) {
                throw new IOException("Not an answer in HTTP");
            }
            var code = Integer.parseInt(status.group(1));
            if (code >= 200) {
                return new WebAnswer.Answered(code, pause(lines));
            }
            // Anything from 100 on only says that more follows.
        }
        throw new IOException("Too long an answer");
    }

    /** Up to the empty line. */
    private static String head(InputStream in, int most) throws IOException {
        var text = new StringBuilder();
        for (var next = in.read(); next >= 0; next = in.read()) {
            text.append((char) next);
            if (next == '\n'
                    && (text.toString().endsWith("\r\n\r\n") || text.toString().endsWith("\n\n"))) {
                return text.toString();
            }
            if (text.length() >= most) {
                throw new IOException("Too long an answer");
            }
        }
        throw new IOException("Hung up");
    }

    private static Duration pause(String[] lines) {
        for (var line : lines) {
            var found = RETRY_AFTER.matcher(line);
            if (found.matches()) {
                // A fraction counts as a whole second: too early would be refused again.
                var asked = Duration.ofSeconds(Long.parseLong(found.group(1)) + (found.group(2) == null ? 0 : 1));
                return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
            }
        }
        return Duration.ZERO;
    }
}
