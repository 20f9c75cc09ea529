package dev.trustdesk.portal.testing;

import dev.trustdesk.portal.platform.Changes;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives each test class a database of its own, and puts the clock back. */
class FreshDatabase extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext context) {
        var changes = context.getApplicationContext().getBean(Changes.class);
        context.getApplicationContext()
                .getBean(SwitchableDataSource.class)
                .freshDatabase(() -> Listening.startAgain(changes));
        // Static, and set by every context that starts: the one of this class's context has to be the one in use.
        SecurityContextHolder.setContextHolderStrategy(
                context.getApplicationContext().getBean(SecurityContextHolderStrategy.class));
    }

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext().getBean(AdjustableClock.class).reset();
    }
}
