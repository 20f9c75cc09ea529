package dev.trustdesk.portal.site.model;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around every page: where it is, what it is called, and the state of the migration. */
public record Frame(Surroundings around, Here here) {

    /**
     * The same for all pages of one language.
     *
     * @param assets versioned address of a static file, by its name
     * @param phase state of the migration; {@code phaseSentence} says the same in a sentence, {@code closed} that it is over
     * @param pinned the incidents that every page warns of
     * @param replyWithin how long a person may take to reply, in words
     * @param changedAt when the content was last found changed
     * @param lastHeard when the database was last asked, if it cannot be asked at present and newer changes may be missing
     */
    public record Surroundings(
            Wording t,
            String publicUrl,
            Assets assets,
            Badge phase,
            String phaseSentence,
            boolean closed,
            @Nullable Instant nextPostDue,
            List<Incident> pinned,
            String replyWithin,
            Instant now,
            Instant changedAt,
            @Nullable Instant lastHeard) {}

    /** Addresses of static files that change with their content. */
    public interface Assets {
        String url(String name);
    }

    /** Where in the navigation a page stands. */
    public enum Section {
        HOME,
        FAQ,
        EXCHANGES,
        UPDATES,
        SECURITY,
        START,
        HELP,
        NONE
    }

    /**
     * One page.
     *
     * @param path without the language, such as {@code /faq}; empty for a page that has no address of its own
     * @param description a plain sentence for previews
     * @param indexed may search engines list it
     */
    public record Here(String path, String title, String description, Section section, boolean indexed) {}

    public Wording t() {
        return around.t();
    }

    public Language language() {
        return around.t().language();
    }

    /** Address of a page of this site in the language of this page. */
    public String href(String path) {
        return href(language(), path);
    }

    public String href(Language language, String path) {
        if (language == Language.EN) {
            return path;
        }
        return path.equals("/") ? "/ko" : "/ko" + path;
    }

    /** The same page in the other language; that language's front page if this page has no address of its own. */
    public String otherLanguage() {
        return href(language().other(), here.path().isEmpty() ? "/" : here.path());
    }

    public String absolute(String path) {
        return around.publicUrl() + path;
    }

    public String asset(String name) {
        return around.assets().url(name);
    }

    public boolean in(Section section) {
        return here.section() == section;
    }

    public String written(Instant instant) {
        return Moments.written(instant, language());
    }

    /** The day of an instant, in the time that comes first in this language. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, language() == Language.KO ? Moments.KST : ZoneOffset.UTC);
    }

    /** Where a link leads, in short. */
    public String host(String url) {
        return URI.create(url).getHost();
    }

    /** How late the promised post is; null while it is not. */
    public @Nullable String postLate() {
        var due = around.nextPostDue();
        return due == null || !due.isBefore(around.now()) ? null : t().late(Duration.between(due, around.now()));
    }
}
