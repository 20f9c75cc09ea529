package dev.trustdesk.portal.site;

import org.apache.catalina.Lifecycle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    private static final int BEFORE_THE_PORTAL = 10;

    /** Before everything else, the servlet container included. */
    @Bean
    TomcatConnectorCustomizer siteBeforeTheContainer(ObjectProvider<LivePages> live, SiteHeaders headers) {
        return connector -> connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                var protocol = connector.getProtocolHandler();
                protocol.setAdapter(new SiteAdapter(protocol.getAdapter(), live.getObject()::snapshot, headers));
            }
        });
    }

    /**
     * For the few pages that are computed. No session, so nothing to forge a request with: no CSRF token either. Headers come from
     * {@link SiteHeaders}, the same for every page.
     */
    @Bean
    @Order(BEFORE_THE_PORTAL)
    SecurityFilterChain siteChain(HttpSecurity http) {
        return http.securityMatcher(
                        "/faq",
                        "/ko/faq",
                        "/help/**",
                        "/ko/help/**",
                        "/help",
                        "/ko/help",
                        SubscribePages.PATH,
                        "/ko" + SubscribePages.PATH,
                        SubscribePages.PATH + "/**",
                        "/ko" + SubscribePages.PATH + "/**",
                        CheckPages.PATH,
                        "/ko" + CheckPages.PATH,
                        FakeReportPages.PATH,
                        "/ko" + FakeReportPages.PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
