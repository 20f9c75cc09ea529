package dev.trustdesk.portal.notifications;

import java.time.Instant;

/**
 * One change of what is published, as readers were told of it.
 *
 * @param id grows with each item; of two, the later one is not always the later published
 * @param subject whose news it is: the slug of an exchange or a post, the key of a fact
 * @param path of the page that says more, without its language
 */
public record NewsItem(
        long id, NewsTopic topic, String subject, String path, NewsText title, NewsText summary, Instant at) {}
