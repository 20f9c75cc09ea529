package dev.trustdesk.portal.testing;

import dev.trustdesk.portal.platform.Changes;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;

/** Imports the real starter pack into the database of the running test class. */
public class PackOnDemand {

    private final ApplicationContext context;

    PackOnDemand(ApplicationContext context) {
        this.context = context;
    }

    /** Imports it, and waits until the application has heard of it. */
    public void importNow() throws Exception {
        context.getBean("dev.trustdesk.portal.content.PackImport", ApplicationRunner.class)
                .run(new DefaultApplicationArguments());
        Listening.catchUp(context.getBean(Changes.class));
    }
}
