package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.WholePack;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes over from the starter pack what {@code trust} keeps. What can be edited in the portal has a target of its own. */
@Configuration(proxyBeanMethods = false)
class TrustPack {

    @Bean
    ContentTarget sourceTarget(SourceStore store, SourceBook book) {
        return new WholePack(
                "sources",
                document -> {
                    store.put(SourceEntry.of(document));
                    book.changed();
                },
                (tag, language) -> {
                    store.remove(tag);
                    book.changed();
                });
    }

    @Bean
    ContentTarget guideTarget(GuideStore store, Clock clock) {
        return WholePack.ofArticles("guides", store, clock);
    }
}
