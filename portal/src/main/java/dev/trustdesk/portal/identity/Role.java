package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.Labelled;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an account may do. Everybody signed in is a member; a lead is also support. */
public enum Role implements Labelled {
    MEMBER,
    SUPPORT,
    LEAD,
    MAINTAINER,
    ADMINISTRATOR;

    /** This role and those that come with it. */
    public Set<Role> withImplied() {
        return this == LEAD ? EnumSet.of(MEMBER, SUPPORT, LEAD) : EnumSet.of(MEMBER, this);
    }

    /** Under which name Spring Security knows it. */
    String authority() {
        return "ROLE_" + name();
    }

    @Override
    public String labelKey() {
        return "identity.role." + name().toLowerCase(Locale.ROOT);
    }
}
