package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.site.model.Frame;
import java.util.Map;

/**
 * All pages of the site at one moment. Never changes; the next one replaces it.
 *
 * @param pages by path
 * @param moved permanent redirects, from path to path
 * @param missing what an unknown path is answered with
 * @param surroundings what pages that are made on request stand in
 */
record Snapshot(
        Map<String, Page> pages,
        Map<String, String> moved,
        Map<Language, Page> missing,
        Map<Language, Frame.Surroundings> surroundings) {

    Snapshot {
        pages = Map.copyOf(pages);
        moved = Map.copyOf(moved);
        missing = Map.copyOf(missing);
        surroundings = Map.copyOf(surroundings);
    }
}
