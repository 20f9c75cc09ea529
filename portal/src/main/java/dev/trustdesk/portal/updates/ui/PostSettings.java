package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.updates.PostTemplate;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What stands beside the text of a post: what a new one begins with, and who is reminded that it is due. */
class PostSettings extends Div {
    private static final long serialVersionUID = 1L;
    // As wide as its label.
    private static final String WIDTH = "min(19rem, 100%)";

    private final transient PostServices services;
    private final transient Wording words;
    private final Select<PostTemplate> template = new Select<>();
    private final Select<Account> owner = new Select<>();
    private final transient List<Account> maintainers;
    private transient @Nullable Post post;

    /** @param begin fills the form from a template */
    PostSettings(PostServices services, Wording words, Consumer<PostTemplate> begin) {
        this.services = services;
        this.words = words;
        this.maintainers = services.accounts().maintainers();
        addClassNames("td-actions", "td-settings");
        List.of(template, owner).forEach(field -> field.setWidth(WIDTH));
        template.setLabel(words.get("updates.template.label"));
        template.setItems(PostTemplate.values());
        template.setItemLabelGenerator(begun -> begun == null ? words.get("updates.template.none") : words.of(begun));
        template.setEmptySelectionAllowed(true);
        template.setEmptySelectionCaption(words.get("updates.template.none"));
        template.setPlaceholder(words.get("updates.template.none"));
        template.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                begin.accept(change.getValue());
            }
        });
        owner.setLabel(words.get("updates.owner.label"));
        owner.setItems(maintainers);
        owner.setItemLabelGenerator(
                account -> account == null ? words.get("updates.posts.owner.all") : account.displayName());
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption(words.get("updates.posts.owner.all"));
        owner.setPlaceholder(words.get("updates.posts.owner.all"));
        owner.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                assign(change.getValue());
            }
        });
        add(template, owner);
    }

    /**
     * @param shown null as long as it has never been kept
     * @param blank nothing is written yet that a template would replace
     */
    void show(@Nullable Post shown, boolean blank) {
        post = shown;
        template.setVisible(shown == null && blank);
        owner.setVisible(shown != null && shown.state() != PostState.PUBLISHED);
        if (shown != null) {
            owner.setValue(maintainers.stream()
                    .filter(account -> Objects.equals(account.id(), shown.owner()))
                    .findFirst()
                    .orElse(null));
        }
    }

    private void assign(@Nullable Account chosen) {
        if (post != null && services.reviews().assign(post.id(), chosen == null ? null : chosen.id())) {
            Toasts.done(words.get("updates.owner.kept"));
        }
    }
}
