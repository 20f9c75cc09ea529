package dev.trustdesk.portal.site.model;

import java.util.List;
import java.util.Optional;

/**
 * What a reader can be told of, how often and in which language, as fields of a form.
 *
 * @param problem why what was chosen cannot be kept
 */
public record WishForm(
        List<Choice> topics,
        List<Choice> exchanges,
        List<Choice> cadences,
        List<Choice> languages,
        Optional<String> problem) {

    /** One box or button. */
    public record Choice(String name, String value, String label, String hint, boolean chosen) {}

    public WishForm {
        topics = List.copyOf(topics);
        exchanges = List.copyOf(exchanges);
        cadences = List.copyOf(cadences);
        languages = List.copyOf(languages);
    }

    public boolean hasExchanges() {
        return exchanges.stream().anyMatch(Choice::chosen);
    }
}
