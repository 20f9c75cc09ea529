package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** The one place that says which key does what at the desk. A view binds those that it can do, and the sheet shows these. */
enum Shortcut implements Labelled {
    SHEET("?"),
    SEARCH("/"),
    NEXT_ROW("j"),
    PREVIOUS_ROW("k"),
    OPEN("o"),
    SELECT("x"),
    ASSIGN_TO_ME("a"),
    TAKE_NEXT("t"),
    COPY_NUMBER("."),
    COPY_TITLE(".."),
    COPY_LINK("..."),
    GO_UNANSWERED("gu"),
    GO_DUE_SOON("gd"),
    GO_OVERDUE("go"),
    GO_WAITING("gw"),
    GO_MINE("gm"),
    GO_ALL("ga");

    private final String keys;

    Shortcut(String keys) {
        this.keys = keys;
    }

    /** Typed one after the other. */
    String keys() {
        return keys;
    }

    @Override
    public String labelKey() {
        return "desk.shortcut." + name().toLowerCase(Locale.ROOT);
    }
}
