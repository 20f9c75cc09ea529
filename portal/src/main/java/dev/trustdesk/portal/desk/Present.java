package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.AccountId;

/** Somebody who has a ticket open, and what they do with it. */
public record Present(AccountId account, PresenceState state) {}
