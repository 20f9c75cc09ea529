package dev.trustdesk.portal.updates;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UpdatesSettings.class)
class UpdatesConfiguration {}
