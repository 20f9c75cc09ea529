package dev.trustdesk.portal.desk;

/** A canned answer as a lead has written it; the Korean may be left out, but not half of it. */
public record CannedDraft(String titleEn, String bodyEn, String titleKo, String bodyKo) {}
