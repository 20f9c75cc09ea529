package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.faq.FaqReference;
import dev.trustdesk.portal.platform.Language;

/** An answer that does not do its work: people ask all the same, or readers say that it does not help. */
public record AnswerGap(FaqReference answer, Language language, int tickets, AnswerCounts counts) {}
