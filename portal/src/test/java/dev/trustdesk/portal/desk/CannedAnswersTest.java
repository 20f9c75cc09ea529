package dev.trustdesk.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.trust.Phase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@PostgresTest
class CannedAnswersTest {

    private final CannedAnswers canned;
    private final Inserts inserts;
    private final AuditTrail audit;
    private final Desk desk;
    private AccountId minji;
    private Ticket ticket;

    CannedAnswersTest(
            @Autowired CannedAnswers canned,
            @Autowired Inserts inserts,
            @Autowired AuditTrail audit,
            @Autowired ApplicationContext context) {
        this.canned = canned;
        this.inserts = inserts;
        this.audit = audit;
        this.desk = new Desk(context);
    }

    @BeforeEach
    void aKoreanTicket(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
        minji = desk.staff("Minji");
        var asked = Desk.draft();
        ticket = desk.look(
                minji,
                desk.ticketOf(desk.ask(new dev.trustdesk.portal.help.HelpDraft(
                        asked.formKey(),
                        asked.category(),
                        asked.subject(),
                        asked.text(),
                        null,
                        null,
                        null,
                        null,
                        Language.KO))));
    }

    @Test
    void aCannedAnswerIsFoundInBothLanguagesAndFilledInTheRequesters() {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        save(new CannedDraft(
                "Ratio " + mark,
                "The ratio was {{fact:migration.ratio}}.",
                "비율 " + mark,
                "{my_name}입니다. 비율은 {{fact:migration.ratio}}이었습니다. {check_word}"));

        for (var query : new String[] {"ratio " + mark, "비율 " + mark, mark}) {
            assertThat(desk.as(minji, () -> inserts.find(ticket, Audience.READERS, Insert.Sort.CANNED, query)))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.label()).isEqualTo("비율 " + mark);
                        assertThat(found.text())
                                .startsWith("Minji입니다. 비율은 1")
                                .endsWith(ticket.facts().checkWord());
                    });
        }
    }

    @Test
    void theAuditTrailSaysWhatAnEditChangedAndOnlyTheStretchThatDiffers() {
        var title = "Waiting " + UUID.randomUUID();
        var long1 = "lorem ".repeat(300);
        save(new CannedDraft(title, long1 + "It takes three days at Bithumb. " + long1, "", ""));
        var seen = desk.as(minji, "LEAD", canned::all).stream()
                .filter(answer -> answer.english().title().equals(title))
                .findFirst()
                .orElseThrow();
        var draft = new CannedDraft(
                title, long1 + "It takes five days at Bithumb. " + long1, "기다림", "닷새가 걸립니다.", Phase.OPEN);
        assertThat(desk.as(minji, "LEAD", () -> canned.save(seen, draft))).isEqualTo(new EditResult.Saved());

        var edit = audit.of("canned:" + seen.id()).getLast();
        assertThat(edit.action()).isEqualTo("canned.changed");
        assertThat(edit.detail())
                .containsEntry("text-en-was", "… three …")
                .containsEntry("text-en", "… five …")
                .containsEntry("title-ko-was", "–")
                .containsEntry("title-ko", "기다림")
                .containsEntry("text-ko", "닷새가 걸립니다.")
                .containsEntry("phase-was", "–")
                .containsEntry("phase", "OPEN")
                .doesNotContainKey("title-en");
    }

    /** The pack says that the migration is closed. */
    @Test
    void whatIsMeantForAnotherPhaseOfTheMigrationIsNotOffered() {
        var mark = UUID.randomUUID().toString();
        for (var phase : Phase.values()) {
            save(new CannedDraft(phase + " " + mark, "Hello", "", "", phase));
        }
        save(new CannedDraft("ALWAYS " + mark, "Hello", "", ""));

        assertThat(desk.as(minji, () -> inserts.find(ticket, Audience.READERS, Insert.Sort.CANNED, mark)))
                .extracting(Insert::label)
                .containsExactly("ALWAYS " + mark, "CLOSED " + mark);
        assertThat(desk.as(minji, () -> canned.inUse()).stream()
                        .filter(answer -> answer.english().title().endsWith(mark)))
                .as("they stay what they are")
                .hasSize(5);
    }

    @Test
    void theFirstAnswersSayInEachPhaseWhatCanBeDone() {
        var offered = desk.as(minji, () -> canned.offered()).stream()
                .map(answer -> answer.english().title());
        assertThat(offered)
                .contains("The migration has ended", "You were eligible, and there is no confirmed way")
                .doesNotContain("How to migrate while it is open");
    }

    @Test
    void withoutKoreanTheEnglishIsOfferedAndSaidToBeSo() {
        var mark = UUID.randomUUID().toString();
        save(new CannedDraft("Only " + mark, "Hello", "", ""));

        assertThat(desk.as(minji, () -> inserts.find(ticket, Audience.READERS, Insert.Sort.CANNED, mark)))
                .containsExactly(new Insert("Only " + mark, "en", false, "Hello"));
    }

    @Test
    void anFaqAnswerIsFoundByEnglishWordsAndPutInInKoreanWithItsKoreanAddress() {
        var found = desk.as(minji, () -> inserts.find(ticket, Audience.READERS, Insert.Sort.FAQ, "ratio"));

        assertThat(found).isNotEmpty().first().satisfies(insert -> {
            assertThat(insert.text()).contains("https://desk.example/ko/faq/");
            assertThat(insert.text().codePoints())
                    .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL);
        });
    }

    @Test
    void whatCannotBeFilledInIsNotSaved() {
        assertThat(save(new CannedDraft("A", "Hello {name}", "", "")))
                .isEqualTo(new EditResult.Refused("desk.canned.refused.variable"));
        assertThat(save(new CannedDraft("A", "{{fact:migration.nonsense}}", "", "")))
                .isEqualTo(new EditResult.Refused("desk.canned.refused.fact"));
        assertThat(save(new CannedDraft("A", "Hello", "제목만", "")))
                .isEqualTo(new EditResult.Refused("desk.canned.refused.empty"));
    }

    @Test
    void onlyLeadsWriteThem() {
        assertThatThrownBy(() -> desk.as(minji, () -> canned.save(null, new CannedDraft("A", "B", "", ""))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private EditResult save(CannedDraft draft) {
        return desk.as(minji, "LEAD", () -> canned.save(null, draft));
    }
}
