package dev.trustdesk.portal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test against the whole application and a real PostgreSQL, connected as the role that owns nothing. Every test class gets a fresh,
 * empty database; the application is started once for all of them. Quartz does not tick: call a task's {@code run}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.flyway.enabled=false",
            "spring.quartz.auto-startup=false",
            "trustdesk.public-url=https://desk.example",
        })
@Import(TestDatabaseConfiguration.class)
@TestExecutionListeners(
        listeners = FreshDatabase.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface PostgresTest {}
