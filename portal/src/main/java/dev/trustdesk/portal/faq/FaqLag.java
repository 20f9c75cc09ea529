package dev.trustdesk.portal.faq;

/**
 * What a translation lacks.
 *
 * @param size of the largest change that it lacks; never a typo
 * @param translated the English text that it gives
 * @param present the English text of today
 */
public record FaqLag(EditSize size, FaqRevision translated, FaqRevision present) {}
