package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Answer;
import dev.trustdesk.portal.site.model.Article;
import dev.trustdesk.portal.site.model.CheckPage;
import dev.trustdesk.portal.site.model.Edition;
import dev.trustdesk.portal.site.model.Fact;
import dev.trustdesk.portal.site.model.FakeReportPage;
import dev.trustdesk.portal.site.model.Frame;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.site.model.Frame.Surroundings;
import dev.trustdesk.portal.site.model.HelpPage.Choice;
import dev.trustdesk.portal.site.model.SubscribePage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
            new OneLanguage(around, edition, drawn).drawAll();
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

    /** All pages of one language. */
    private final class OneLanguage {

        private final Surroundings around;
        private final Edition edition;
        private final Drawn drawn;
        private final Wording t;

        private OneLanguage(Surroundings around, Edition edition, Drawn drawn) {
            this.around = around;
            this.edition = edition;
            this.drawn = drawn;
            this.t = around.t();
        }

        private void drawAll() {
            drawHome();
            drawFaq();
            drawExchanges();
            drawUpdates();
            drawSecurity();
            drawStart();
            drawSubscribe();
            drawFacts();
        }

        private void drawFacts() {
            var facts = new FactPages(edition, t, around.now());
            facts.pages().forEach(page -> draw(page.template(), page.here(), page.parameters()));
            facts.calendars(settings).forEach((path, file) -> drawn.put(path, FactPages.CALENDAR, file));
        }

        private void drawHome() {
            var home = Home.of(edition, t);
            var description = home.headline() + " " + home.sentence();
            draw(
                    "home",
                    new Here("/", t.get("site.home.title"), description, Section.HOME, true),
                    Map.of("page", home));
        }

        private void drawFaq() {
            var here = new Here("/faq", t.get("site.faq.title"), withState(t.get("site.faq.lead")), Section.FAQ, true);
            draw("faq", here, Map.of("categories", edition.faq()));
            for (var category : edition.faq()) {
                category.answers().forEach(answer -> drawAnswer(answer, category));
                category.archived().forEach(answer -> drawAnswer(answer, category));
            }
        }

        private void drawAnswer(Answer answer, Answer.Category category) {
            var path = "/faq/" + answer.slug();
            var indexed = answer.ownLanguage() && answer.archivedAt() == null;
            draw(
                    "answer",
                    new Here(path, answer.title(), withState(answer.summary()), Section.FAQ, indexed),
                    Map.of("answer", answer, "category", category));
            if (answer.changed()) {
                var title = t.get("site.changes.title", answer.title());
                draw(
                        "changes",
                        new Here(path + "/changes", title, t.get("site.changes.lead"), Section.FAQ, indexed),
                        Map.of("answer", answer));
            }
        }

        private void drawExchanges() {
            draw(
                    "exchanges",
                    new Here(
                            "/exchanges",
                            t.get("site.exchanges.title"),
                            withState(t.get("site.exchanges.lead")),
                            Section.EXCHANGES,
                            true),
                    Map.of("exchanges", edition.exchanges(), "legend", edition.legend()));
            for (var exchange : edition.exchanges()) {
                var said = exchange.cells().stream()
                        .map(cell -> cell.capability() + ": " + cell.status().label())
                        .collect(Collectors.joining(" · "));
                draw(
                        "exchange",
                        new Here(
                                "/exchanges/" + exchange.slug(),
                                exchange.name(),
                                t.get(
                                        "exchanges.page.description",
                                        exchange.name(),
                                        said,
                                        exchange.known().asOf().toString()),
                                Section.EXCHANGES,
                                true),
                        Map.of("exchange", exchange));
                draw(
                        "history",
                        new Here(
                                "/exchanges/" + exchange.slug() + "/history",
                                t.get("exchanges.history.title", exchange.name()),
                                t.get("exchanges.history.lead"),
                                Section.EXCHANGES,
                                true),
                        Map.of("exchange", exchange));
            }
        }

        private void drawUpdates() {
            var posts = edition.posts();
            draw(
                    "updates",
                    new Here(
                            "/updates",
                            t.get("site.updates.title"),
                            withState(t.get("site.updates.lead")),
                            Section.UPDATES,
                            true),
                    Map.of("posts", posts, "quarters", edition.promises().quarters()));
            draw("promises", PromisePages.here(t), Map.of("page", edition.promises()));
            for (var i = 0; i < posts.size(); i++) {
                var post = posts.get(i);
                var parameters = new HashMap<String, Object>();
                parameters.put("post", post);
                parameters.put("newer", i > 0 ? posts.get(i - 1) : null);
                parameters.put("older", i + 1 < posts.size() ? posts.get(i + 1) : null);
                draw(
                        "post",
                        new Here(
                                "/updates/" + post.slug(),
                                post.title(),
                                withState(post.summary()),
                                Section.UPDATES,
                                post.ownLanguage()),
                        parameters);
            }
        }

        private void drawSecurity() {
            drawSecurity("security", "", t.get("site.security.title"), t.get("site.security.lead"), Map.of());
            drawSecurity(
                    "official",
                    "/official",
                    t.get("site.security.official"),
                    t.get("site.security.official.text"),
                    Map.of("records", edition.official()));
            drawSecurity(
                    "fakes",
                    "/fakes",
                    t.get("site.security.fakes"),
                    t.get("site.security.fakes.text"),
                    Map.of("fakes", edition.fakes()));
            draw("fakereport", FakeReportPages.here(t), Map.of("page", FakeReportPage.empty()));
            draw("fakereported", FakeReportPages.thanks(t), Map.of());
            draw("check", CheckPages.here(t), Map.of("page", CheckPage.empty()));
            IncidentPages.draw(edition.incidents(), t, this::draw);
            for (var guide : edition.guides()) {
                drawSecurity("guide", "/" + guide.slug(), guide.title(), guide.summary(), Map.of("guide", guide));
            }
        }

        private void drawSecurity(
                String template, String path, String title, String description, Map<String, Object> parameters) {
            var here = new Here("/security" + path, title, withState(description), Section.SECURITY, true);
            draw(template, here, parameters);
        }

        private void drawSubscribe() {
            var named = edition.exchanges().stream()
                    .map(exchange -> new SubscribeForms.Named(exchange.slug(), exchange.name()))
                    .toList();
            var nothing = SubscribeForms.nothingYet(t.language());
            var page = SubscribePage.of(SubscribeForms.form(nothing, named, t, Optional.empty()));
            draw("subscribe", SubscribePages.here(t), Map.of("page", page));
        }

        private void drawStart() {
            draw(
                    "start",
                    new Here("/start", t.get("site.start.title"), t.get("site.start.lead"), Section.START, true),
                    Map.of("steps", edition.steps()));
            for (Article step : edition.steps()) {
                draw(
                        "step",
                        new Here(
                                "/start/" + step.slug(),
                                step.title(),
                                step.summary(),
                                Section.START,
                                step.ownLanguage()),
                        Map.of("step", step, "steps", edition.steps()));
            }
        }

        /** A link pasted into a chat shows the state of the migration whatever page it leads to. */
        private String withState(String description) {
            return description + " " + around.phaseSentence();
        }

        private void draw(String template, Here here, Map<String, Object> parameters) {
            var frame = new Frame(around, here);
            var all = new HashMap<>(parameters);
            all.put("f", frame);
            drawn.put(frame.href(here.path()), Page.HTML, templates.render(template, all));
        }
    }
}
