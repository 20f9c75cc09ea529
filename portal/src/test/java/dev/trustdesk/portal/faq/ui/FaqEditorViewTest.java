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
import dev.trustdesk.portal.faq.FaqDrafts;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqManuscript;
import dev.trustdesk.portal.faq.FaqText;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
@WithAccount({Role.MAINTAINER, Role.SUPPORT})
class FaqEditorViewTest extends SpringBrowserlessTest {

    @Autowired
    private FaqDrafts drafts;

    @Autowired
    private FaqEditing editing;

    private FaqWork suggestion;

    @BeforeEach
    void aSuggestion() {
        var ticket = new TicketId(UUID.randomUUID());
        drafts.propose(ticket, Language.EN, "How long " + ticket + "?", "Two *days*.");
        suggestion = editing.open().stream()
                .filter(open -> open.suggestion().ticket().equals(ticket))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSuggestionIsOpenedFromTheListWrittenInTwoLanguagesAndTaken() {
        navigate(FaqDraftsView.class);
        assertThat(written()).contains("Two *days*.", "Suggested by Mina Han");
        open();
        assertThat(area("Answer", "English").getValue()).isEqualTo("Two *days*.");

        type(area("Answer in one sentence", "English"), "Two days.");
        type(field("Question", "Korean"), "얼마나 걸립니까?");
        type(area("Answer in one sentence", "Korean"), "이틀입니다.");
        type(area("Answer", "Korean"), "이틀입니다.");
        assertThat(written()).contains("Draft kept");
        assertThat(now().manuscript().ko().title()).as("kept without a press").isEqualTo("얼마나 걸립니까?");
        click("Publish …");
        assertThat(find(ConfirmDialog.class).exists())
                .as("nobody is asked what is refused then")
                .isFalse();
        assertThat(written()).contains("Not published", "Category: is missing");

        categories().selectItem("Basics");
        click("Publish …");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(getCurrentView()).isInstanceOf(FaqAnswerView.class);
        navigate(MySuggestionsView.class);
        assertThat(written()).contains(suggestion.suggestion().question(), "In the FAQ");
    }

    @Test
    void aColleaguesTextIsShownBesideOnesOwnAndNothingIsKeptUntilOneIsChosen() {
        open();
        var theirs = changed("Their question");
        editing.keep(suggestion.suggestion().id(), theirs, 0);

        type(field("Question", "English"), "My question");
        assertThat(conflict()).contains("Mina Han has changed this meanwhile", "My question", "Their question");
        type(area("Answer in one sentence", "English"), "Mine.");
        assertThat(now().manuscript()).as("not overwritten").isEqualTo(theirs);

        click("Go on with my version");
        assertThat(now().manuscript().en().title()).isEqualTo("My question");
        assertThat(now().manuscript().en().summary()).isEqualTo("Mine.");
        assertThat(conflict()).as("to copy from").contains("Their question");

        type(area("Answer", "English"), "legal winner thank year wave sausage worth useful legal winner thank yellow");
        assertThat(written()).contains("Not kept.");
        assertThat(conflict()).contains("Their question");
        type(area("Answer", "English"), "Still mine.");
        assertThat(now().manuscript().en().body()).isEqualTo("Still mine.");
        assertThat(written()).doesNotContain("Not kept.");
        assertThat(conflict()).as("until it is closed").contains("Their question");
        click("Close the comparison");
        assertThat(find(ManuscriptConflict.class).exists()).isFalse();
    }

    @Test
    void whatWasWrittenSinceTheComparisonIsShownBeforeItIsGivenUp() {
        open();
        editing.keep(suggestion.suggestion().id(), changed("Their question"), 0);
        type(field("Question", "English"), "My question");
        type(area("Answer in one sentence", "English"), "Written since.");

        click("Go on with the version of Mina Han");
        assertThat(conflict()).contains("Written since.");
        assertThat(field("Question", "English").getValue()).isEqualTo("My question");

        click("Go on with the version of Mina Han");
        assertThat(field("Question", "English").getValue()).isEqualTo("Their question");
        assertThat(conflict()).as("to copy from").contains("Written since.");
        assertThat(now().manuscript()).isEqualTo(changed("Their question"));
    }

    @Test
    void aSecondComparisonLeavesTheOneThatWasChosenFrom() {
        open();
        editing.keep(suggestion.suggestion().id(), changed("Their question"), 0);
        type(field("Question", "English"), "My question");
        click("Go on with the version of Mina Han");

        editing.keep(suggestion.suggestion().id(), changed("Their third question"), 1);
        view().catchUp();

        assertThat(find(ManuscriptConflict.class).all()).hasSize(2);
        assertThat(written()).as("the only copy").contains("My question").contains("Their third question");
    }

    @Test
    void theListDrawsOnlyWhatChanged() {
        navigate(FaqDraftsView.class);
        var before = find(SuggestionArticle.class).all();

        editing.keep(suggestion.suggestion().id(), changed("Another question"), 0);
        ((FaqDraftsView) getCurrentView()).show();

        assertThat(find(SuggestionArticle.class).all()).isEqualTo(before);
        assertThat(written()).contains("Mina Han");
        editing.decline(suggestion.suggestion().id(), "It stands there already.");
        ((FaqDraftsView) getCurrentView()).show();
        assertThat(find(SuggestionArticle.class).all()).hasSize(before.size() - 1);
    }

    @Test
    void whatAColleagueDoesIsToldBeforeSomethingIsTyped() {
        open();
        editing.keep(suggestion.suggestion().id(), changed("Their question"), 0);
        view().catchUp();
        assertThat(conflict()).contains("Their question");
        click("Go on with the version of Mina Han");
        assertThat(field("Question", "English").getValue()).isEqualTo("Their question");

        editing.decline(suggestion.suggestion().id(), "It stands there already.");
        view().catchUp();
        assertThat(written()).contains("This suggestion was declined: It stands there already.");
        assertThat(field("Question", "English").isReadOnly()).isTrue();
    }

    @Test
    void aSecretIsRefusedAtItsFieldAndTheDraftStaysAsItWas() {
        open();
        type(area("Answer", "English"), "legal winner thank year wave sausage worth useful legal winner thank yellow");

        assertThat(written()).contains("Not kept.", "nothing of it was kept", "Not saved yet");
        assertThat(area("Answer", "English").isInvalid()).isTrue();
        assertThat(now().version()).isZero();
    }

    @Test
    void whoeverDeclinesSaysWhyAndTheAuthorReadsIt() {
        open();
        click("Decline …");
        click("Decline");
        var reason = find(TextArea.class).withCaption("Why it is not taken").single();
        assertThat(reason.getErrorMessage()).contains("Say why");
        type(reason, "It stands there already.");
        click("Decline");

        assertThat(getCurrentView()).isInstanceOf(FaqDraftsView.class);
        navigate(MySuggestionsView.class);
        assertThat(written()).contains(suggestion.suggestion().question(), "Declined", "It stands there already.");
    }

    private void open() {
        UI.getCurrentOrThrow()
                .navigate("faq-suggestions/" + suggestion.suggestion().id());
    }

    private FaqEditorView view() {
        return (FaqEditorView) getCurrentView();
    }

    private FaqWork now() {
        return editing.find(suggestion.suggestion().id()).orElseThrow();
    }

    private FaqManuscript changed(String title) {
        var before = suggestion.manuscript();
        return new FaqManuscript(
                new FaqText(title, "", before.en().body()),
                before.ko(),
                null,
                "",
                before.confidence(),
                before.sources(),
                false,
                before.terms(),
                before.keywords());
    }

    private TextField field(String name, String language) {
        return find(TextField.class).withCaption(name + " (" + language + ")").single();
    }

    private TextArea area(String name, String language) {
        return find(TextArea.class).withCaption(name + " (" + language + ")").single();
    }

    @SuppressWarnings("unchecked")
    private com.vaadin.flow.component.select.SelectTester<Select<Object>, Object> categories() {
        return test((Select<Object>) find(Select.class).withCaption("Category").single());
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

    private String conflict() {
        return find(ManuscriptConflict.class).single().getElement().getTextRecursively();
    }

    private String written() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
