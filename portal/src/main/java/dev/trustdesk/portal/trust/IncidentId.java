package dev.trustdesk.portal.trust;

import java.util.Optional;
import java.util.regex.Pattern;

/** Identifies an incident; also the end of its page's address. */
public record IncidentId(String value) {

    private static final int LONGEST = 120;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    public IncidentId {
        if (!isId(value)) {
            throw new IllegalArgumentException("Not the id of an incident");
        }
    }

    /** Empty if no incident can have this id. */
    public static Optional<IncidentId> of(String text) {
        return isId(text) ? Optional.of(new IncidentId(text)) : Optional.empty();
    }

    /** Address of its page on the site, without the language. */
    public String path() {
        return "/security/incidents/" + value;
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
