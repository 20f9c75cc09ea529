package dev.trustdesk.portal.api;

import org.jspecify.annotations.Nullable;

/** A further message as a program sends it. */
record MessageRequest(@Nullable String text, @Nullable Boolean textHoldsTransaction) {}
