package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Answer;
import dev.trustdesk.portal.site.model.Article;
import dev.trustdesk.portal.site.model.CheckPage;
import dev.trustdesk.portal.site.model.Edition;
import dev.trustdesk.portal.site.model.FakeReportPage;
import dev.trustdesk.portal.site.model.Frame;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import dev.trustdesk.portal.site.model.Frame.Surroundings;
import dev.trustdesk.portal.site.model.SubscribePage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws all pages of one language. */
final class EditionPages {

    private final Edition edition;
    private final Surroundings around;
    private final Templates templates;
    private final TrustdeskSettings settings;
    private final SitePages.Drawn drawn;
    private final Wording t;

    EditionPages(
            Edition edition,
            Surroundings around,
            Templates templates,
            TrustdeskSettings settings,
            SitePages.Drawn drawn) {
        this.edition = edition;
        this.around = around;
        this.templates = templates;
        this.settings = settings;
        this.drawn = drawn;
        this.t = around.t();
    }

    void draw() {
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
        draw("home", new Here("/", t.get("site.home.title"), description, Section.HOME, true), Map.of("page", home));
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
                    new Here("/start/" + step.slug(), step.title(), step.summary(), Section.START, step.ownLanguage()),
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
