package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.Language;
import java.util.Set;

/**
 * Somebody who can sign in.
 *
 * @param roles as granted, without what they imply
 */
public record Account(
        AccountId id,
        String email,
        String displayName,
        Language language,
        Set<Role> roles,
        boolean disabled,
        long version) {
    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.stream().anyMatch(granted -> granted.withImplied().contains(role));
    }
}
