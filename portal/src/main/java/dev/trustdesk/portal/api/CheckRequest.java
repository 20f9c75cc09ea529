package dev.trustdesk.portal.api;

import org.jspecify.annotations.Nullable;

/** What a program wants to have checked. */
record CheckRequest(@Nullable String pasted) {}
