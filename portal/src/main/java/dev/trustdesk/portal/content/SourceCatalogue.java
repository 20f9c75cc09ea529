package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows what a source tag such as {@code docs-tok} stands for. Implemented by {@code trust}. */
public interface SourceCatalogue {

    /** The sources of these tags, in their order; an unknown tag is left out. */
    List<Source> sources(Collection<String> tags, Language language);

    /**
     * Where something is known from.
     *
     * @param kindKey text key of the kind of source
     * @param url null when only its title is known
     */
    record Source(
            String tag,
            String title,
            String kindKey,
            @Nullable String url) {}
}
