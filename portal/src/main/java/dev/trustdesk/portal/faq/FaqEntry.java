package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Article;
import java.time.Instant;

/** The live text of an entry in one language, as it is kept. */
record FaqEntry(String id, FaqCategory category, Article article, Instant publishedAt) {}
