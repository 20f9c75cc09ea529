package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;

/**
 * Serves the last good copy of the site while the database does not answer at a start. The application itself cannot start without it;
 * readers need not wait for that (ADR 0033).
 */
public final class Standby {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final Path copy;
    private final InetAddress address;
    private final int port;
    private final boolean secure;

    /**
     * @param copy the folder that the site is written to
     * @param secure readers come over https
     */
    public Standby(Path copy, InetAddress address, int port, boolean secure) {
        this.copy = copy;
        this.address = address;
        this.port = port;
        this.secure = secure;
    }

    /**
     * Serves readers until the database answers. False if there is no copy to serve.
     *
     * @param serving run as soon as readers are answered
     * @throws IOException if the copy cannot be read or the port is taken
     */
    public boolean serveUntil(BooleanSupplier databaseAnswers, Runnable serving)
            throws IOException, InterruptedException {
        var pages = new StaticCopy(copy, "").read();
        if (pages.isEmpty()) {
            return false;
        }
        var files = Files.createTempDirectory("trustdesk-standby");
        var tomcat = new Tomcat();
        try {
            tomcat.setBaseDir(files.toString());
            tomcat.setSilent(true);
            tomcat.setConnector(connector(pages.get()));
            var context = tomcat.addContext("", files.toString());
            quiet(context);
            Tomcat.addServlet(context, "closed", new StandbyServlet(new Texts(), pages.get()::pinnedIn));
            context.addServletMappingDecoded("/*", "closed");
            tomcat.start();
            serving.run();
            while (!databaseAnswers.getAsBoolean()) {
                Thread.sleep(ASK_AGAIN);
            }
            return true;
        } catch (LifecycleException e) {
            throw new IOException("Readers cannot be served on port " + port, e);
        } finally {
            stop(tomcat);
            StaticCopy.deleteAll(files);
        }
    }

    // It ends with this process's own code still running: nothing of it is left behind that a class loader would hold.
    private static void quiet(Context context) {
        if (context instanceof StandardContext standard) {
            standard.setClearReferencesThreadLocals(false);
            standard.setClearReferencesRmiTargets(false);
        }
    }

    private Connector connector(Snapshot pages) {
        var connector = new Connector();
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        connector.setXpoweredBy(false);
        var protocol = connector.getProtocolHandler();
        if (protocol instanceof AbstractProtocol<?> network) {
            network.setAddress(address);
        }
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                protocol.setAdapter(new SiteAdapter(protocol.getAdapter(), () -> pages, new SiteHeaders(secure)));
            }
        });
        return connector;
    }

    private static void stop(Tomcat tomcat) throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IOException("The stand-in for the site did not stop", e);
        }
    }
}
