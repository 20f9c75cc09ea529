package dev.trustdesk.portal.onboarding;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.WholePack;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the steps over from the starter pack. They cannot be edited in the portal yet. */
@Configuration(proxyBeanMethods = false)
class OnboardingPack {

    @Bean
    ContentTarget stepTarget(StepStore store, Clock clock) {
        return WholePack.ofArticles("onboarding", store, clock);
    }
}
