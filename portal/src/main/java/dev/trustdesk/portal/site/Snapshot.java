package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.site.model.Frame;
import dev.trustdesk.portal.site.model.HelpPage.Choice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All pages of the site at one moment. Never changes; the next one replaces it.
 *
 * @param pages by path
 * @param moved permanent redirects, from path to path
 * @param missing what an unknown path is answered with
 * @param surroundings what pages that are made on request stand in
 * @param exchanges the exchanges to choose from in the form
 */
record Snapshot(
        Map<String, Page> pages,
        Map<String, String> moved,
        Map<Language, Page> missing,
        Map<Language, Frame.Surroundings> surroundings,
        Map<Language, List<Choice>> exchanges) {

    private static final String PINNED = "<section class=\"pinned\"";
    private static final String PINNED_END = "</section>";

    Snapshot {
        pages = Map.copyOf(pages);
        moved = Map.copyOf(moved);
        missing = Map.copyOf(missing);
        surroundings = Map.copyOf(surroundings);
        exchanges = Map.copyOf(exchanges);
    }

    Page missingIn(Language language) {
        return Objects.requireNonNull(missing.get(language));
    }

    List<Choice> exchangesIn(Language language) {
        return Objects.requireNonNull(exchanges.get(language));
    }

    Frame.Surroundings surroundingsIn(Language language) {
        return Objects.requireNonNull(surroundings.get(language));
    }

    /** The warnings that stand on every page, as trusted HTML; blank if there are none. Read from the front page, so that a copy has them too. */
    String pinnedIn(Language language) {
        var home = pages.get(language == Language.KO ? "/ko" : "/");
        if (home == null) {
            return "";
        }
        var html = new String(home.body(false), StandardCharsets.UTF_8);
        var from = html.indexOf(PINNED);
        var until = from < 0 ? -1 : html.indexOf(PINNED_END, from);
        return until < 0 ? "" : html.substring(from, until + PINNED_END.length());
    }
}
