package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.site.model.Incident;
import dev.trustdesk.portal.site.model.IncidentYear;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The log of incidents, and a page for each. */
final class IncidentPages {

    static final String PATH = "/security/incidents";

    private IncidentPages() {}

    /** Draws one page. */
    interface Drawing {
        void draw(String template, Here here, Map<String, Object> parameters);
    }

    static void draw(List<Incident> incidents, Wording t, Drawing drawing) {
        drawing.draw(
                "incidents",
                new Here(
                        PATH,
                        t.get("site.security.incidents"),
                        t.get("site.security.incidents.text"),
                        Section.SECURITY,
                        true),
                Map.of("open", open(incidents), "years", years(incidents)));
        for (var incident : incidents) {
            var title = incident.title().text();
            var description = incident.affected()
                    .map(affected ->
                            t.get("site.incident.description", incident.stage().label(), affected.text()))
                    .orElseGet(() -> incident.stage().label());
            var parameters = new HashMap<String, Object>();
            parameters.put("incident", incident);
            drawing.draw("incident", new Here(incident.path(), title, description, Section.SECURITY, true), parameters);
        }
    }

    /** The worst first. */
    private static List<Incident> open(List<Incident> incidents) {
        return incidents.stream()
                .filter(Incident::open)
                .sorted(Comparator.comparing(Incident::grade))
                .toList();
    }

    /** What is over, by the year in which it began, newest first. */
    private static List<IncidentYear> years(List<Incident> incidents) {
        var years = new TreeMap<Integer, List<Incident>>(Comparator.reverseOrder());
        incidents.stream()
                .filter(incident -> !incident.open())
                .forEach(incident -> years.computeIfAbsent(incident.startedOn().getYear(), year -> new ArrayList<>())
                        .add(incident));
        return years.entrySet().stream()
                .map(year -> new IncidentYear(year.getKey(), year.getValue()))
                .toList();
    }
}
