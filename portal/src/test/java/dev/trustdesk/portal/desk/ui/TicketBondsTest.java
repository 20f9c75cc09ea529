package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.ExclusionReason;
import dev.trustdesk.portal.support.LinkKind;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.Relation;
import dev.trustdesk.portal.support.Relations;
import dev.trustdesk.portal.support.Triage;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Merge, link and sort a ticket as staff do on its page. */
@PostgresTest
class TicketBondsTest extends DeskViewTest {

    @Autowired
    private Toolbox tools;

    @Autowired
    private TicketExtras extras;

    @Autowired
    private Merging merging;

    @Autowired
    private Relations relations;

    @Autowired
    private Triage triage;

    private TicketId id;

    @BeforeEach
    void aTicket() {
        id = desk.ticket();
    }

    @Test
    void theMergeDialogSaysWhichTicketSurvivesBeforeItIsDone() {
        var other = desk.ticket();
        open(Locale.ENGLISH);
        press("Merge…");
        test(find(TextField.class).single()).setValue(number(other));

        assertThat(find(TextField.class).single().getHelperText())
                .as("what the number is")
                .startsWith("#" + number(other) + " ");
        assertThat(text(find(MergeDialog.class).single()))
                .contains("#" + number(id) + " ends. #" + number(other) + " goes on");
        press("Merge tickets");

        assertThat(desk.look(minji, id).row().mergedInto()).isEqualTo(other);
    }

    @Test
    void aTicketIsNotMergedIntoItself() {
        open(Locale.ENGLISH);
        press("Merge…");
        test(find(TextField.class).single()).setValue("#" + number(id));
        press("Merge tickets");

        assertThat(text(find(MergeDialog.class).single())).contains("cannot be merged into itself");
    }

    @Test
    void aMergeIsUndoneOnThePageOfTheMergedTicket() {
        var other = desk.ticket();
        merging.merge(id, 0, other);
        var view = open(Locale.ENGLISH);
        assertThat(text(view)).contains("Merged into", "Ended, merged", "Possible until");
        assertThat(text(find(MergedNote.class).single()))
                .contains("Merged: it goes on in #" + number(other), "Its requester still reads only this page.");
        assertThat(find(Button.class).withText("Reopen").exists())
                .as("it stands as its survivor does")
                .isFalse();

        press("Undo the merge");

        assertThat(desk.look(minji, id).row().mergedInto()).isNull();
    }

    @Test
    void aMergeIsUndoneOnThePageOfTheSurvivorToo() {
        var other = desk.ticket();
        merging.merge(other, 0, id);
        open(Locale.ENGLISH);

        test(find(Button.class)
                        .withAriaLabel("Undo the merge of #" + number(other))
                        .single())
                .click();

        assertThat(desk.look(minji, other).row().mergedInto()).isNull();
    }

    @Test
    void theSurvivorPointsOutWhoWaitsOnTheirOwnTicket() {
        var other = desk.ticket();
        merging.merge(other, 0, id);

        assertThat(text(open(Locale.KOREAN))).contains("이 문의에 병합됨", "답변 대기", "첫 답변 2회차, 병합된 문의");
    }

    @Test
    void linksAreShownFromBothSides() {
        var other = desk.ticket();
        relations.link(other, id, LinkKind.DUPLICATE_OF);

        assertThat(text(open(Locale.ENGLISH))).contains("Has a duplicate", "#" + number(other));
        press("Unlink");
        assertThat(relations.of(id)).extracting(Relation::kind).isEmpty();
    }

    @Test
    void aTicketLeftOutOfTheFiguresSaysSo() {
        triage.exclude(id, 0, ExclusionReason.SPAM, "An advertisement");

        assertThat(text(open(Locale.ENGLISH)))
                .contains(
                        "Left out of the figures: Spam", "An advertisement — Minji", "Ended, left out of the figures");
    }

    @Test
    void whoProposedToLeaveATicketOutIsNamedToTheLeadAndMayWithdrawIt() {
        clock.advance(Duration.ofHours(49));
        triage.exclude(id, 0, ExclusionReason.TEST, "Our own check of the form");
        assertThat(text(open(Locale.ENGLISH))).contains("a lead who did not propose it must confirm");
        assertThat(find(Button.class).withText("Confirm").exists())
                .as("one person alone")
                .isFalse();

        press("Withdraw");
        assertThat(find(ExclusionNote.class).all()).isEmpty();
    }

    private TicketView open(Locale locale) {
        return shown(locale, () -> {
            var view = new TicketView(tickets, accounts, changes, clock, texts, extras, tools);
            view.setParameter(null, id.toString());
            return view;
        });
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String number(TicketId ticket) {
        return Long.toString(desk.look(minji, ticket).row().number());
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
