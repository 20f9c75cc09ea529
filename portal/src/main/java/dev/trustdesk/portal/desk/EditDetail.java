package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.platform.AuditDetail;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an edit of a canned answer or of a macro changed, for the audit trail. These are the desk's own words, and nobody's else. */
final class EditDetail {

    private static final String NONE = "–";

    private EditDetail() {}

    static Map<String, String> of(CannedAnswer was, CannedAnswer is) {
        var had = was.korean();
        var has = is.korean();
        return AuditDetail.of()
                .changed("title-en", was.english().title(), is.english().title())
                .reworded("text-en", was.english().body(), is.english().body())
                .changed("title-ko", had == null ? NONE : had.title(), has == null ? NONE : has.title())
                .reworded("text-ko", had == null ? "" : had.body(), has == null ? "" : has.body())
                .changed("phase", said(was.phase()), said(is.phase()))
                .toMap();
    }

    /** @param titles of canned answers */
    static Map<String, String> of(Macro was, Macro is, Function<UUID, String> titles) {
        return AuditDetail.of()
                .changed("name", was.name(), is.name())
                .changed(
                        "reply",
                        was.reply().map(titles).orElse(NONE),
                        is.reply().map(titles).orElse(NONE))
                .reworded("note", was.note() == null ? "" : was.note(), is.note() == null ? "" : is.note())
                .changed("hands", said(was.hands()), said(is.hands()))
                .changed("tags-added", said(was.addTags()), said(is.addTags()))
                .changed("tags-removed", said(was.removeTags()), said(is.removeTags()))
                .changed("state", said(was.state()), said(is.state()))
                .changed("priority", said(was.priority()), said(is.priority()))
                .changed("waits-for", said(was.waitsFor()), said(is.waitsFor()))
                .changed("wake-days", said(was.wakeDays()), said(is.wakeDays()))
                .changed("way", said(was.way()), said(is.way()))
                .changed("archived", said(was.archived()), said(is.archived()))
                .toMap();
    }

    private static String said(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }

    private static String said(Collection<String> tags) {
        return tags.isEmpty() ? NONE : String.join(" ", tags);
    }
}
