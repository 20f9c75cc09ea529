package dev.trustdesk.portal.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A feed in JSON Feed 1.1 (jsonfeed.org), of the same entries as the one in Atom. */
final class JsonFeed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFeed() {}

    static String write(String language, String self, String page, String title, List<AtomFeed.Entry> entries) {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title);
        feed.put("home_page_url", page);
        feed.put("feed_url", self);
        feed.put("language", language);
        feed.put("authors", List.of(Map.of("name", "Trustdesk")));
        feed.put("items", entries.stream().map(JsonFeed::item).toList());
        return JSON.writeValueAsString(feed);
    }

    private static Map<String, Object> item(AtomFeed.Entry entry) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", entry.id());
        item.put("url", entry.url());
        item.put("title", entry.title());
        // One of the two must be there.
        if (entry.html() == null) {
            item.put("content_text", entry.summary().isBlank() ? entry.title() : entry.summary());
        } else {
            item.put("summary", entry.summary());
            item.put("content_html", entry.html());
        }
        item.put("date_published", entry.at().toString());
        return item;
    }
}
