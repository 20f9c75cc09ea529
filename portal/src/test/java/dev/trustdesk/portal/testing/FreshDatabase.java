package dev.trustdesk.portal.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives each test class a database of its own, and puts the clock back. */
class FreshDatabase extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext context) {
        context.getApplicationContext().getBean(SwitchableDataSource.class).freshDatabase();
    }

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext().getBean(AdjustableClock.class).reset();
    }
}
