package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.NextPost;
import dev.trustdesk.portal.updates.PostSummary;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.widgets.EntryItem;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;

/** The weekly posts, newest first, and when the next one is due. */
@Route("updates")
@Menu(title = "updates.menu", order = 30, icon = "vaadin:newspaper")
@AnonymousAllowed
class UpdatesView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Posts posts;
    private final transient Wording words;
    private final Paragraph next = new Paragraph();
    private final OrderedList list = new OrderedList();

    UpdatesView(Posts posts, Changes changes, Texts texts) {
        this.posts = posts;
        this.words = texts.in(ViewLanguage.current());
        next.addClassName("td-timeline-head");
        list.addClassName("td-entries");
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("updates.intro")), next, list);
        show();
        LiveView.of(this, changes, "updates", this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("updates.title");
    }

    private void show() {
        next.removeAll();
        posts.nextDue().ifPresent(this::showNext);
        list.removeAll();
        posts.published(words.language()).forEach(post -> list.add(item(post)));
    }

    private void showNext(NextPost due) {
        next.add(new Span(words.get("updates.next")), new MomentText(due.dueAt(), words.language()));
        if (due.late()) {
            next.add(new StatusBadge(Tone.CAUTION, words.get("updates.late")));
        }
    }

    private ListItem item(PostSummary post) {
        var at = new Div(new MomentText(post.publishedAt(), words.language()));
        at.addClassName("td-hint");
        var item = new EntryItem("updates/" + post.slug(), post.title(), post.summary(), post.language());
        item.add(at);
        return item;
    }
}
