package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Badge;
import dev.trustdesk.portal.site.model.ClaimPage;
import dev.trustdesk.portal.site.model.Edition;
import dev.trustdesk.portal.site.model.Fact;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.site.model.OfficialRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** The pages of facts and official records: all facts, one of them, one official record, and a calendar file for a day to come. */
record FactPages(Edition edition, Wording t, Instant now) {

    static final String PATH = "/facts";
    static final String CALENDAR = "text/calendar;charset=utf-8";

    /** A page with its template. */
    record Drawn(String template, Here here, Map<String, Object> parameters) {}

    List<Drawn> pages() {
        var pages = new ArrayList<Drawn>();
        pages.add(new Drawn(
                "facts",
                new Here(PATH, t.get("site.facts.title"), t.get("site.facts.lead"), Section.NONE, true),
                Map.of("facts", edition.facts())));
        edition.facts().forEach(fact -> pages.add(page(fact)));
        edition.official().forEach(record -> pages.add(page(record)));
        return pages;
    }

    /** Days that are still to come, as files for calendars, by path. */
    Map<String, String> calendars(TrustdeskSettings settings) {
        var files = new HashMap<String, String>();
        for (var fact : edition.facts()) {
            var day = fact.day();
            if (day != null && day.isAhead(now)) {
                var path = t.language().sitePrefix() + fact.standing().path();
                files.put(path + ".ics", CalendarFile.of(fact, day, settings.url(path)));
            }
        }
        return files;
    }

    private Drawn page(Fact fact) {
        var unit = fact.standing().unit();
        var value = unit == null ? fact.valueHtml() : fact.valueHtml() + " " + HtmlUtils.htmlEscape(unit, "UTF-8");
        var day = fact.day();
        var page = new ClaimPage(
                PATH,
                t.get("site.facts.title"),
                fact.label(),
                value,
                null,
                fact.standing().isRetired() ? new Badge("neutral", t.get("site.facts.badge.retired")) : null,
                fact.critical(),
                fact.noteHtml(),
                fact.known(),
                fact.standing(),
                day != null && day.isAhead(now) ? ahead(day.days(now)) : null);
        return drawn(page, description(fact), Section.NONE);
    }

    private String description(Fact fact) {
        var said = fact.label() + ": " + fact.value();
        return fact.standing().isRetired() ? said + " (" + t.get("site.facts.badge.retired") + ")" : said;
    }

    private Drawn page(OfficialRecord record) {
        // What is not confirmed is neither a link nor easily copied.
        var escaped = HtmlUtils.htmlEscape(record.value(), "UTF-8");
        var value = record.confirmed() && record.href() != null
                ? "<a href=\"%1$s\" rel=\"noopener noreferrer\" translate=\"no\">%1$s</a>".formatted(escaped)
                : "<code translate=\"no\">%s</code>".formatted(escaped);
        var page = new ClaimPage(
                "/security/official",
                t.get("site.security.official"),
                record.label(),
                value,
                record.confirmed() ? record.value() : null,
                badge(record, t),
                true,
                record.noteHtml(),
                record.known(),
                record.standing(),
                null);
        return drawn(page, record.label() + " (" + record.group() + ")", Section.SECURITY);
    }

    /** Whether it is official, in a word. */
    private static Badge badge(OfficialRecord record, Wording t) {
        return record.confirmed()
                ? new Badge("good", t.get("site.official.badge.confirmed"))
                : record.standing().isRetired()
                        ? new Badge("neutral", t.get("site.official.badge.retired"))
                        : new Badge("unknown", t.get("site.official.badge.unconfirmed"));
    }

    private Drawn drawn(ClaimPage page, String description, Section section) {
        var here = new Here(page.standing().path(), page.label(), description, section, true);
        return new Drawn("fact", here, Map.of("page", page));
    }

    private String ahead(long days) {
        return ahead(t, days);
    }

    static String ahead(Wording t, long days) {
        return days == 0 ? t.get("site.facts.today") : t.get("site.facts.in-days", days);
    }
}
