package dev.trustdesk.portal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.lumo.Lumo;
import dev.trustdesk.portal.platform.DatabaseAccess;
import dev.trustdesk.portal.platform.LocalPostgres;
import dev.trustdesk.portal.platform.StartRefused;
import dev.trustdesk.portal.site.Standby;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;

/** Starts Trustdesk: with its own PostgreSQL as a local trial, or on the one that {@code TRUSTDESK_DB_URL} names. */
// Full names, so that two features may each have a class of the same simple name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("/assets/tokens.css")
@StyleSheet("/assets/portal.css")
@StyleSheet("/assets/reading.css")
public class PortalApplication implements AppShellConfigurator {

    private static final String DEFAULT_PORT = "8080";

    public static void main(String[] arguments) {
        // Silent until the application has read its logging settings; PostgreSQL starts before that.
        LoggingSystem.get(PortalApplication.class.getClassLoader()).beforeInitialize();
        try {
            run(List.of(arguments), System.getenv());
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> arguments, Map<String, String> environment) {
        var port = environment.getOrDefault("TRUSTDESK_PORT", DEFAULT_PORT);
        requireFree(port);
        var application = new SpringApplication(PortalApplication.class);
        var properties = new LinkedHashMap<String, Object>();
        var home = Path.of(environment.getOrDefault("TRUSTDESK_HOME", ".trustdesk"));
        var copy = Path.of(environment.getOrDefault(
                "TRUSTDESK_SITE_COPY", home.resolve("site").toString()));
        properties.put("trustdesk.site.copy", copy.toString());
        var access = DatabaseAccess.from(environment);
        if (access == null) {
            var postgres = LocalPostgres.start(home);
            // Handlers run when every context is closed, so the pool is gone before its server.
            SpringApplication.getShutdownHandlers().add(postgres::close);
            access = postgres.access();
            properties.put("trustdesk.demo", true);
            properties.put("trustdesk.samples", !arguments.contains("--empty"));
        } else {
            serveReadersUntilItAnswers(access, copy, environment, Integer.parseInt(port));
        }
        access.ensureAppRole();
        properties.putAll(access.properties());
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("database", properties)));
        application.run();
    }

    private static void serveReadersUntilItAnswers(
            DatabaseAccess access, Path copy, Map<String, String> environment, int port) {
        if (access.answers()) {
            return;
        }
        try {
            var address = InetAddress.getByName(environment.getOrDefault("TRUSTDESK_ADDRESS", "127.0.0.1"));
            var secure = environment.getOrDefault("TRUSTDESK_PUBLIC_URL", "").startsWith("https:");
            Runnable serving = () -> System.out.println(
                    "The database does not answer; until it does, readers get the copy in " + copy + ".");
            if (new Standby(copy, address, port, secure).serveUntil(access::answers, serving)) {
                System.out.println("The database answers; Trustdesk starts.");
            }
        } catch (IOException e) {
            throw new StartRefused("The copy of the site in " + copy + " cannot be served: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped while the database did not answer.", e);
        }
    }

    private static void requireFree(String port) {
        try (var probe = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
        } catch (NumberFormatException e) {
            throw new StartRefused("TRUSTDESK_PORT is \"" + port + "\", which is not a port number.", e);
        } catch (IOException e) {
            throw new StartRefused(
                    "Port " + port
                            + " is taken by another program: name a free one, as in TRUSTDESK_PORT=8081 ./trustdesk run.",
                    e);
        }
    }
}
