package dev.trustdesk.portal.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.Reference;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class ReferenceButtonTest extends SpringBrowserlessTest {

    @Autowired
    private PackOnDemand pack;

    @Autowired
    private References references;

    @Autowired
    private Texts texts;

    private final TextArea body = new TextArea();

    @BeforeEach
    void theStarterPack() throws Exception {
        pack.importNow();
        UI.getCurrentOrThrow().add(body, new ReferenceButton(body, references, texts.in(Language.EN), Language.EN));
    }

    @Test
    void factsAreFoundByKeyLabelAndValueInEitherLanguage() {
        assertThat(references.search("migration.ratio", Language.EN, Audience.READERS))
                .first()
                .returns("{{fact:migration.ratio}}", Reference::before)
                .returns("", Reference::after);
        assertThat(references.search("비율", Language.EN, Audience.READERS))
                .extracting(Reference::target)
                .contains("migration.ratio");
        assertThat(references.search("", Language.KO, Audience.READERS))
                .isNotEmpty()
                .allMatch(found -> found.kind() == Reference.Kind.FACT);
    }

    @Test
    void answersAreFoundByTheirWordsAndLinkedByTheirAddress() {
        assertThat(references.search("snapshot", Language.KO, Audience.READERS))
                .filteredOn(found -> found.kind() == Reference.Kind.ANSWER)
                .first()
                .returns("snapshot", Reference::target)
                .returns("[", Reference::before)
                .returns("](faq:snapshot)", Reference::after)
                .returns(Language.KO, Reference::language);
        assertThat(new Reference(Reference.Kind.ANSWER, "a", "What is [x]?", "", Language.EN).words())
                .isEqualTo("What is \\[x\\]?");
    }

    @Test
    void whatIsChosenIsPutWhereSomebodyWritesAndTheDialogIsGone() {
        test(find(Button.class).withText("Insert a fact or a link …").single()).click();
        search().setValue(references
                .search("migration.ratio", Language.EN, Audience.READERS)
                .getFirst());

        assertThat(find(ReferenceDialog.class).exists()).isFalse();
        assertThat(UI.getCurrentOrThrow().getInternals().dumpPendingJavaScriptInvocations())
                .flatExtracting(pending -> pending.getInvocation().getParameters())
                .contains("{{fact:migration.ratio}}");
    }

    @Test
    void nothingIsPutIntoATextThatCannotBeWritten() {
        body.setReadOnly(true);
        test(find(Button.class).withText("Insert a fact or a link …").single()).click();
        assertThat(find(ReferenceDialog.class).exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Reference> search() {
        return (ComboBox<Reference>)
                find(ComboBox.class).withCaption("Fact or answer").single();
    }
}
