import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Readers who ask for help: each opens the form, takes its key, fills it in and sends it. Behind a trusted proxy, as the application is
 * told: every reader comes from a network of their own (RFC 3849's addresses), so that the limits per network are on and are not met.
 */
final class FormPosts {

    private static final Pattern KEY = Pattern.compile("name=\"formKey\" value=\"([^\"]+)\"");
    private static final int SEE_OTHER = 303;

    private final URI form;
    private final URI koreanForm;
    private final AtomicInteger readers = new AtomicInteger();

    FormPosts(String base) {
        form = URI.create(base + "/help");
        koreanForm = URI.create(base + "/ko/help");
    }

    /** @param millis of each post, sorted; the form's page is asked for in between and counts in the rate */
    record Posted(double perSecond, List<Double> millis) {}

    Posted post(int clients, int seconds) throws Exception {
        var began = System.nanoTime();
        var end = began + seconds * 1_000_000_000L;
        var millis = Collections.synchronizedList(new ArrayList<Double>());
        try (var pool = Executors.newFixedThreadPool(clients)) {
            Callable<Void> client = () -> {
                try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
                    while (System.nanoTime() < end) {
                        millis.add(ask(http, readers.incrementAndGet()));
                    }
                }
                return null;
            };
            for (var done : pool.invokeAll(Collections.nCopies(clients, client))) {
                done.get();
            }
        }
        var took = (System.nanoTime() - began) / 1e9;
        return new Posted(millis.size() / took, millis.stream().sorted().toList());
    }

    private double ask(HttpClient http, int reader) throws IOException, InterruptedException {
        var korean = reader % 5 < 2;
        var from = "2001:db8:%x:%x::7".formatted(reader >> 16, reader & 0xffff);
        var page = request(korean, from).GET().build();
        var key = KEY.matcher(http.send(page, BodyHandlers.ofString()).body());
        if (!key.find()) {
            throw new IOException("The form has no key");
        }
        var body = fields(reader, korean, key.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var post = request(korean, from)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", form.getScheme() + "://" + form.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var began = System.nanoTime();
        var answer = http.send(post, BodyHandlers.ofString());
        var took = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != SEE_OTHER) {
            throw new IOException("Refused with " + answer.statusCode() + ": " + answer.body());
        }
        return took;
    }

    private HttpRequest.Builder request(boolean korean, String from) {
        return HttpRequest.newBuilder(korean ? koreanForm : form).header("X-Forwarded-For", from);
    }

    private static Map<String, String> fields(int reader, boolean korean, String key) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("formKey", key);
        fields.put("category", "wallet");
        fields.put("language", korean ? "ko" : "en");
        fields.put("subject", (korean ? "지갑 연결 문의 " : "Wallet does not connect, case ") + reader);
        fields.put(
                "text",
                korean
                        ? "안녕하세요. 어제부터 페이지에서 지갑을 연결하면 잔액이 0으로 나옵니다. 브라우저를 바꾸어도 같습니다.\n스냅샷 전에 매수했고 아직 이전하지 않았습니다. 무엇을 확인해야 하는지 알려 주세요. "
                                + reader
                        : "Hello. Since yesterday the page shows a balance of zero when I connect my wallet. Another browser "
                                + "shows the same.\nI bought before the snapshot and have not migrated. What should I check? "
                                + reader);
        fields.put("exchange", reader % 3 == 0 ? "Bithumb" : "");
        fields.put("transactionId", reader % 4 == 0 ? "%064x".formatted(reader * 7919L) : "");
        fields.put("walletAddress", "");
        fields.put("contactMail", reader % 2 == 0 ? "bench" + reader + "@example.org" : "");
        return fields;
    }
}
