package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/**
 * How something can be taken for what it is not.
 *
 * @param shown what it is taken for, or the part that misleads; empty where the sort says everything
 */
public record LookAlike(Sort sort, String shown) {

    /** The tricks that are told apart. */
    public enum Sort implements Labelled {
        /** Letters of another alphabet that look the same. */
        SAME_LOOKING_LETTERS,
        /** The name is not written in plain Latin letters, and stands in an address bar as {@code xn--…}. */
        PUNYCODE,
        /** One letter more, less, other, or two in another order. */
        ONE_LETTER,
        /** An official name stands before the name that counts. */
        EXTRA_SUBDOMAIN,
        /** On an official name, but not an address that is listed. */
        UNLISTED_SUBDOMAIN,
        /** The same name with another ending. */
        OTHER_ENDING,
        /** An official name with something added. */
        NAME_INSIDE,
        /** What stands before an @ is not where the link leads. */
        BEFORE_AT,
        /** The same first and last characters as an official address. */
        SAME_ENDS,
        /** Only capitals differ, where capitals count. */
        OTHER_CAPITALS,
        OTHER_PORT,
        /** A name that is official on one platform, without the platform. */
        NAME_ONLY,
        HIDDEN_CHARACTERS;

        @Override
        public String labelKey() {
            return "trust.look-alike." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static LookAlike of(Sort sort) {
        return new LookAlike(sort, "");
    }
}
