package dev.trustdesk.portal.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text people read, from {@code i18n/{feature}_{en,ko}.properties}. Placeholders follow {@link MessageFormat}; a text without
 * arguments is taken literally, so that an apostrophe needs no doubling there.
 */
@Component
public class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    public Texts() {
        for (var language : Language.values()) {
            texts.put(language, load(language));
        }
    }

    /** The text of a key. A key without text is a bug that {@code TextsTest} finds; the reader then sees the key. */
    public String get(Language language, String key, Object... arguments) {
        var text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            LOG.error("No {} text for {}", language.tag(), key);
            return key;
        }
        return arguments.length == 0 ? text : new MessageFormat(text, language.locale()).format(arguments);
    }

    public String of(Language language, Labelled value) {
        return get(language, value.labelKey());
    }

    /** The same texts, with the language chosen once. */
    public Wording in(Language language) {
        return new Wording(this, language);
    }

    public Set<String> keys(Language language) {
        return Set.copyOf(texts.getOrDefault(language, Map.of()).keySet());
    }

    private static Map<String, String> load(Language language) {
        var all = new TreeMap<String, String>();
        try {
            var pattern = "classpath*:i18n/*_" + language.tag() + ".properties";
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var bundle = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    bundle.load(reader);
                }
                bundle.forEach((key, text) -> {
                    if (all.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("Two texts for " + key + " (" + resource.getFilename() + ")");
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
