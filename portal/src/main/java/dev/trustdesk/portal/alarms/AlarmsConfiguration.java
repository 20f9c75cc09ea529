package dev.trustdesk.portal.alarms;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Health that an outside monitor watches. {@code LATE} is no status that Boot counts: it shows in the group {@code desk} alone, and takes
 * no node out of rotation (ADR 0030).
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlarmSettings.class)
class AlarmsConfiguration {

    static final Status LATE = new Status("LATE");

    @Bean
    HealthIndicator outboxHealthIndicator(Conditions conditions, Clock clock) {
        return indicator(() -> conditions.ofMail(clock.instant()));
    }

    @Bean
    HealthIndicator jobsHealthIndicator(Conditions conditions, Clock clock) {
        return indicator(() -> conditions.ofJobs(clock.instant()));
    }

    private static HealthIndicator indicator(Supplier<List<Condition>> wrong) {
        return new AbstractHealthIndicator() {
            @Override
            protected void doHealthCheck(Health.Builder health) {
                health.status(wrong.get().isEmpty() ? Status.UP : LATE);
            }
        };
    }
}
