package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.content.SourceCatalogue.Source;
import java.time.LocalDate;
import java.util.List;

/** Who said what about an exchange, and when. */
public record Statement(LocalDate date, Speaker by, RichText text, Confidence confidence, List<Source> sources) {
    public Statement {
        sources = List.copyOf(sources);
    }
}
