package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a ticket was deleted. A choice and no words: it stays for ever. */
public enum DeletionReason implements Labelled {
    /** Its requester did it, on the private page. */
    REQUESTER,
    /** Its requester asked us to. */
    ASKED,
    /** It holds what must not be kept, such as a secret in a picture or data of somebody else. */
    SECRET,
    SPAM,
    TEST;

    /** Those that staff can give. */
    public static List<DeletionReason> ofStaff() {
        return Arrays.stream(values()).filter(reason -> reason != REQUESTER).toList();
    }

    @Override
    public String labelKey() {
        return "support.deletion." + name().toLowerCase(Locale.ROOT);
    }
}
