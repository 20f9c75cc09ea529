package dev.trustdesk.portal.trust.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import dev.trustdesk.portal.trust.IncidentDraft;
import dev.trustdesk.portal.trust.IncidentDrafts;
import dev.trustdesk.portal.trust.IncidentEditing;
import dev.trustdesk.portal.trust.IncidentSeverity;
import dev.trustdesk.portal.trust.IncidentStage;
import dev.trustdesk.portal.trust.IncidentTemplate;
import dev.trustdesk.portal.trust.IncidentText;
import dev.trustdesk.portal.trust.Incidents;
import dev.trustdesk.portal.trust.KeptIncident;
import dev.trustdesk.portal.trust.TellResult;
import dev.trustdesk.portal.widgets.PinnedNotices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
@WithAccount(value = Role.MAINTAINER, email = "mina@desk.example")
class IncidentEditorViewTest extends SpringBrowserlessTest {

    private static final IncidentText ENGLISH =
            new IncidentText("Fake claim site", "Whoever opens the link", "Wait.", "A site asks for approvals.");

    @Autowired
    private IncidentEditing editing;

    @Autowired
    private IncidentDrafts drafts;

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentNotices notices;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void nothingIsBeingWritten() {
        clock.reset();
        drafts.discard(null);
    }

    @Test
    void aNewIncidentIsKeptWhileItIsWrittenAndToldAfterAskingBack() {
        navigate("publish/incidents/new", IncidentEditorView.class);
        write(ENGLISH);
        assertThat(drafts.mine(null))
                .hasValueSatisfying(mine -> assertThat(mine.draft().en()).isEqualTo(ENGLISH));
        var before = incidents.all(Language.EN).size();

        click("Tell readers …");
        var question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("message"))
                .contains("Every page of the site", "Goes to nobody by mail at once");
        assertThat(incidents.all(Language.EN)).hasSize(before);
        test(question).confirm();

        assertThat(incidents.all(Language.EN)).hasSize(before + 1);
        assertThat(drafts.mine(null)).isEmpty();
        assertThat(written()).contains("Update 1", "Korean pending", "Mina Han");
    }

    @Test
    void whatIsMissingIsSaidAndMarkedAndNothingIsTold() {
        navigate("publish/incidents/new", IncidentEditorView.class);
        write(new IncidentText("Title", "", "Wait.", "Seen at ___."));
        var before = incidents.all(Language.EN).size();
        click("Tell readers …");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(written())
                .contains(
                        "Readers have not been told.", "English: What is affected is missing.", "still holds a blank");
        assertThat(area("What is affected (English)").isInvalid()).isTrue();
        assertThat(incidents.all(Language.EN)).hasSize(before);
    }

    @Test
    void aSecretIsNotKeptEvenAsADraft() {
        navigate("publish/incidents/new", IncidentEditorView.class);
        test(area("What is known (English)")).setValue("zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong");
        assertThat(written()).contains("Not kept.", "seed phrase");
        assertThat(drafts.mine(null)).isEmpty();
    }

    @Test
    void whatAColleagueToldMeanwhileIsShownBesideOnesOwnAndMineMayFollow() {
        var incident = told(editing.open(draft(ENGLISH, IncidentStage.INVESTIGATING)));
        navigate("publish/incidents/" + incident.id(), IncidentEditorView.class);
        test(area("What is known (English)")).setValue("My words.");
        told(editing.tell(
                incident.id(),
                incident.version(),
                draft(
                        new IncidentText("Fake claim site", "Everybody", "Wait.", "Their words."),
                        IncidentStage.IDENTIFIED)));

        click("Tell readers …");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(written()).contains("told readers something meanwhile", "My words.", "Their words.");
        assertThat(editing.find(incident.id()).orElseThrow().updates()).hasSize(2);

        click("Go on with my version");
        click("Tell readers …");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(editing.find(incident.id()).orElseThrow().updates())
                .extracting(update -> update.en().body())
                .containsExactly("A site asks for approvals.", "Their words.", "My words.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aReadyTextIsPutBelowWhatIsThereInBothLanguages() {
        navigate("publish/incidents/new", IncidentEditorView.class);
        write(ENGLISH);
        var templates = (Select<IncidentTemplate>) find(Select.class).all().stream()
                .filter(select -> "Ready text".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
        templates.setValue(IncidentTemplate.REPORTS);
        click("Insert below");
        assertThat(area("What is known (English)").getValue())
                .startsWith(ENGLISH.body() + "\n\nWe have received reports that ___");
        assertThat(area("What is known (Korean)").getValue()).contains("신고를 받았습니다");
    }

    @Test
    void theKoreanIsAddedLaterBesideTheEnglish() {
        var incident = told(editing.open(draft(ENGLISH, IncidentStage.MONITORING)));
        navigate("publish/incidents/" + incident.id(), IncidentEditorView.class);
        click("Add the Korean …");
        var dialog = find(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("A site asks for approvals.");
        test(find(TextArea.class, dialog).all().getLast()).setValue("승인을 요구하는 사이트가 있습니다.");
        click("Add");
        assertThat(editing.find(incident.id())
                        .orElseThrow()
                        .updates()
                        .getFirst()
                        .ko()
                        .body())
                .isEqualTo("승인을 요구하는 사이트가 있습니다.");
    }

    @Test
    void everyViewWarnsOfWhatIsOpenAndPublishersOfWhatIsLate() {
        told(editing.open(draft(new IncidentText("Late one", "All", "Wait.", "Body"), IncidentStage.INVESTIGATING)));
        clock.advance(IncidentSeverity.S2.every());
        assertThat(notices.now(Language.EN))
                .extracting(PinnedNotices.Pinned::label, PinnedNotices.Pinned::sentence)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Incident, S2", "Late one"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Update overdue",
                                "An update on “Late one” was due at 2026-11-23 00:00 UTC (09:00 KST). Please tell readers"
                                        + " something, even if it is that nothing is new."));
        assertThat(notices.now(Language.KO))
                .anySatisfy(notice -> assertThat(notice.address()).startsWith("/ko/security/incidents/late-one"));
    }

    private static IncidentDraft draft(IncidentText english, IncidentStage stage) {
        return new IncidentDraft(
                IncidentSeverity.S2, stage, IncidentSeverity.S2.every(), null, null, english, IncidentText.BLANK);
    }

    private static KeptIncident told(TellResult result) {
        return ((TellResult.Told) result).now();
    }

    private void write(IncidentText text) {
        test(find(TextField.class).all().stream()
                        .filter(field -> "Title (English)".equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(text.title());
        test(area("What is affected (English)")).setValue(text.affected());
        test(area("What to do now (English)")).setValue(text.advice());
        test(area("What is known (English)")).setValue(text.body());
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String written() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
