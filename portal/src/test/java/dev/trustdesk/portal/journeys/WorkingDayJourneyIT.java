package dev.trustdesk.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.trustdesk.portal.desk.CannedAnswer;
import dev.trustdesk.portal.desk.CannedAnswers;
import dev.trustdesk.portal.desk.Macro;
import dev.trustdesk.portal.desk.Macros;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.help.SubmitResult;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.BrowserTest;
import dev.trustdesk.portal.testing.Browsing;
import dev.trustdesk.portal.testing.DemoAccounts;
import dev.trustdesk.portal.testing.Typist;
import dev.trustdesk.portal.testing.UseCase;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

/**
 * A working day: thirty tickets, triaged by two people at once, one in English and one in Korean, who have no mouse. On a desk of its
 * own, so that the figures of the evening are those of the day.
 */
@BrowserTest
@TestPropertySource(properties = "trustdesk.samples=false")
class WorkingDayJourneyIT {

    private static final int TICKETS = 30;
    private static final int FIRST = 1001;
    private static final Instant MONDAY = Instant.parse("2026-11-16T01:00:00Z");
    private static final String SAME_PERSON = "asked-twice@example.org";

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private HelpRequests requests;

    @Autowired
    private CannedAnswers canned;

    @Autowired
    private Macros macros;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private Texts texts;

    @Autowired
    private DataSource dataSource;

    private Colleague mina;
    private Colleague junho;

    /** Somebody at the desk: what they type and what they see, in their language. */
    private final class Colleague {
        private final Language language;
        private final Typist keys;
        private final Page page;

        Colleague(String name, String displayName, Language language, Browsing browsing) {
            accounts.add(name, displayName, language, EnumSet.of(Role.SUPPORT));
            this.language = language;
            this.page = accounts.as(name, browsing, language.locale(), Browsing.LAPTOP)
                    .newPage();
            this.keys = new Typist(page);
        }

        String says(String key, Object... values) {
            return texts.in(language).get(key, values);
        }

        void open(String path) {
            page.navigate(path);
            Browsing.settled(page);
        }

        Locator button(String key) {
            return page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(says(key)).setExact(true));
        }

        Locator dialog() {
            return page.locator("vaadin-dialog[opened]");
        }

        Locator text() {
            return page.locator(".td-composer textarea").first();
        }

        /** The ticket on the screen. */
        void isOn(int number) {
            assertThat(page.locator("h1")).containsText("#" + number + " ");
            Browsing.settled(page);
        }

        /** Wherever the keyboard goes in the queue, its row is above what can be done to those that are selected. */
        void keepsTheRowInSight() {
            for (var steps = 0; steps < 14; steps++) {
                keys.press("ArrowDown");
                page.waitForFunction("""
                        () => {
                            const row = document.querySelector('.td-queue').shadowRoot.activeElement.getBoundingClientRect();
                            return row.bottom <= document.querySelector('.td-bulk-dock').getBoundingClientRect().top;
                        }
                        """);
            }
        }

        /** From a ticket to the queue. */
        void goesBack() {
            keys.press("u");
            assertThat(page).hasURL(Pattern.compile("/support/queue"));
            Browsing.settled(page);
        }

        void takes(int number) {
            keys.press("t");
            isOn(number);
        }

        /** Looks a ticket up by its number and opens it. */
        void finds(int number) {
            goesBack();
            keys.press("/").type("#" + number).press("Enter");
            assertThat(page.locator("a.td-row-link:visible")).hasCount(1);
            keys.press("Escape", "Escape").press("j", "o");
            isOn(number);
        }

        Colleague begins(String key, String written) {
            keys.press(key).isAt(text());
            keys.type(written);
            return this;
        }

        /** Puts in the first thing that is offered for what was asked with two letters. */
        Colleague inserts() {
            assertThat(page.locator(".td-inserts [role=option]").first()).isVisible();
            keys.press("Enter");
            assertThat(page.locator(".td-inserts")).isHidden();
            return this;
        }

