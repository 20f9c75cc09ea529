package dev.trustdesk.portal.site.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form to ask for help.
 *
 * @param formKey made for this one form: a double submit is recognised by it
 * @param values what was typed, by field
 * @param holdings where tokens can have been at the snapshot
 * @param secret a secret was found in this field; the text is gone, and only the advice is shown
 * @param asksAboutKey digits may be a private key or the id of a transaction: the form asks which
 */
public record HelpPage(
        String formKey,
        Map<String, String> values,
        List<Problem> problems,
        Optional<String> secret,
        boolean asksAboutKey,
        List<Choice> categories,
        List<Choice> exchanges,
        List<Choice> holdings,
        List<Choice> wallets) {

    public HelpPage {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
        categories = List.copyOf(categories);
        exchanges = List.copyOf(exchanges);
        holdings = List.copyOf(holdings);
        wallets = List.copyOf(wallets);
    }

    /** What is wrong with a field, in a sentence. */
    public record Problem(String field, String sentence) {}

    /** One of several answers; {@code hint} may be empty. */
    public record Choice(String value, String label, String hint) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public Optional<Problem> problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst();
    }

    /** Ids that describe a field: its hint, and its problem if it has one. */
    public String describedBy(String field) {
        return problem(field).isPresent() ? field + "-hint " + field + "-problem" : field + "-hint";
    }
}
