package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What an answer is about, in the order in which readers see it. */
public enum FaqCategory implements Labelled {
    STATUS,
    BASICS,
    ELIGIBILITY,
    WALLETS,
    EXCHANGES,
    SAFETY,
    SUPPORT,
    TOKEN,
    BUILDING;

    @Override
    public String labelKey() {
        return "faq.category." + name().toLowerCase(Locale.ROOT);
    }
}
