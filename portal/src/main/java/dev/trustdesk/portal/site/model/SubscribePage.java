package dev.trustdesk.portal.site.model;

import java.util.Optional;

/**
 * Where readers subscribe.
 *
 * @param typed the address as it was typed
 * @param problem what is wrong with it
 * @param failure why nothing could be taken at all
 * @param secret a secret was found in the field, and is gone
 * @param sent a question is on its way, if the address is right
 */
public record SubscribePage(
        WishForm wish, String typed, Optional<String> problem, Optional<String> failure, boolean secret, boolean sent) {

    public static SubscribePage of(WishForm wish) {
        return new SubscribePage(wish, "", Optional.empty(), Optional.empty(), false, false);
    }

    public SubscribePage kept(String address) {
        return new SubscribePage(wish, address, problem, failure, secret, sent);
    }

    public SubscribePage refused(String sentence) {
        return new SubscribePage(wish, typed, Optional.of(sentence), failure, secret, sent);
    }

    public SubscribePage failed(String sentence) {
        return new SubscribePage(wish, typed, problem, Optional.of(sentence), secret, sent);
    }

    public SubscribePage secretFound() {
        return new SubscribePage(wish, "", problem, failure, true, sent);
    }

    public SubscribePage done() {
        return new SubscribePage(wish, "", problem, failure, secret, true);
    }
}
