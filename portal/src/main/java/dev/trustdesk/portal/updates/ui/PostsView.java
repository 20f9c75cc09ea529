package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.PostPaths;
import dev.trustdesk.portal.updates.PostRow;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** All posts as maintainers see them: drafts, scheduled, published. */
@Route(PostPaths.LIST)
@Menu(title = "updates.posts.menu", order = 200, icon = "vaadin:edit")
@RolesAllowed("MAINTAINER")
class PostsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Posts posts;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final NextDue next;
    private final Paragraph onTime = new Paragraph();
    private final RowTable<PostRow> table;
    private final EmptyState nothing;

    PostsView(Posts posts, Accounts accounts, Changes changes, Texts texts) {
        this.posts = posts;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        this.next = new NextDue(words);
        this.table = new RowTable<PostRow>(getPageTitle())
                .column(words.get("updates.part.title"), this::title)
                .column(words.get("updates.posts.state"), this::state)
                .column(words.get("updates.posts.at"), this::at)
                .column(words.get("updates.posts.review"), this::review)
                .column(words.get("updates.posts.owner"), this::owner)
                .column(words.get("updates.posts.changed"), this::changed);
        this.nothing = new EmptyState(words.get("updates.posts.nothing"), words.get("updates.posts.nothing.hint"));
        var create = new Anchor(PostPaths.LIST + "/" + PostEditorView.NEW, words.get("updates.posts.new"));
        create.addClassNames("td-button", "td-button-primary");
        getContent()
                .add(
                        new PageHeader(getPageTitle(), create).withIntro(words.get("updates.posts.intro")),
                        next,
                        onTime,
                        table,
                        nothing);
        show();
        LiveView.of(this, changes, "updates", this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("updates.posts.title");
    }

    private void show() {
        var rows = posts.all(words.language());
        table.setRows(rows, nothing);
        showOnTime();
        next.show(posts.nextDue());
    }

    private void showOnTime() {
        var quarters = posts.punctuality();
        onTime.setVisible(!quarters.isEmpty());
        onTime.setText(words.get(
                "updates.posts.on-time",
                quarters.stream()
                        .map(quarter -> words.get(
                                "updates.posts.on-time.quarter",
                                Integer.toString(quarter.year()),
                                quarter.quarter(),
                                quarter.onTime(),
                                quarter.promised()))
                        .collect(Collectors.joining(" · "))));
    }

    private Component review(PostRow row) {
        if (row.unreviewedBecause() != null) {
            return new Span(words.get("updates.posts.review.none", row.unreviewedBecause()));
        }
        return row.reviewedBy() == null
                ? new Span("–")
                : new Span(words.get("updates.posts.review.by", name(row.reviewedBy())));
    }

    private Component owner(PostRow row) {
        if (row.state() == PostState.PUBLISHED) {
            return new Span("–");
        }
        return new Span(
                row.owner() == null
                        ? words.get("updates.posts.owner.all")
                        : name(row.owner().toString()));
    }

    private String name(String account) {
        return accounts.nameOf(account).orElseGet(() -> words.get("updates.by-itself"));
    }

    private Component title(PostRow row) {
        var title = row.title().isEmpty() ? words.get("updates.posts.untitled") : row.title();
        var link = new Anchor(PostPaths.LIST + "/" + row.id(), title);
        link.addClassName("td-strong");
        return link;
    }

    private Component state(PostRow row) {
        return new StatusBadge(row.state().tone(), words.of(row.state()));
    }

    private Component changed(PostRow row) {
        var who = new Span(name(row.changedBy()));
        who.addClassName("td-hint");
        var cell = new Div(new MomentText(row.changedAt(), words.language()), who);
        cell.addClassName("td-stack");
        return cell;
    }

    private Component at(PostRow row) {
        var at = row.at();
        return at == null ? new Span("–") : new MomentText(at, words.language());
    }
}
