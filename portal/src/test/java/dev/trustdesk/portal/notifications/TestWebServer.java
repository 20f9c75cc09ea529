package dev.trustdesk.portal.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A real HTTPS server that keeps what is posted to it and answers as a test wants. It is called {@code hooks.example}. */
final class TestWebServer implements AutoCloseable {

    static final String HOST = "hooks.example";
    private static final String PASSWORD = "changeit";
    private static final KeyStore KEYS = keys();

    /** How it answers a post. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** One post as it arrived. */
    record Post(String path, String signature, String event, String delivery, String body) {}

    private final HttpsServer server;
    private final SSLSocketFactory trusting;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private volatile Answer answer = status(204);

    TestWebServer() {
        try {
            var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            ours.init(KEYS, PASSWORD.toCharArray());
            var serving = SSLContext.getInstance("TLS");
            serving.init(ours.getKeyManagers(), null, null);
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("hooks", KEYS.getCertificate("hooks"));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var asking = SSLContext.getInstance("TLS");
            asking.init(null, trust.getTrustManagers(), null);
            trusting = asking.getSocketFactory();
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(serving));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            posts.add(new Post(
                    exchange.getRequestURI().toString(),
                    headers.getFirst("Trustdesk-Signature"),
                    headers.getFirst("Trustdesk-Event"),
                    headers.getFirst("Trustdesk-Delivery"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answer.to(exchange);
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static Answer status(int status, String... headers) {
        return exchange -> {
            for (var i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    void answers(Answer wanted) {
        answer = wanted;
    }

    URI url(String path) {
        return URI.create("https://" + HOST + ":" + server.getAddress().getPort() + path);
    }

    /** A poster for which this server is somewhere on the internet. */
    WebPoster poster() {
        return poster(Duration.ofSeconds(5));
    }

    WebPoster poster(Duration patience) {
        return new WebPoster(
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, address -> true, trusting, patience);
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static KeyStore keys() {
        try {
            var folder = Files.createTempDirectory("hooks");
            var file = folder.resolve("keys.p12");
            var made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "hooks",
                            "-keyalg",
                            "EC",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD,
                            "-dname",
                            "CN=" + HOST,
                            "-ext",
                            "san=dns:" + HOST,
                            "-validity",
                            "3650")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (made.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            var keys = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(file)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            Files.delete(file);
            Files.delete(folder);
            return keys;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
