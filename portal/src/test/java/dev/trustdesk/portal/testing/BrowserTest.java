package dev.trustdesk.portal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey in a real Chromium against the whole application on a real port, with the starter pack and the demo's accounts. One
 * application and one database serve all journeys: each makes what it needs. Take a {@link Browsing} as parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.flyway.enabled=false",
            "spring.quartz.auto-startup=false",
            "trustdesk.demo=true",
            "trustdesk.samples=true",
        })
@ContextConfiguration(initializers = FreePort.class)
@Import(TestDatabaseConfiguration.class)
@ExtendWith(Browsing.Extension.class)
public @interface BrowserTest {}