        void sends() {
            keys.press("Control+Enter");
            assertThat(text()).hasValue("");
        }

        /** In the list of what becomes of the ticket, right after the text. */
        Colleague thenIt(String key) {
            var then = page.locator(".td-afterwards vaadin-select").first();
            keys.tabTo(then).press("ArrowDown").choose(says(key));
            keys.isAt(then.locator("vaadin-select-value-button"));
            return this;
        }

        void usesMacro(String name) {
            keys.press("m").isAt(page.locator(".td-macros")).press("Enter").choose(name);
            assertThat(dialog()).containsText(name);
            keys.isAt(button("desk.macro.run")).press("Enter");
        }

        /** Says which question it was: the best guess, or none of them. */
        void answersWhichQuestion(boolean isNew) {
            assertThat(dialog()).containsText(says("desk.question.title"));
            var choices = dialog().locator("vaadin-radio-button");
            keys.isAt(dialog().locator("vaadin-text-field"));
            keys.press("Tab", isNew ? "ArrowUp" : "Space");
            assertThat(isNew ? choices.last() : choices.first()).hasAttribute("checked", "");
            keys.tabTo(button("desk.question.done")).press("Enter");
            assertThat(dialog()).hasCount(0);
        }

        /** Answers tickets that nobody has, until nobody waits any more. */
        boolean answersOneMore(String greeting, String query) {
            var before = page.locator("h1").innerText();
            keys.press("t");
            var none = page.getByText(says("desk.take-next.none"));
            page.waitForCondition(() ->
                    none.first().isVisible() || !page.locator("h1").innerText().equals(before));
            Browsing.settled(page);
            if (page.locator("h1").innerText().equals(before)) {
                return false;
            }
            begins("r", greeting + "::" + query).inserts();
            sends();
            return true;
        }
    }

    @BeforeEach
    void thirtyPeopleHaveAsked() {
        clock.set(MONDAY);
        for (var i = 0; i < TICKETS; i++) {
            ask(i);
            clock.advance(Duration.ofMinutes(10));
        }
        var answer = asLead(canned::inUse).stream()
                .filter(one -> one.english().title().startsWith("Please send"))
                .findFirst()
                .orElseThrow();
        asLead(() -> macros.save(macro("1 Ask for the transaction", answer, null, Macro.Way.NEXT)));
        asLead(() -> macros.save(macro("2 Answer and resolve", answer, TicketState.RESOLVED, Macro.Way.STAY)));
        clock.set(MONDAY.plus(Duration.ofDays(1)));
    }

    @Test
    @UseCase("UC-06")
    @UseCase("UC-07")
    void twoPeopleTriageThirtyTicketsByKeyboardAlone(Browsing browsing) {
        mina = new Colleague("day-mina", "Mina Han", Language.EN, browsing);
        junho = new Colleague("day-junho", "한준호", Language.KO, browsing);

        theySeeTheKeys(mina);
        theySeeTheKeys(junho);
        minaAsksForTheTransactionAndWaits(1001);
        junhoAnswersFromTheFaqAndResolves(1002);
        minaCallsJunho(1003);
        bothAnswerAtOnceAndOnlyOneIsSent(1003);
        minaSorts(1004);
        junhoUsesMacros(1005, 1006);
        minaMergesWhatOnePersonAskedTwice(1007, 1009);
        junhoLinks(1008, 1010);
        theyAnswerTheRest();
        minaResolvesAllAtOnce();
        theFiguresAgree();
    }

    private void theySeeTheKeys(Colleague who) {
        who.open("/portal/support/queue");
        who.keys.press("?").sees(who.dialog(), who.says("desk.shortcut.bulk"));
        who.keys.press("Escape");
        assertThat(who.dialog()).hasCount(0);
    }

    private void minaAsksForTheTransactionAndWaits(int number) {
        mina.takes(number);
        mina.begins("r", "Hello. ::transaction").inserts().thenIt("desk.compose.wait-requester");
        var reason = mina.page.locator(".td-afterwards vaadin-text-field");
        assertThat(reason).isVisible();
        mina.keys.press("Tab").isAt(reason).type("the ID of the transaction");
        mina.sends();
        mina.keys.sees(mina.page.locator(".td-badges").first(), mina.says("sla.state.waiting_for_requester"));
        assertThat(tell("select waiting_reason from support.ticket where number = ?", number))
                .isEqualTo("the ID of the transaction");
    }

    private void junhoAnswersFromTheFaqAndResolves(int number) {
        junho.takes(number);
        junho.begins("r", "안녕하세요. ??비율").inserts().thenIt("desk.compose.resolve");
        junho.keys.press("Control+Enter");
        junho.answersWhichQuestion(false);
        junho.keys.sees(junho.page.locator(".td-message-reply"), "안녕하세요. ");
        junho.keys.sees(junho.page.locator(".td-message-reply"), "/ko/faq/");
        assertThat(tell(
                        "select entry_id is not null from support.ticket_question where ticket_id ="
                                + " (select id from support.ticket where number = ?)",
                        number))
                .isEqualTo("t");
    }

    private void minaCallsJunho(int number) {
        mina.takes(number);
        mina.begins("n", "@@준호").inserts();
        mina.keys.type("please look at this");
        mina.sends();
        mina.keys.sees(mina.page.locator(".td-message-note"), "@한준호 please look at this");

        junho.open("/portal/support/mentions");
        // By the link that leads past the menu, which comes first.
        junho.keys
                .press("Tab")
                .press("Enter")
                .tabTo(junho.page.locator("main a[href*='support/ticket']").first())
                .press("Enter");
        junho.isOn(number);
        mina.keys.press("Shift").sees(mina.page.locator(".td-presence"), "한준호");
    }

    private void bothAnswerAtOnceAndOnlyOneIsSent(int number) {
        mina.begins("r", "I have found it.");
        assertThat(mina.page.locator(".td-composer")).hasAttribute("data-public", "");
        junho.keys.sees(junho.page.locator(".td-presence"), junho.says("desk.presence.typing", "Mina Han"));
        junho.begins("r", "제가 답변하겠습니다.");
        mina.sends();
        junho.keys.sees(junho.page.locator(".td-composer"), junho.says("desk.news-since", 1));

        junho.keys.press("Control+Enter").sees(junho.dialog(), "I have found it.");
        junho.keys.isAt(junho.button("desk.news.go-on")).press("Enter").isAt(junho.text());
        assertThat(junho.text()).hasValue("제가 답변하겠습니다.");
        junho.keys.press("Control+a", "Delete", "Escape");
        assertThat(replies(number)).isEqualTo(1);
    }

    private void minaSorts(int number) {
        mina.takes(number);
        mina.keys.press("p", "ArrowDown").choose(mina.says("sla.priority.urgent"));
        assertThat(mina.page.getByText(mina.says("desk.done.sorted")).last()).isVisible();
        mina.keys.press("Escape", "y").isAt(mina.page.locator(".td-tags"));
        mina.keys.type("bithumb").press("Enter");
        assertThat(mina.page
                        .locator(
                                ".td-tags vaadin-multi-select-combo-box-chip",
                                new Page.LocatorOptions().setHasText("bithumb"))
                        .first())
                .isAttached();
        mina.keys.press("Escape", "Escape");
        mina.begins("r", "::transaction").inserts();
        mina.sends();
        assertThat(tell("select priority from support.ticket where number = ?", number))
                .isEqualTo("urgent");
        assertThat(tell(
                        "select tag from support.ticket_tag where ticket_id = (select id from support.ticket where"
                                + " number = ?)",
                        number))
                .isEqualTo("bithumb");
    }

    private void junhoUsesMacros(int first, int second) {
        junho.goesBack();
        junho.keys.press("j", "o");
        junho.isOn(first);
        junho.usesMacro("1 Ask for the transaction");
        junho.isOn(second);
        junho.usesMacro("2 Answer and resolve");
        junho.answersWhichQuestion(true);
        junho.keys.sees(junho.page.locator(".td-badges").first(), junho.says("sla.state.resolved"));
        assertThat(replies(first)).isEqualTo(1);
        assertThat(tell("select priority from support.ticket where number = ?", first))
                .isEqualTo("high");
    }

    private void minaMergesWhatOnePersonAskedTwice(int ends, int survives) {
        mina.finds(ends);
        mina.keys.press("w").sees(mina.dialog(), mina.says("desk.merge.title", Integer.toString(ends)));
        mina.keys
                .isAt(mina.dialog().locator("vaadin-radio-button").first())
                .press("Space")
                .sees(mina.dialog(), mina.says("desk.merge.outcome", "" + ends, "" + survives));
        mina.keys.tabTo(mina.button("desk.merge.verb")).press("Enter");
        mina.isOn(survives);
        mina.begins("r", "This is how it works.");
        mina.sends();
        mina.keys.press("Escape");
        mina.keys
                .tabTo(mina.page.locator(
                        ".td-bonds:not(.td-similar) a", new Page.LocatorOptions().setHasText("#" + ends)))
                .press("Enter");
        mina.isOn(ends);
        mina.begins("r", "This is how it works, here too.");
        mina.sends();
    }

    private void junhoLinks(int one, int other) {
        junho.finds(one);
        junho.keys.press("l").sees(junho.dialog(), junho.says("desk.link.title", Integer.toString(one)));
        junho.keys
                .isAt(junho.dialog().locator("vaadin-radio-button").first())
                .tabTo(junho.dialog().locator("vaadin-text-field"))
                .type(Integer.toString(other));
        junho.keys.tabTo(junho.button("desk.link.verb")).press("Enter");
        junho.keys.sees(junho.page.locator(".td-bonds:not(.td-similar)"), "#" + other);
        assertThat(junho.dialog()).hasCount(0);
    }

    private void theyAnswerTheRest() {
        var minaGoesOn = true;
        var junhoGoesOn = true;
        while (minaGoesOn || junhoGoesOn) {
            minaGoesOn = minaGoesOn && mina.answersOneMore("Hello. ", "seed");
            junhoGoesOn = junhoGoesOn && junho.answersOneMore("안녕하세요. ", "시드");
        }
        assertThat(tell("select count(*) from support.ticket where unanswered", null))
                .isEqualTo("0");
    }

    private void minaResolvesAllAtOnce() {
        var open = Integer.parseInt(tell("select count(*) from support.ticket where state <> 'resolved'", null));
        mina.goesBack();
        mina.keys.press("g", "a");
        assertThat(mina.page).hasURL(Pattern.compile("view=all"));
        minaResolves(open);
        mina.keys.press("z").isAt(mina.button("desk.undo")).press("Enter");
        assertThat(mina.page.getByText(mina.says("desk.bulk.undone", open)).last())
                .isVisible();
        assertThat(tell("select count(*) from support.ticket where state <> 'resolved'", null))
                .isEqualTo(Integer.toString(open));
        minaResolves(open);
        assertThat(tell("select count(*) from support.ticket where state <> 'resolved'", null))
                .isEqualTo("0");
    }

    private void minaResolves(int open) {
        Browsing.settled(mina.page);
        mina.keys.press("j", "x");
        assertThat(mina.page.locator(".td-bulk")).isVisible();
        mina.keepsTheRowInSight();
        mina.keys.press("b").isAt(mina.button("desk.bulk.all")).press("Enter");
        mina.keys.sees(mina.page.locator(".td-bulk"), mina.says("desk.bulk.everything"));
        mina.keys.tabTo(mina.button("desk.bulk.resolve")).press("Enter");
        mina.keys.sees(mina.dialog(), mina.says("desk.question.title.many"));
        mina.keys.isAt(mina.dialog().locator("vaadin-text-field")).press("Tab", "Space");
        mina.keys.tabTo(mina.button("desk.question.done")).press("Enter");
        var named = mina.says("desk.bulk.resolve.name", open);
        mina.keys.sees(mina.dialog(), named);
        mina.keys
                .tabTo(mina.page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(named).setExact(true)))
                .press("Enter");
        assertThat(mina.page.locator(".td-undo")).containsText(named);
        assertThat(mina.dialog()).hasCount(0);
        mina.keys.isAt(mina.page.locator(".td-queue"));
    }

    private void theFiguresAgree() {
        mina.keys.press("g", "u");
        assertThat(mina.page).hasURL(Pattern.compile("view=unanswered"));
        mina.keys.sees(mina.page.getByRole(AriaRole.MAIN), mina.says("desk.queue.empty"));
        junho.goesBack();
        junho.keys.press("g", "u");
        junho.keys.sees(junho.page.getByRole(AriaRole.MAIN), junho.says("desk.queue.empty"));
        assertThat(list("select number from support.ticket where (select count(*) from support.message"
                        + " where ticket_id = ticket.id and kind = 'reply') <> 1"))
                .as("answered twice, or not at all")
                .isEmpty();

        assertThat(list("select number from support.ticket where merged_into is null"
                        + " and id not in (select ticket_id from support.ticket_question)"))
                .as("resolved, and nobody said what it asked")
                .isEmpty();

        mina.open("/portal/support/promise");
        var facts = mina.page.locator(".td-facts dd");
        assertThat(facts.nth(0)).hasText(Integer.toString(TICKETS));
        assertThat(facts.nth(1)).hasText(Integer.toString(TICKETS));
        assertThat(Browsing.axe(mina.page)).isEmpty();
    }

    private void ask(int i) {
        var english = i % 2 == 0;
        var number = FIRST + i;
        var twice = number == 1007 || number == 1009;
        var asked = requests.submit(
                new HelpDraft(
                        requests.newFormKey(),
                        Category.WALLET,
                        english ? "I see no tokens in my wallet" : "지갑에 토큰이 보이지 않습니다",
                        english ? "I migrated last week and see nothing." : "지난주에 전환했는데 아무것도 보이지 않습니다.",
                        null,
                        null,
                        null,
                        twice ? SAME_PERSON : null,
                        english ? Language.EN : Language.KO),
                "c00002%02x/24".formatted(i));
        assertThat(asked).isInstanceOf(SubmitResult.Accepted.class);
        assertThat(tell("select max(number) from support.ticket", null)).isEqualTo(Integer.toString(number));
    }

    private static Macro macro(String name, CannedAnswer answer, @Nullable TicketState state, Macro.Way way) {
        return new Macro(
                UUID.randomUUID(),
                name,
                answer.id(),
                null,
                Macro.Hands.ME,
                List.of("day"),
                List.of(),
                state,
                Priority.HIGH,
                null,
                null,
                way,
                false,
                0);
    }

    private static <T> T asLead(java.util.function.Supplier<T> deed) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        UUID.randomUUID().toString(),
                        "",
                        AuthorityUtils.createAuthorityList("ROLE_LEAD", "ROLE_SUPPORT")));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private int replies(int number) {
        return Integer.parseInt(tell(
                "select count(*) from support.message where kind = 'reply' and ticket_id ="
                        + " (select id from support.ticket where number = ?)",
                number));
    }

    private String tell(String query, @Nullable Integer number) {
        var jdbc = new JdbcTemplate(dataSource);
        var said = number == null
                ? jdbc.queryForObject(query, Object.class)
                : jdbc.queryForObject(query, Object.class, number);
        return said instanceof Boolean yes ? yes ? "t" : "f" : String.valueOf(said);
    }

    private List<Long> list(String query) {
        return new JdbcTemplate(dataSource).queryForList(query, Long.class);
    }
}
