package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.faq.EditSize;
import dev.trustdesk.portal.faq.FaqAnswer;
import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.faq.FaqLag;
import dev.trustdesk.portal.faq.FaqLookup;
import dev.trustdesk.portal.faq.FaqVisibility;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.ReadingPage;
import dev.trustdesk.portal.widgets.ReadingView;
import java.util.Optional;

/** One answer: what it says, how it is known, what it said before, and what is near it. */
@Route("faq/:slug")
@AnonymousAllowed
class FaqAnswerView extends ReadingView<FaqAnswer> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_RELATED = 5;

    private final transient FaqEntries entries;

    FaqAnswerView(FaqEntries entries, Changes changes, TrustdeskSettings settings, Texts texts) {
        super(changes, "faq", settings, texts);
        this.entries = entries;
    }

    @Override
    protected Optional<FaqAnswer> find(String slug) {
        return entries.find(slug, words().language()) instanceof FaqLookup.Found(var answer)
                ? Optional.of(answer)
                : Optional.empty();
    }

    @Override
    protected void missing(BeforeEnterEvent event) {
        if (entries.find(slug(), words().language()) instanceof FaqLookup.Moved(var now)) {
            event.forwardTo("faq/" + now);
        } else {
            super.missing(event);
        }
    }

    @Override
    protected String titleOf(FaqAnswer answer) {
        return answer.page().title();
    }

    @Override
    protected ReadingPage page(FaqAnswer answer) {
        var reading = ReadingPage.of(answer.page(), words())
                .withWayBack("faq", words().get("faq.title") + " · " + words().of(answer.category()))
                .with(permanentLink(
                        "faq", answer.visibility() == FaqVisibility.STAFF ? LinkStyle.PORTAL : LinkStyle.SITE));
        var archived = answer.archivedAt();
        if (archived != null) {
            reading.withFirst(new Note(
                    Tone.CAUTION, words().get("faq.archived.note", Moments.written(archived, words().language()))));
        }
        if (answer.visibility() == FaqVisibility.STAFF) {
            reading.withFirst(new Note(Tone.INFO, words().get("faq.staff.note")));
        }
        var lag = answer.lag();
        if (lag != null) {
            reading.withFirst(new Note(
                    lag.size() == EditSize.MAJOR ? Tone.CAUTION : Tone.INFO,
                    words().get(lag.size() == EditSize.MAJOR ? "faq.lag.major" : "faq.lag.medium")));
            reading.withPanel(words().get("faq.lag.difference"), lacking(lag));
        }
        if (answer.history().size() > 1) {
            reading.withPanel(words().get("faq.history"), history(answer));
        }
        var related = related(answer);
        if (related.getComponentCount() > 0) {
            reading.withPanel(words().get("faq.related"), related);
        }
        return reading;
    }

    private Details lacking(FaqLag lag) {
        return new Details(
                words().get("faq.lag.show"),
                FaqDifferences.parts(lag.translated().text(), lag.present().text(), Language.EN, words()));
    }

    private OrderedList history(FaqAnswer answer) {
        var list = new OrderedList();
        list.addClassName("td-plain-list");
        answer.history().forEach(revision -> {
            var number = new Span(words().get("faq.revision", revision.number()) + " ");
            list.add(new ListItem(number, new MomentText(revision.publishedAt(), words().language())));
        });
        return list;
    }

    private UnorderedList related(FaqAnswer answer) {
        var list = new UnorderedList();
        list.addClassName("td-plain-list");
        entries.neighbours(answer.id(), answer.category(), words().language(), MOST_RELATED)
                .forEach(other -> {
                    var link = new Anchor("faq/" + other.slug(), other.title());
                    link.getElement().setAttribute("lang", other.language().tag());
                    list.add(new ListItem(link));
                });
        return list;
    }
}
