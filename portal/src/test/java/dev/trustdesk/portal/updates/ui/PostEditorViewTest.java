package dev.trustdesk.portal.updates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.content.EditedDocument;
import dev.trustdesk.portal.content.Editing;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.AccountDraft;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostPublishing;
import dev.trustdesk.portal.updates.PostReviews;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.updates.PostTemplate;
import dev.trustdesk.portal.updates.PostText;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.updates.ReviewResult;
import dev.trustdesk.portal.updates.SaveResult;
import dev.trustdesk.portal.updates.UnsavedPosts;
import dev.trustdesk.portal.widgets.ReasonDialog;
import dev.trustdesk.portal.widgets.StatusBadge;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.annotation.Transactional;

@PostgresTest
@Transactional
@WithAccount(Role.MAINTAINER)
class PostEditorViewTest extends SpringBrowserlessTest {

    private static final PostText ENGLISH = new PostText("Week 48", "What happened.", "## News\n\nNothing *new*.");
    private static final PostText KOREAN = new PostText("48주차", "있었던 일입니다.", "새 소식이 없습니다.");

    @Autowired
    private Posts posts;

    @Autowired
    private PostPublishing publishing;

    @Autowired
    private PostReviews reviews;

    @Autowired
    private UnsavedPosts unsaved;

    @Autowired
    private Editing editing;

    @Autowired
    private AccountAdministration administration;

    @Test
    void aPostIsWrittenInTwoLanguagesAndPublishedAfterAskingBack() {
        open("new");
        write("English", ENGLISH);
        write("Korean", KOREAN);
        assertThat(written()).contains("Not saved yet");

        click("Publish …");
        var question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("message"))
                .contains("/updates/week-48", "Goes to nobody by mail at once", "no webhook");
        assertThat(posts.published(Language.EN)).isEmpty();
        test(question).confirm();

