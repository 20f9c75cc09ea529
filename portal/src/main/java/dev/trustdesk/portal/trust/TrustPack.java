package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.PackDocument;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes over from the starter pack what {@code trust} keeps. Nothing of it can be edited in the portal yet, so all is taken. */
@Configuration(proxyBeanMethods = false)
class TrustPack {

    @Bean
    ContentTarget factTarget(FactStore store, FactBook book, Clock clock) {
        return target(
                "facts",
                document -> {
                    store.put(FactEntry.of(document, clock.instant()));
                    book.changed();
                },
                (key, language) -> {
                    store.remove(key);
                    book.changed();
                });
    }

    @Bean
    ContentTarget sourceTarget(SourceStore store, SourceBook book) {
        return target(
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
    ContentTarget officialTarget(OfficialStore store, Clock clock) {
        return target(
                "official",
                document -> store.put(OfficialEntry.of(document), clock.instant()),
                (id, language) -> store.remove(id));
    }

    @Bean
    ContentTarget fakeTarget(FakeStore store, Clock clock) {
        return target(
                "fakes",
                document -> store.put(FakeEntry.of(document), clock.instant()),
                (id, language) -> store.remove(id));
    }

    @Bean
    ContentTarget incidentTarget(IncidentStore store, Clock clock) {
        return target(
                "incidents",
                document -> store.put(IncidentEntry.of(document), clock.instant()),
                (id, language) -> store.remove(id));
    }

    @Bean
    ContentTarget guideTarget(GuideStore store, Clock clock) {
        return target(
                "guides", document -> store.put(document.id(), document.article(), clock.instant()), store::remove);
    }

    private static ContentTarget target(String kind, Consumer<PackDocument> take, BiConsumer<String, String> remove) {
        return new ContentTarget() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Acceptance accept(PackDocument document) {
                take.accept(document);
                return Acceptance.TAKEN;
            }

            @Override
            public void removed(String id, String language) {
                remove.accept(id, language);
            }
        };
    }
}
