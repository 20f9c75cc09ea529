package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.PostSummary;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.widgets.EntryItem;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;

/** The weekly posts, newest first, and when the next one is due. */
@Route("updates")
@Menu(title = "updates.menu", order = 30, icon = "vaadin:newspaper")
@AnonymousAllowed
class UpdatesView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Posts posts;
    private final transient Wording words;
    private final NextDue next;
    private final OrderedList list = new OrderedList();

    UpdatesView(Posts posts, Changes changes, Texts texts) {
        this.posts = posts;
        this.words = texts.in(ViewLanguage.current());
        this.next = new NextDue(words);
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
        next.show(posts.nextDue());
        list.removeAll();
        posts.published(words.language()).forEach(post -> list.add(item(post)));
    }

    private ListItem item(PostSummary post) {
        var at = new Div(new MomentText(post.publishedAt(), words.language()));
        at.addClassName("td-hint");
        var item = new EntryItem("updates/" + post.slug(), post.title(), post.summary(), post.language());
        item.add(at);
        return item;
    }
}
