package dev.trustdesk.portal.content;

import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Takes whatever the pack brings of one kind, because nothing of it can be edited in the portal.
 *
 * @param taker keeps a new or changed document
 * @param remover forgets one, by id and language
 */
public record WholePack(String kind, Consumer<PackDocument> taker, BiConsumer<String, String> remover)
        implements ContentTarget {

    /** Of articles, into the table of their feature. */
    public static ContentTarget ofArticles(String kind, ArticleStore store, Clock clock) {
        return new WholePack(
                kind, document -> store.put(document.id(), document.article(), clock.instant()), store::remove);
    }

    @Override
    public Acceptance accept(PackDocument document) {
        taker.accept(document);
        return Acceptance.TAKEN;
    }

    @Override
    public void removed(String id, String language) {
        remover.accept(id, language);
    }
}
