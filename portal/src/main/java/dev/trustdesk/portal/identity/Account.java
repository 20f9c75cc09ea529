package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who can sign in.
 *
 * @param roles as granted, without what they imply
 * @param passwordVersion how often its password was changed; a session that began under an earlier one is over
 */
public record Account(
        AccountId id,
        String email,
        String displayName,
        Language language,
        Set<Role> roles,
        boolean disabled,
        int passwordVersion,
        long version) {
    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return effectiveRoles().contains(role);
    }

    /** The roles granted and those that come with them; a member in any case. */
    public Set<Role> effectiveRoles() {
        var all = EnumSet.of(Role.MEMBER);
        roles.forEach(role -> all.addAll(role.withImplied()));
        return all;
    }

    /** The roles that say something about the account: being a member only if it is nothing else. In order. */
    public List<Role> notableRoles() {
        var beyond = roles.stream().filter(role -> role != Role.MEMBER).sorted().toList();
        return beyond.isEmpty() ? List.of(Role.MEMBER) : beyond;
    }

    /** The same as Spring Security names them, such as {@code ROLE_SUPPORT}. */
    public Set<String> authorities() {
        return effectiveRoles().stream().map(Role::authority).collect(Collectors.toUnmodifiableSet());
    }
}
