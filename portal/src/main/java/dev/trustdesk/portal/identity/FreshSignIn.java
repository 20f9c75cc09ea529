package dev.trustdesk.portal.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Whether whoever is signed in here has lately shown that it is they. Signing in leaves a factor with its time, by password and by link
 * alike; signing in again, which an open session does not prevent, makes it fresh.
 */
@Component
public class FreshSignIn {

    private static final Set<String> FACTORS =
            Set.of(FactorGrantedAuthority.PASSWORD_AUTHORITY, FactorGrantedAuthority.OTT_AUTHORITY);

    private final Clock clock;

    FreshSignIn(Clock clock) {
        this.clock = clock;
    }

    public boolean isWithin(Duration span) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var oldest = clock.instant().minus(span);
        return authentication != null
                && authentication.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(FactorGrantedAuthority.class::cast)
                        .anyMatch(factor -> FACTORS.contains(factor.getAuthority())
                                && factor.getIssuedAt().isAfter(oldest));
    }
}
