package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.site.model.Frame;
import dev.trustdesk.portal.site.model.HelpPage.Choice;
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
}
