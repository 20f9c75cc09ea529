package dev.trustdesk.portal.notifications;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as a test wants, and keeps the bytes it was given. */
class FakeMailServer implements AutoCloseable {

    static final String OK = "250 ok";
    /** Takes the mail and never says so. */
    static final String SILENCE = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile String toSender = OK;

    FakeMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Answers {@code recipient} with a line such as {@code 550 no such user}; with {@link #SILENCE} after its mail. */
    void answer(String recipient, String line) {
        answers.put(recipient, line);
    }

    void answerSender(String line) {
        toSender = line;
    }

    /** The mails it has taken, byte for byte as Latin-1. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = client.getInputStream();
                var out = client.getOutputStream()) {
            say(out, "220 fake");
            var silent = false;
            for (var line = read(in); line != null; line = read(in)) {
                var verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("MAIL")) {
                    say(out, toSender);
                } else if (verb.startsWith("RCPT")) {
                    var answer = answers.getOrDefault(line.replaceAll(".*<(.*)>.*", "$1"), OK);
                    silent = answer.equals(SILENCE);
                    say(out, silent ? OK : answer);
                } else if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    taken.add(readMail(in));
                    if (silent) {
                        in.read();
                        return;
                    }
                    say(out, OK);
                } else if (verb.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, OK);
                }
            }
        } catch (IOException e) {
            // The client hung up, which some tests want.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String readMail(InputStream in) throws IOException {
        var mail = new StringBuilder();
        for (var line = read(in); line != null && !line.equals("."); line = read(in)) {
            mail.append(line).append("\r\n");
        }
        return mail.toString();
    }

    /** A line up to CRLF; a lone CR or LF stays in it, where a test can see it. */
    private static String read(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        var before = -1;
        for (var next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (before == '\r' && next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).substring(0, line.size() - 2);
            }
            before = next;
        }
        return null;
    }
}
