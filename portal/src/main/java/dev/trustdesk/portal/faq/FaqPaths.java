package dev.trustdesk.portal.faq;

import java.util.UUID;

/** Where answers are looked after in the portal. */
public final class FaqPaths {

    public static final String ANSWERS = "publish/answers";

    private FaqPaths() {}

    public static String editor(UUID manuscript) {
        return ANSWERS + "/" + manuscript;
    }
}
