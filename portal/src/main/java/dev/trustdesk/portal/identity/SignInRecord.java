package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.AuditTrail;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers who signed in and out, and says in the log when somebody could not. */
@Component
class SignInRecord {
    private static final Logger LOG = LoggerFactory.getLogger(SignInRecord.class);

    private final AccountStore accounts;
    private final AuditTrail audit;
    private final Clock clock;

    SignInRecord(AccountStore accounts, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void signedIn(InteractiveAuthenticationSuccessEvent event) {
        var authentication = event.getAuthentication();
        Accounts.idOf(authentication.getName()).ifPresent(id -> {
            accounts.signedIn(id, clock.instant());
            audit.record("account.signed-in", Accounts.subject(id), Map.of("by", means(authentication)));
        });
    }

    @EventListener
    public void signedOut(LogoutSuccessEvent event) {
        Accounts.idOf(event.getAuthentication().getName())
                .ifPresent(id -> audit.record("account.signed-out", Accounts.subject(id), Map.of()));
    }

    // What was typed is not logged: people type passwords into the wrong field.
    @EventListener
    public void refused(AbstractAuthenticationFailureEvent event) {
        var from = event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
                ? ClientAddress.prefix(String.valueOf(details.getRemoteAddress()))
                : "unknown";
        LOG.warn("Sign-in refused: {} from {}", event.getException().getClass().getSimpleName(), from);
    }

    private static String means(Authentication authentication) {
        return authentication instanceof OneTimeTokenAuthentication ? "link" : "password";
    }
}
