package dev.trustdesk.portal.site.model;

import java.util.Optional;

/**
 * A subscription, for its owner.
 *
 * @param token of the links in its mails
 * @param address masked
 * @param said what was just done, in a sentence
 */
public record SubscriptionPage(String token, String address, String checkWord, WishForm wish, Optional<String> said) {}
