/** Trustdesk's application: one package per feature. */
@org.jspecify.annotations.NullMarked
package dev.trustdesk.portal;
