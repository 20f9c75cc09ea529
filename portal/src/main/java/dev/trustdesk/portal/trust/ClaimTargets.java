package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.PackDocument;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facts and official records of the starter pack. */
@Configuration(proxyBeanMethods = false)
class ClaimTargets {

    @Bean
    ContentTarget factTarget(ClaimPack pack, Clock clock) {
        return new ContentTarget() {
            @Override
            public String kind() {
                return "facts";
            }

            @Override
            public Acceptance accept(PackDocument document) {
                return pack.accept(FactEntry.of(document, clock.instant()));
            }

            @Override
            public void removed(String key, String language) {
                pack.removed(ClaimRef.fact(key));
            }
        };
    }

    @Bean
    ContentTarget officialTarget(ClaimPack pack) {
        return new ContentTarget() {
            @Override
            public String kind() {
                return "official";
            }

            @Override
            public Acceptance accept(PackDocument document) {
                return pack.accept(OfficialEntry.of(document));
            }

            @Override
            public void removed(String id, String language) {
                pack.removed(ClaimRef.official(id));
            }
        };
    }
}
