package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.platform.Language;
import java.time.LocalDate;

/** The figure of one language in one week. */
record RepeatFigure(LocalDate monday, Language language, RepeatRate rate) {}