        assertThat(posts.published(Language.KO))
                .singleElement()
                .satisfies(post -> assertThat(post.title()).isEqualTo("48주차"));
        assertThat(getCurrentView()).isInstanceOf(UpdateView.class);
    }

    @Test
    void thePreviewIsWhatReadersWillSee() {
        open("new");
        write("English", new PostText("Title", "", "Some *weight* and <b>no markup</b>."));

        var html = find(com.vaadin.flow.component.html.Div.class).all().stream()
                .map(div -> div.getElement().getProperty("innerHTML", ""))
                .filter(text -> text.contains("weight"))
                .findFirst();
        assertThat(html)
                .hasValueSatisfying(
                        text -> assertThat(text).contains("<em>weight</em>").contains("&lt;b&gt;no markup&lt;/b&gt;"));
    }

    @Test
    void withoutItsKoreanTextItIsNotPublishedAndTheFieldsSayWhy() {
        open("new");
        write("English", ENGLISH);

        click("Publish …");

        assertThat(find(ConfirmDialog.class).exists()).as("asked for nothing").isFalse();
        assertThat(written()).contains("Not published", "Korean: Title is missing.");
        assertThat(title("Korean").isInvalid()).isTrue();
        assertThat(title("English").isInvalid()).isFalse();
        assertThat(posts.published(Language.EN)).isEmpty();
    }

    @Test
    void aColleaguesChangeIsShownBesideOnesOwnAndNothingIsLost() {
        var post = draft();
        open(post.id().toString());
        write("English", new PostText("My title", ENGLISH.summary(), ENGLISH.body()));
        var theirs = new PostText("Their title", ENGLISH.summary(), ENGLISH.body());
        posts.save(post.id(), new PostDraft(theirs, KOREAN, null), post.version());

        click("Save draft");
        assertThat(compared())
                .contains("Mina Han changed this post meanwhile", "12:00 UTC", "My title", "Their title")
                .doesNotContain(ENGLISH.summary());
        click("Go on with my version");
        assertThat(compared()).contains("My title", "Their title");
        click("Save draft");

        var kept = posts.find(post.id()).orElseThrow();
        assertThat(kept.draft().en().title()).isEqualTo("My title");
        assertThat(compared()).as("the only copy of what was overwritten").contains("Their title");

        posts.save(post.id(), new PostDraft(new PostText("Once more", "", ""), KOREAN, null), kept.version());
        write("English", new PostText("My second", ENGLISH.summary(), ENGLISH.body()));
        click("Save draft");
        assertThat(find(StalePanel.class).all())
                .extracting(panel -> panel.getElement().getTextRecursively())
                .satisfiesExactly(
                        now -> assertThat(now).contains("My second", "Once more"),
                        before -> assertThat(before).contains("My title", "Their title"));
    }

    @Test
    void whatWasWrittenSinceTheComparisonIsShownBeforeItIsGivenUp() {
        var post = draft();
        open(post.id().toString());
        write("English", new PostText("My title", "", ""));
        posts.save(post.id(), new PostDraft(new PostText("Their title", "", ""), KOREAN, null), post.version());
        click("Save draft");
        test(area("Summary", "English")).setValue("Written since.");

        click("Go on with the version of Mina Han");
        assertThat(compared()).contains("Written since.");
        assertThat(title("English").getValue()).isEqualTo("My title");

        click("Go on with the version of Mina Han");
        assertThat(title("English").getValue()).isEqualTo("Their title");
        assertThat(compared()).as("to copy from").contains("Written since.");
    }

    @Test
    void theOtherVersionCanBeTakenAndOnesOwnStaysToBeCopied() {
        var post = draft();
        open(post.id().toString());
        write("English", new PostText("My title", "", ""));
        var theirs = new PostText("Their title", "", "");
        posts.save(post.id(), new PostDraft(theirs, KOREAN, null), post.version());

        click("Save draft");
        click("Go on with the version of Mina Han");

        assertThat(title("English").getValue()).isEqualTo("Their title");
        assertThat(compared()).contains("My title");
        click("Close the comparison");
        assertThat(find(StalePanel.class).exists()).isFalse();
    }

    @Test
    void aPromiseThatDiffersIsComparedToo() {
        var post = draft();
        open(post.id().toString());
        write("English", new PostText("My title", ENGLISH.summary(), ENGLISH.body()));
        var promised = Instant.parse("2026-12-01T09:00:00Z");
        posts.save(post.id(), new PostDraft(ENGLISH, KOREAN, promised), post.version());

        click("Save draft");

        assertThat(compared()).contains("Next post promised for", "Empty: the usual Monday", "2026-12-01");
    }

    @Test
    void savingLeavesTheFieldsAloneForWhoeverGoesOnTyping() {
        open(draft().id().toString());
        write("English", new PostText("My title", ENGLISH.summary(), ENGLISH.body()));
        test(area("Text", "English")).setValue("A line \n");

        click("Save draft");

        assertThat(area("Text", "English").getValue()).isEqualTo("A line \n");
        assertThat(find(StatusBadge.class).all()).noneMatch(badge -> badge.isVisible());
    }

    @Test
    void leavingWithUnsavedChangesIsAskedBack() {
        var post = draft();
        open(post.id().toString());
        write("English", new PostText("My title", ENGLISH.summary(), ENGLISH.body()));

        UI.getCurrent().navigate(PostsView.class);
        assertThat(getCurrentView()).isInstanceOf(PostEditorView.class);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(posts.find(post.id()).orElseThrow().draft().en().title()).isEqualTo("My title");
        assertThat(getCurrentView()).isInstanceOf(PostsView.class);
    }

    @Test
    void leavingWithoutChangesIsNot() {
        open(draft().id().toString());

        UI.getCurrent().navigate(PostsView.class);

        assertThat(getCurrentView()).isInstanceOf(PostsView.class);
        assertThat(written()).contains("Week 48", "Draft");
    }

    @Test
    void aDraftIsDeletedAfterAskingBack() {
        open(draft().id().toString());

        click("Delete draft …");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(posts.all(Language.EN)).isEmpty();
        assertThat(written()).contains("No posts yet");
    }

    @Test
    void whatIsSavedOfAScheduledPostIsNoDraftAndStaysScheduled() {
        var post = draft();
        publishing.schedule(post.id(), post.version(), Instant.parse("2026-11-30T09:00:00Z"));
        open(post.id().toString());
        assertThat(find(Button.class).withText("Save draft").exists()).isFalse();
        write("English", new PostText("My title", ENGLISH.summary(), ENGLISH.body()));

        click("Save changes");

        var saved = posts.find(post.id()).orElseThrow();
        assertThat(saved.draft().en().title()).isEqualTo("My title");
        assertThat(saved.state()).isEqualTo(PostState.SCHEDULED);
        click("Take back the schedule");
        assertThat(find(Button.class).withText("Save draft").exists()).isTrue();
    }

    @Test
    void whatIsPublishedCanOnlyBeRead() {
        var post = draft();
        publishing.publish(post.id(), post.version());
        open(post.id().toString());

        assertThat(title("English").isReadOnly()).isTrue();
        assertThat(find(Button.class).withText("Save draft").exists()).isFalse();
        assertThat(posts.find(post.id()).orElseThrow().state()).isEqualTo(PostState.PUBLISHED);
    }

    @Test
    @WithAccount(Role.SUPPORT)
    void nobodyElseMayOpenIt() {
        UI.getCurrent().navigate("publish/posts/new");

        assertThat(getCurrentView()).isNotInstanceOf(PostEditorView.class);
    }

    @Test
    void whoElseHasThePostOpenIsSaid() {
        var post = draft();
        open(post.id().toString());
        assertThat(written()).doesNotContain("Also open with");

        var document = new EditedDocument("post", post.id().toString());
        var window = UUID.randomUUID();
        colleague(() -> editing.opened(window, document));
        open(post.id().toString());

        assertThat(written()).contains("Also open with: Joon Kim.");
    }

    @Test
    void whatWasWrittenInALostWindowStandsInTheFieldsAgainUntilItIsThrownAway() {
        var post = draft();
        var lost = new PostText("From a lost window", ENGLISH.summary(), ENGLISH.body());
        unsaved.keep(post, post.version(), new PostDraft(lost, KOREAN, null));

        open(post.id().toString());
        assertThat(title("English").getValue()).isEqualTo("From a lost window");
        assertThat(written()).contains("What you wrote and did not save");

        click("Throw it away");
        assertThat(title("English").getValue()).isEqualTo("Week 48");
        assertThat(unsaved.find(post)).isEmpty();
    }

    @Test
    void whatWasWrittenOnAnEarlierVersionIsComparedBeforeItReplacesTheNewOne() {
        var post = draft();
        unsaved.keep(post, post.version(), new PostDraft(new PostText("My title", "", ""), KOREAN, null));
        posts.save(post.id(), new PostDraft(new PostText("Their title", "", ""), KOREAN, null), post.version());

        open(post.id().toString());
        assertThat(written()).contains("It was written on an earlier version");
        click("Save draft");

        assertThat(compared()).contains("My title", "Their title");
    }

    @Test
    void aPostBeginsWithATemplateWhoseGapsKeepItFromBeingPublished() {
        open("new");
        Select<PostTemplate> template = select("Begin with");
        test(template).selectItem("Weekly post");
        assertThat(title("Korean").getValue()).isEqualTo("[…]주차: […]");

        click("Publish …");

        assertThat(written()).contains("English: Title still has a gap");
    }

    @Test
    void whoeverAskedForAReviewCannotGiveItAndAColleagueCan() {
        var post = draft();
        open(post.id().toString());
        click("Ask for review");
        assertThat(written()).contains("In review since", "asked by Mina Han");
        assertThat(find(Button.class).withText("Reviewed: it is right").exists())
                .isFalse();

        colleague(() -> reviews.approve(post.id(), post.version() + 1));
        open("new");
        open(post.id().toString());
        assertThat(written()).contains("Reviewed by Joon Kim");
    }

    @Test
    void whereThereIsASecondMaintainerAPostWaitsForThemOrGoesOutWithAReason() {
        var post = draft();
        colleague(() -> {});
        open(post.id().toString());

        click("Schedule …");
        assertThat(written()).contains("another maintainer has to review this post first");

        click("Publish …");
        var dialog = find(ReasonDialog.class).single();
        click("Publish without a review");
        assertThat(dialog.isOpened()).as("without a reason").isTrue();
        test(find(TextArea.class).withCaption("Why it cannot wait").single()).setValue("The bridge is down.");
        click("Publish without a review");

        assertThat(getCurrentView()).isInstanceOf(UpdateView.class);
        assertThat(written()).contains("Published before a second maintainer had read it");
        open(post.id().toString());
        assertThat(written()).contains("Mina Han published it before anybody else had read it: The bridge is down.");
    }

    @Test
    void aReviewerSendsAPostBackWithAWord() {
        var post = draft();
        var asked = new ReviewResult[1];
        colleague(() -> {
            var theirs = ((SaveResult.Saved)
                            posts.save(post.id(), new PostDraft(KOREAN, ENGLISH, null), post.version()))
                    .post();
            asked[0] = reviews.ask(theirs.id(), theirs.version());
        });
        assertThat(asked[0]).isInstanceOf(ReviewResult.Done.class);
        open(post.id().toString());

        click("Send back …");
        test(find(TextArea.class).withCaption("What is not right yet").single()).setValue("The languages are swapped.");
        click("Send back");

        assertThat(written()).contains("Mina Han sent this back", "The languages are swapped.");
        assertThat(posts.find(post.id()).orElseThrow().state()).isEqualTo(PostState.DRAFT);
    }

    @Test
    void aPublishedPostIsAddedTo() {
        var post = draft();
        publishing.publish(post.id(), post.version());
        open(post.id().toString());
        test(find(TextField.class).withCaption("In one sentence (English)").single())
                .setValue("It was 1:6.");
        click("Publish addition …");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(written()).as("Korean is neither given nor said to follow").contains("Not published.");

        test(find(Checkbox.class).single()).click();
        click("Publish addition …");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(written()).contains("Correction", "It was 1:6.", "Korean pending");
        assertThat(posts.find(post.slug(), Language.KO).orElseThrow().additions())
                .hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return find(Select.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void colleague(Runnable deed) {
        var me = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(signedIn("admin", "ROLE_ADMINISTRATOR"));
            administration.create(
                    new AccountDraft("joon@desk.example", "Joon Kim", Language.KO, Set.of(Role.MAINTAINER)));
            var joon = administration.all().stream()
                    .filter(row -> row.account().displayName().equals("Joon Kim"))
                    .findFirst()
                    .orElseThrow();
            SecurityContextHolder.setContext(signedIn(joon.account().id().toString(), "ROLE_MAINTAINER"));
            deed.run();
        } finally {
            SecurityContextHolder.setContext(me);
        }
    }

    private static SecurityContext signedIn(String name, String authority) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                name, "", AuthorityUtils.createAuthorityList(authority)));
    }

    private Post draft() {
        return ((SaveResult.Saved) posts.create(new PostDraft(ENGLISH, KOREAN, null))).post();
    }

    private void open(String id) {
        UI.getCurrent().navigate("publish/posts/" + id);
        assertThat(getCurrentView()).isInstanceOf(PostEditorView.class);
    }

    private void write(String language, PostText text) {
        test(title(language)).setValue(text.title());
        test(area("Summary", language)).setValue(text.summary());
        test(area("Text", language)).setValue(text.body());
    }

    private TextField title(String language) {
        return find(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Title (" + language + ")"))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String part, String language) {
        return find(TextArea.class).all().stream()
                .filter(field -> field.getLabel().equals(part + " (" + language + ")"))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String compared() {
        return find(StalePanel.class).single().getElement().getTextRecursively();
    }

    private String written() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
