package dev.trustdesk.portal.faq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.faq.EditResult;
import dev.trustdesk.portal.faq.FaqAnswer;
import dev.trustdesk.portal.faq.FaqCategory;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.faq.FaqLookup;
import dev.trustdesk.portal.faq.FaqManuscript;
import dev.trustdesk.portal.faq.FaqPaths;
import dev.trustdesk.portal.faq.FaqPublishing;
import dev.trustdesk.portal.faq.FaqText;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
@WithAccount({Role.MAINTAINER, Role.SUPPORT})
class FaqAnswersViewTest extends SpringBrowserlessTest {

    @Autowired
    private PackOnDemand pack;

    @Autowired
    private FaqEntries entries;

    @Autowired
    private FaqEditing editing;

    @Autowired
    private FaqPublishing publishing;

    @BeforeEach
    void theStarterPack() throws Exception {
        pack.importNow();
    }

    @Test
    void aNewAnswerIsWrittenSentForReviewTakenBackAndPublished() {
        navigate(FaqAnswersView.class);
        click("New answer");
        assertThat(written()).contains("Readers see nothing of it until it is published.");
        var title = "Where is it " + UUID.randomUUID() + "?";
        type(field("Question", "English"), title);
        type(area("Answer in one sentence", "English"), "Here.");
        type(area("Answer", "English"), "It is here.");
        type(field("Question", "Korean"), "어디에 있습니까?");
        type(area("Answer in one sentence", "Korean"), "여기입니다.");
        click("Send for review");
        assertThat(written()).contains("Not sent for review", "Category: is missing");
        type(area("Answer", "Korean"), "여기에 있습니다.");
        category().selectItem("Basics");

        click("Send for review");
        assertThat(written()).contains("In review since", "Sent by Mina Han, written by Mina Han");
        assertThat(field("Question", "English").isReadOnly()).isTrue();
        click("Back to writing");
        assertThat(field("Question", "English").isReadOnly()).isFalse();
        click("Publish …");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(getCurrentView()).isInstanceOf(FaqAnswerView.class);
        assertThat(written()).contains(title);
    }

    @Test
    void whatAChangeChangesIsShownBeforeAndAfterAndAnEarlierRevisionIsWrittenFrom() {
        var gas = answer("gas");
        var work = editing.change(gas.id()).orElseThrow();
        UI.getCurrentOrThrow().navigate(FaqPaths.editor(work.id()));
        type(area("Answer in one sentence", "English"), "Changed summary.");
        test(find(FaqDifferences.class).single()).openDetails();
        assertThat(written()).contains("Changed summary.");
        type(area("Answer in one sentence", "English"), "Changed again.");
        assertThat(find(FaqDifferences.class).single().getElement().getTextRecursively())
                .as("compared anew while it is open")
                .contains("again")
                .doesNotContain("summary");
        type(area("Answer in one sentence", "English"), "Changed summary.");
        sizes().selectItem("Typo: nobody understands it differently");
        click("Publish …");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(answer("gas").page().summary()).isEqualTo("Changed summary.");

        UI.getCurrentOrThrow().navigate(FaqHistoryView.path(gas.id()));
        assertThat(written()).contains("Revision 2", "written by Mina Han", "without review", "the starter pack");
        click("Write from this revision");
        assertThat(getCurrentView()).isInstanceOf(FaqEditorView.class);
        assertThat(area("Answer in one sentence", "English").getValue())
                .isEqualTo(gas.page().summary());
    }

    @Test
    void theListShowsWhatIsChosenAndArchives() {
        navigate(FaqAnswersView.class);
        assertThat(written()).contains(answer("deadline").page().title(), "Published", "Up to date");
        shown().selectItem("Archived");
        assertThat(written()).contains("No answers here.");
        shown().selectItem("All but archived");
        test(find(Button.class)
                        .withAttribute(
                                "aria-label",
                                "Archive …: " + answer("deadline").page().title())
                        .single())
                .click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(answer("deadline").isArchived()).isTrue();
        shown().selectItem("Archived");
        assertThat(written()).contains(answer("deadline").page().title());
        click("Put back");
        assertThat(answer("deadline").isArchived()).isFalse();
    }

    @Test
    void whatAColleaguePublishesMeanwhileIsSaidToBePublishedAndWhatTheyDiscardToBeGone() {
        var shown = begun();
        UI.getCurrentOrThrow().navigate(FaqPaths.ANSWERS + "/" + shown.id());
        publishing.publish(shown.id(), shown.version());
        ((FaqEditorView) getCurrentView()).catchUp();
        assertThat(written())
                .contains("A colleague has published this meanwhile.", "Read the answer")
                .doesNotContain("kept nowhere");

        var written = begun();
        UI.getCurrentOrThrow().navigate(FaqPaths.ANSWERS + "/" + written.id());
        publishing.publish(written.id(), written.version());
        type(area("Answer in one sentence", "English"), "Typed before it was told.");
        assertThat(written()).contains("A colleague has published another version", "kept nowhere");

        var discarded = begun();
        UI.getCurrentOrThrow().navigate(FaqPaths.ANSWERS + "/" + discarded.id());
        editing.discard(discarded.id(), discarded.version());
        ((FaqEditorView) getCurrentView()).catchUp();
        assertThat(written()).contains("It was published or discarded meanwhile.");
    }

    private FaqWork begun() {
        var work = editing.begin();
        var blank = work.manuscript();
        var text = new FaqManuscript(
                new FaqText("Which of them, " + work.id() + "?", "This one.", "This one, and no other."),
                new FaqText("어느 것입니까?", "이것입니다.", "이것뿐입니다."),
                FaqCategory.BASICS,
                "",
                blank.confidence(),
                blank.sources(),
                false,
                blank.terms(),
                blank.keywords());
        return ((EditResult.Kept) editing.keep(work.id(), text, work.version())).now();
    }

    private FaqAnswer answer(String slug) {
        return ((FaqLookup.Found) entries.find(slug, Language.EN)).answer();
    }

    private TextField field(String name, String language) {
        return find(TextField.class).withCaption(name + " (" + language + ")").single();
    }

    private TextArea area(String name, String language) {
        return find(TextArea.class).withCaption(name + " (" + language + ")").single();
    }

    private com.vaadin.flow.component.select.SelectTester<Select<Object>, Object> category() {
        return select("Category");
    }

    private com.vaadin.flow.component.select.SelectTester<Select<Object>, Object> sizes() {
        return select("Size of the change");
    }

    private com.vaadin.flow.component.select.SelectTester<Select<Object>, Object> shown() {
        return select("Show");
    }

    @SuppressWarnings("unchecked")
    private com.vaadin.flow.component.select.SelectTester<Select<Object>, Object> select(String caption) {
        return test((Select<Object>) find(Select.class).withCaption(caption).single());
    }

    private void type(TextField field, String text) {
        test(field).setValue(text);
    }

    private void type(TextArea area, String text) {
        test(area).setValue(text);
    }

    private void click(String name) {
        test(find(Button.class).withText(name).single()).click();
    }

    private String written() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
