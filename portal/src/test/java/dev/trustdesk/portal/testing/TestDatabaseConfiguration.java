package dev.trustdesk.portal.testing;

import org.springframework.boot.test.context.TestConfiguration;
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
    DemoAccounts demoAccounts(dev.trustdesk.portal.identity.SignInLinks links, javax.sql.DataSource dataSource) {
        return new DemoAccounts(links, dataSource);
    }

    @Bean
    PackOnDemand packOnDemand(org.springframework.context.ApplicationContext context) {
        return new PackOnDemand(context);
    }
}
