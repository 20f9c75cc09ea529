package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.site.model.Edition;
import dev.trustdesk.portal.site.model.Fact;
import dev.trustdesk.portal.site.model.Frame;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.site.model.Frame.Surroundings;
import dev.trustdesk.portal.site.model.HelpPage.Choice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws every page of the site, in both languages. */
@Component
class SitePages {

    private final Templates templates;
    private final StaticFiles files;
    private final MachineFiles machineFiles;
    private final Texts texts;
    private final TrustdeskSettings settings;

    SitePages(
            Templates templates,
            StaticFiles files,
            MachineFiles machineFiles,
            Texts texts,
            TrustdeskSettings settings) {
        this.templates = templates;
        this.files = files;
        this.machineFiles = machineFiles;
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * Draws everything.
     *
     * @param changedAt when {@code data} was last found changed
     * @param lastHeard when the database was last asked, if it cannot be asked at present; else null
     * @param before the pages until now: those that did not change are kept as they are
     */
    Snapshot draw(
            SiteData data, Instant changedAt, Instant now, @Nullable Instant lastHeard, Map<String, Page> before) {
        var drawn = new Drawn(before);
        var missing = new EnumMap<Language, Page>(Language.class);
        var surroundings = new EnumMap<Language, Surroundings>(Language.class);
        var exchanges = new EnumMap<Language, List<Choice>>(Language.class);
        for (var language : Language.values()) {
            var edition = data.in(language);
            var around = surroundings(language, edition, changedAt, now, lastHeard);
            surroundings.put(language, around);
            missing.put(language, missing(around));
            exchanges.put(
                    language,
                    edition.exchanges().stream()
                            .map(exchange -> new Choice(exchange.tag(), exchange.name(), ""))
                            .toList());
            new EditionPages(edition, around, templates, settings, drawn).draw();
        }
        machineFiles.draw(data, now, drawn);
        new MatrixFiles(texts, settings).draw(data, now, drawn);
        drawn.pages.putAll(files.files());
        drawn.pages.put("/favicon.ico", files.file("favicon.ico"));
        var moved = new HashMap<String, String>();
        data.oldAddresses().forEach((from, to) -> {
            moved.put(from, to);
            moved.put("/ko" + from, "/ko" + to);
        });
        return new Snapshot(drawn.pages, moved, missing, surroundings, exchanges);
    }

    private Surroundings surroundings(
            Language language, Edition edition, Instant changedAt, Instant now, @Nullable Instant lastHeard) {
        var t = texts.in(language);
        return new Surroundings(
                t,
                settings.publicUrl().toString(),
                files,
                edition.state().badge(),
                edition.state().headline(),
                edition.state().closed(),
                edition.nextPostDue(),
                edition.pinned(),
                edition.fact("desk.first-reply").map(Fact::value).orElseGet(() -> t.get("site.ask.within")),
                now,
                // As it is read: a page that says nothing new is the same page, and is not compressed again.
                changedAt.truncatedTo(ChronoUnit.MINUTES),
                lastHeard);
    }

    private Page missing(Surroundings around) {
        var t = around.t();
        var here = new Here("", t.get("site.missing.title"), t.get("site.missing.lead"), Section.NONE, false);
        return Page.of(Page.HTML, templates.render("missing", Map.of("f", new Frame(around, here))));
    }

    /** The pages drawn so far. */
    static final class Drawn {

        private final Map<String, Page> before;
        private final Map<String, Page> pages = new HashMap<>();

        private Drawn(Map<String, Page> before) {
            this.before = before;
        }

        void put(String path, String contentType, String text) {
            var page = Page.unlessSame(before.get(path), contentType, text);
            if (pages.put(path, page) != null) {
                throw new IllegalStateException("Two pages at " + path);
            }
        }
    }
}
