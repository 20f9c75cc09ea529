package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.notifications.NewsSubjects;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The exchanges that are shown, for those who want to be told of one of them. */
@Component
class ExchangeNames implements NewsSubjects {

    private final ExchangeStore exchanges;

    ExchangeNames(ExchangeStore exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public NewsTopic topic() {
        return NewsTopic.EXCHANGE;
    }

    @Override
    public Map<String, String> names(Language language) {
        var names = new LinkedHashMap<String, String>();
        exchanges
                .shown()
                .forEach(exchange -> names.put(exchange.slug(), exchange.name().in(language)));
        return names;
    }
}
