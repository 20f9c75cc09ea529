package dev.trustdesk.portal.testing;

import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.SignInLinks;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    SwitchableDataSource dataSource() {
        return new SwitchableDataSource();
    }

    @Bean
    @Primary
    AdjustableClock adjustableClock() {
        return new AdjustableClock();
    }

    @Bean
    DemoAccounts demoAccounts(AccountAdministration administration, SignInLinks links, DataSource dataSource) {
        return new DemoAccounts(administration, links, dataSource);
    }

    @Bean
    PackOnDemand packOnDemand(ApplicationContext context) {
        return new PackOnDemand(context);
    }
}
