package dev.trustdesk.portal.samples;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.Category;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One invented ticket of a local trial, as {@code samples/tickets.yaml} tells it. */
record SampleTicket(
        Language language,
        Category category,
        @Nullable String exchange,
        SampleCourse course,
        Duration age,
        String subject,
        String ask,
        String answer) {

    private static final String FILE = "/samples/tickets.yaml";

    static List<SampleTicket> all() {
        try (var in = Objects.requireNonNull(SampleTicket.class.getResourceAsStream(FILE), FILE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<Map<String, Object>> topics = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            var all = new ArrayList<SampleTicket>();
            for (var topic : topics) {
                for (var language : Language.values()) {
                    all.add(read(topic, language));
                }
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleTicket read(Map<String, Object> topic, Language language) {
        var told = (Map<?, ?>) Objects.requireNonNull(topic.get(language.tag()));
        var exchange = told.containsKey("exchange") ? told.get("exchange") : topic.get("exchange");
        return new SampleTicket(
                language,
                Category.valueOf(constant(topic.get("category"))),
                exchange == null ? null : exchange.toString(),
                SampleCourse.valueOf(constant(told.get("course"))),
                Duration.ofHours(Integer.parseInt(String.valueOf(told.get("age")))),
                String.valueOf(told.get("subject")),
                String.valueOf(told.get("ask")),
                String.valueOf(told.get("answer")));
    }

    private static String constant(@Nullable Object written) {
        return String.valueOf(written).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
