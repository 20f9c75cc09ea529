package dev.trustdesk.portal.identity;

/** What became of an attempt to change what an account may do. */
public sealed interface AccountChangeResult {
    record Changed(Account now) implements AccountChangeResult {}

    /** Somebody else changed it first; {@code now} is what it has become. */
    record Stale(Account now) implements AccountChangeResult {}

    /** Refused: nobody would be left who can administer accounts. */
    record LastAdministrator() implements AccountChangeResult {}

    record Gone() implements AccountChangeResult {}
}
