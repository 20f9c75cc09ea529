import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostPublishing;
import dev.trustdesk.portal.updates.PostText;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.updates.PublishResult;
import dev.trustdesk.portal.updates.SaveResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Publishes posts to many subscribers on one node while readers look at two, and searches a large FAQ (ADR 0023). Arguments: a folder to
 * work in, {@code publish.sql}, the folder of judged questions, Java, what starts the second node.
 */
class PublishBench {

    private static final int SUBSCRIBERS = 10_000;
    private static final int ENTRIES = 5_000;
    private static final int POSTS = 30;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 5;
    private static final int FOUND = 20;
    private static final long LOOK_AGAIN_MILLIS = 5;
    private static final double PUBLISH_GOAL = 200;
    private static final double VISIBLE_GOAL = 1_000;
    private static final double SEARCH_GOAL = 10;

    private final ConfigurableApplicationContext application;
    private final Filling filling;
    private final List<String> nodes;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Figures figures = new Figures();

    private PublishBench(ConfigurableApplicationContext application, Filling filling, List<String> nodes) {
        this.application = application;
        this.filling = filling;
        this.nodes = nodes;
    }

    public static void main(String[] arguments) throws Exception {
        var work = Path.of(arguments[0]);
        var out = System.out;
        System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        var application = Shipped.start(new Statements());
        System.setOut(out);
        var settings = application.getEnvironment();
        var reached = false;
        try (var second = SecondNode.start(work, settings, List.of(arguments).subList(3, arguments.length))) {
            var filling = new Filling(
                    settings.getRequiredProperty("spring.flyway.url"),
                    settings.getRequiredProperty("spring.flyway.user"),
                    settings.getRequiredProperty("spring.flyway.password"));
            filling.prepare(Path.of(arguments[1]));
            Shipped.signIn(application, "maintainer@demo.invalid");
            var nodes = List.of(settings.getRequiredProperty("trustdesk.public-url"), second.address());
            var bench = new PublishBench(application, filling, nodes);
            bench.publishing();
            bench.searching(Path.of(arguments[2]));
            reached = bench.figures.print();
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(reached ? 0 : 1);
    }

    private void publishing() throws Exception {
        filling.ask("select bench.subscribe(" + SUBSCRIBERS + ")");
        var published = new ArrayList<Double>();
        var visible = new TreeMap<String, List<Double>>();
        for (var number = -WARM_UP; number < POSTS; number++) {
            var millis = publish(number);
            if (number >= 0) {
                published.add(millis);
            }
            var committed = System.nanoTime();
            for (var node : nodes) {
                var until = seen(node + "/updates/post-of-the-bench-" + (number + WARM_UP), committed);
                if (number >= 0) {
                    visible.computeIfAbsent(node, key -> new ArrayList<>()).add(until);
                }
            }
        }
        goal("a post published, with %,d subscribers".formatted(SUBSCRIBERS), published, PUBLISH_GOAL);
        var node = 0;
        for (var seen : visible.values()) {
            goal("seen by readers on node " + ++node + ", after the publish", seen, VISIBLE_GOAL);
        }
        fanOut();
    }

    /** Milliseconds until whoever published may go on. */
    private double publish(int number) {
        var posts = application.getBean(Posts.class);
        var title = "Post of the bench " + (number + WARM_UP);
        var text = new PostText(title, "What changed this week.", "A paragraph of a usual post.\n".repeat(40));
        var promised = Instant.now().plus(Duration.ofDays(7));
        if (!(posts.create(new PostDraft(text, text, promised)) instanceof SaveResult.Saved(var post))) {
            throw new IllegalStateException("A post was not kept");
        }
        var publishing = application.getBean(PostPublishing.class);
        var began = System.nanoTime();
        if (!(publishing.publish(post.id(), post.version()) instanceof PublishResult.Published)) {
            throw new IllegalStateException("A post was not published");
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private double seen(String page, long since) throws Exception {
        var wanted = HttpRequest.newBuilder(URI.create(page)).build();
        while (http.send(wanted, BodyHandlers.discarding()).statusCode() != 200) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return (System.nanoTime() - since) / 1e6;
    }

    /** Not in anybody's way, so there is no goal for it. */
    private void fanOut() throws Exception {
        var before = notices();
        var items = Long.parseLong(filling.ask("select count(*) from notifications.news_to_pass_on"));
        var began = System.nanoTime();
        new Tasks(application).run("news-fan-out", Instant.now());
        System.out.printf(
                "Passed on by one run of the job: %,d notices of %d posts in %.1f s%n",
                notices() - before, items, (System.nanoTime() - began) / 1e9);
    }

    private long notices() throws Exception {
        return Long.parseLong(filling.ask("select count(*) from notifications.outbox"));
    }

    private void searching(Path judged) throws Exception {
        filling.ask("select bench.answers(" + ENTRIES + ")");
        filling.settle();
        application.getBean(Changes.class).announce("faq", "");
        var entries = application.getBean(FaqEntries.class);
        for (var language : Language.values()) {
            var millis = new ArrayList<Double>();
            for (var round = 0; round <= ROUNDS; round++) {
                for (var query : queries(judged.resolve("judged-" + language.tag() + ".txt"))) {
                    var began = System.nanoTime();
                    entries.search(query, language, FOUND);
                    if (round > 0) { // The first is no measure: compilers and caches begin there.
                        millis.add((System.nanoTime() - began) / 1e6);
                    }
                }
            }
            var what = "FAQ search, %,d entries, %s".formatted(ENTRIES, language.tag());
            goal(what, millis, SEARCH_GOAL);
        }
    }

    private static List<String> queries(Path file) throws Exception {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && line.contains(" = "))
                .map(line -> line.substring(0, line.indexOf(" = ")))
                .toList();
    }

    private void goal(String what, List<Double> millis, double goal) {
        var sorted = millis.stream().sorted().toList();
        var p95 = Figures.percentile(sorted, 95);
        figures.line(
                what,
                "p50 %.1f, p95 %.1f ms".formatted(Figures.percentile(sorted, 50), p95),
                "<= %.0f ms".formatted(goal),
                p95 <= goal);
    }
}
