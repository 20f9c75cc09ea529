package dev.trustdesk.portal.desk.ui;

import dev.trustdesk.portal.platform.Labelled;
import java.util.List;
import java.util.Locale;

/** The one place that says which key does what at the desk. A view binds those that it can do, and the sheet shows these. */
enum Shortcut implements Labelled {
    SHEET("?"),
    SEARCH("/"),
    NEXT_ROW("j"),
    PREVIOUS_ROW("k"),
    OPEN("o"),
    SELECT("x"),
    BULK("b"),
    UNDO("z"),
    REPLY("r"),
    NOTE("n"),
    MACROS("m"),
    ASSIGN_TO_ME("a"),
    HAND_OVER("h"),
    PRIORITY("p"),
    TAGS("y"),
    QUESTION("q"),
    RESOLVE("e"),
    MERGE("w"),
    LINK("l"),
    TAKE_NEXT("t"),
    NEXT_TICKET("j"),
    BACK("u"),
    COPY_NUMBER("."),
    COPY_TITLE(".."),
    COPY_LINK("..."),
    GO_UNANSWERED("gu"),
    GO_DUE_SOON("gd"),
    GO_OVERDUE("go"),
    GO_WAITING("gw"),
    GO_MINE("gm"),
    GO_ALL("ga"),
    /** Done by the browser, in a text and in any field: only shown here. */
    SEND("", "Ctrl", "Enter"),
    LEAVE_FIELD("", "Esc");

    private final String keys;
    private final List<String> caps;

    Shortcut(String keys, String... caps) {
        this.keys = keys;
        this.caps = caps.length > 0
                ? List.of(caps)
                : keys.chars().mapToObj(Character::toString).toList();
    }

    /** Typed one after the other; empty for what is no letter. */
    String keys() {
        return keys;
    }

    /** What stands on the keys. */
    List<String> caps() {
        return caps;
    }

    @Override
    public String labelKey() {
        return "desk.shortcut." + name().toLowerCase(Locale.ROOT);
    }
}
