package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import dev.trustdesk.portal.attachments.TestFiles;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.widgets.Note;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files at the text that staff write. */
@PostgresTest
class ComposerFilesTest extends DeskViewTest {

    @Autowired
    private TicketExtras extras;

    @Autowired
    private Toolbox tools;

    private TicketId id;
    private TicketView view;

    @BeforeEach
    void aTicket() {
        id = desk.ticket();
    }

    @Test
    void chosenFilesAreListedWithTheirSizeAndStandAtTheMessageOnceItIsSent() {
        open(Locale.ENGLISH);
        choose("screen.png", TestFiles.png());
        choose("notice.pdf", TestFiles.pdf());
        assertThat(listed()).contains("screen.png", "notice.pdf", "1 KB");

        write("See these");
        press("Save note");

        assertThat(desk.look(minji, id).messages().getLast().kind()).isEqualTo(MessageKind.NOTE);
        assertThat(saved()).containsExactly("screen.png", "notice.pdf");
        assertThat(chosen().files()).isEmpty();
        assertThat(listed()).doesNotContain("screen.png");
    }

    @Test
    void aFileIsTakenOutAgain() {
        open(Locale.ENGLISH);
        choose("wrong.png", TestFiles.png());
        choose("right.pdf", TestFiles.pdf());

        test(find(Button.class).withText("Take out").all().getFirst()).click();
        write("See this");
        press("Save note");

        assertThat(saved()).containsExactly("right.pdf");
    }

    @Test
    void whyAFileIsRefusedIsSaidAtOnceInTheReadersLanguageAndTheTextStays() {
        open(Locale.KOREAN);
        write("보십시오");
        choose("fake.png", TestFiles.jpeg());
        assertThat(notes()).contains("“fake.png” 파일의 이름과 내용의 형식이 서로 다릅니다");

        var upload = find(Upload.class).single();
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "10MB보다 큽니다.", "huge.pdf"));
        assertThat(notes()).contains("“huge.pdf”: 10MB보다 큽니다.");
        assertThat(chosen().files()).isEmpty();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("보십시오");
    }

    @Test
    void aSixthFileIsRefused() {
        open(Locale.ENGLISH);
        for (var number = 1; number <= 6; number++) {
            choose(number + ".png", TestFiles.png());
        }

        assertThat(chosen().files()).hasSize(5);
        assertThat(notes()).contains("“6.png”: A message takes at most 5 files.");
    }

    @Test
    void whenSomebodyWasFasterTheFilesStayAndGoWithTheReplyLater() {
        open(Locale.ENGLISH);
        test(find(RadioButtonGroup.class).all().getFirst()).selectItem("The requester");
        write("My answer");
        choose("here.png", TestFiles.png());
        desk.reply(desk.staff("Joon"), id, "I was faster", new AfterReply.StayOpen());

        press("Send to requester");
        press("Go on writing");
        assertThat(listed()).contains("here.png");
        press("Send to requester");

        assertThat(desk.look(minji, id).messages().getLast().text()).isEqualTo("My answer");
        assertThat(saved()).containsExactly("here.png");
    }

    @Test
    void aMessageDoesNotLeaveWithoutAFileThatIsStillOnItsWay() {
        open(Locale.ENGLISH);
        write("See this");
        follow("upload-start", true);
        press("Save note");
        assertThat(notes()).contains("A file is still on its way");
        assertThat(desk.look(minji, id).messages()).hasSize(2);

        follow("upload-success", false);
        press("Save note");
        assertThat(desk.look(minji, id).messages()).hasSize(3);
    }

    @Test
    void whatNobodySentIsThrownAwayWithThePage() {
        open(Locale.ENGLISH);
        choose("screen.png", TestFiles.png());
        var first = chosen().files().getFirst();
        view.setParameter(null, desk.ticket().toString());
        assertThat(chosen().files()).as("another ticket").isEmpty();
        assertThatThrownBy(() -> first.upload().content().open().read()).isInstanceOf(ClosedChannelException.class);

        choose("screen.png", TestFiles.png());
        var second = chosen().files().getFirst();
        UI.getCurrent().removeAll();
        assertThatThrownBy(() -> second.upload().content().open().read()).isInstanceOf(ClosedChannelException.class);
    }

    private void open(Locale locale) {
        view = shown(locale, () -> {
            var made = new TicketView(tickets, accounts, changes, clock, texts, extras, tools);
            made.setParameter(null, id.toString());
            return made;
        });
    }

    private void choose(String name, byte[] content) {
        test(find(Upload.class).single()).upload(name, "application/octet-stream", content);
    }

    private void follow(String step, boolean unfinished) {
        var element = find(Upload.class).single().getElement();
        var data = JacksonUtils.createObjectNode()
                .put(FilesToSend.UNFINISHED, unfinished)
                // What the upload itself listens to.
                .put("element.files.some(file => file.uploading)", unfinished);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, step, data));
    }

    private void write(String text) {
        test(find(TextArea.class).single()).setValue(text);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private FilesToSend chosen() {
        return find(FilesToSend.class).single();
    }

    private String listed() {
        return chosen().getElement().getTextRecursively();
    }

    private String notes() {
        return String.join(
                "\n",
                find(Note.class).all().stream()
                        .map(note -> note.getElement().getTextRecursively())
                        .toList());
    }

    private List<String> saved() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getElement().hasAttribute("download"))
                .map(Anchor::getText)
                .toList();
    }
}
