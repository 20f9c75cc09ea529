package dev.trustdesk.portal.subscriptions;

import java.util.UUID;

/** What somebody has asked for with an address, and its owner has not confirmed yet. */
record SubscriptionRequest(UUID id, String address, Wish wish) {}
