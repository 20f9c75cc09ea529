package dev.trustdesk.portal.site.model;

import dev.trustdesk.portal.platform.Wording;
import java.util.List;

/**
 * A feed of news, in two forms.
 *
 * @param path without the language and the ending
 */
public record FeedLink(String title, String path) {

    private static final String EXCHANGE = "/exchanges/";
    private static final String HISTORY = "/history";

    public String atom() {
        return path + ".atom";
    }

    public String json() {
        return path + ".json";
    }

    /** Of every topic. */
    public static List<FeedLink> all(Wording t) {
        return List.of(
                new FeedLink(t.get("site.feed.updates"), "/feeds/updates"),
                new FeedLink(t.get("site.feed.incidents"), "/feeds/incidents"),
                new FeedLink(t.get("site.feed.fakes"), "/feeds/fakes"),
                new FeedLink(t.get("site.feed.facts"), "/feeds/facts"),
                exchanges(t),
                new FeedLink(t.get("site.feed.answers"), "/feeds/answers"));
    }

    /** Those that a page names to programs: what is nearest to it first. */
    public static List<FeedLink> of(Frame f) {
        var t = f.t();
        var path = f.here().path();
        return switch (f.here().section()) {
            case EXCHANGES ->
                path.startsWith(EXCHANGE)
                        ? List.of(new FeedLink(f.here().title(), "/feeds" + withoutHistory(path)), exchanges(t))
                        : List.of(exchanges(t));
            case FAQ -> List.of(new FeedLink(t.get("site.feed.answers"), "/feeds/answers"));
            case SECURITY -> all(t).subList(1, 4);
            case UPDATES -> all(t);
            default -> List.of(all(t).getFirst(), exchanges(t));
        };
    }

    private static String withoutHistory(String path) {
        return path.endsWith(HISTORY) ? path.substring(0, path.length() - HISTORY.length()) : path;
    }

    private static FeedLink exchanges(Wording t) {
        return new FeedLink(t.get("site.feed.exchanges"), "/feeds/exchanges");
    }
}
