package dev.trustdesk.portal.subscriptions;

/**
 * A subscription as its owner sees it behind a link from one of its mails.
 *
 * @param maskedAddress enough to know one's own address by, too little to write to it
 * @param checkWord stands in every mail of the subscription
 */
public record Subscription(String maskedAddress, String checkWord, Wish wish) {}
