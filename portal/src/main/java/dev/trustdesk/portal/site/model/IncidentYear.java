package dev.trustdesk.portal.site.model;

import java.util.List;

/** The incidents that began in a year and are over, newest first. */
public record IncidentYear(int year, List<Incident> incidents) {
    public IncidentYear {
        incidents = List.copyOf(incidents);
    }
}
