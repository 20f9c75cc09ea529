package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.FactSource.FactText;
import dev.trustdesk.portal.content.SafeHtml;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import java.text.NumberFormat;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a fact's value for people and, in markup, for machines. */
@Component
class FactWriting {

    private final Texts texts;

    FactWriting(Texts texts) {
        this.texts = texts;
    }

    FactText write(FactEntry fact, Language language) {
        return write(fact.kind(), fact.valueIn(language), language);
    }

    /** A value that fits its kind. */
    FactText write(FactKind kind, String value, Language language) {
        return switch (kind) {
            case TEXT -> plain(value);
            case RATIO -> {
                var parts = value.split(":", 2);
                yield plain(texts.get(language, "trust.ratio", parts[0], parts[1]));
            }
            case PHASE -> plain(texts.of(language, Phase.of(value)));
            case NUMBER ->
                plain(NumberFormat.getIntegerInstance(language.locale()).format(Long.parseLong(value)));
            case INSTANT -> moment(Instant.parse(value), language);
            case DATE -> time(value, value, escaped(value));
            case ADDRESS -> marked(value, "<code class=\"td-address\">%s</code>");
            case LINK -> marked(value, "<a href=\"%1$s\" rel=\"noopener noreferrer nofollow\">%1$s</a>");
        };
    }

    private static FactText plain(String text) {
        return marked(text, "%s");
    }

    // In two parts, of which neither is broken: a day is not torn at its hyphens, and the line may end between them.
    private static FactText moment(Instant at, Language language) {
        var text = Moments.written(at, language);
        var second = text.indexOf('(');
        var markup = "<span>%s</span> <span>%s</span>"
                .formatted(escaped(text.substring(0, second - 1)), escaped(text.substring(second)));
        return time(at.toString(), text, markup);
    }

    private static FactText time(String machine, String text, String markup) {
        return new FactText(text, new SafeHtml("<time datetime=\"%s\">%s</time>".formatted(escaped(machine), markup)));
    }

    private static FactText marked(String text, String markup) {
        return new FactText(text, new SafeHtml(markup.formatted(escaped(text))));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
