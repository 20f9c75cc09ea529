package dev.trustdesk.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.help.SubmitResult;
import dev.trustdesk.portal.help.TicketDeeds;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.AuditArea;
import dev.trustdesk.portal.platform.AuditDetail;
import dev.trustdesk.portal.platform.AuditLog;
import dev.trustdesk.portal.platform.AuditPage;
import dev.trustdesk.portal.platform.AuditQuery;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PostgresTest
class AuditViewTest extends SpringBrowserlessTest {

    private static final Pattern DEED = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");
    private static final Set<String> KINDS = Set.of(
            "account",
            "address",
            "answer",
            "attachment",
            "bulk",
            "canned",
            "exclusion",
            "macro",
            "notice",
            "password",
            "post",
            "role",
            "sign-in-link",
            "sla-policy",
            "suggestion",
            "ticket",
            "view");

    @Autowired
    private AuditTrail audit;

    @Autowired
    private AuditLog log;

    @Autowired
    private HelpRequests requests;

    @Autowired
    private TicketDeeds deeds;

    @Autowired
    private AccountAdministration accounts;

    @Test
    @WithAccount(Role.ADMINISTRATOR)
    void aDeedIsToldWithWhoDidItAndWhatItChanged() {
        var draft = new HelpDraft(
                requests.newFormKey(), Category.WALLET, "Where?", "Where is it?", null, null, null, null, Language.EN);
        var made = (SubmitResult.Accepted) requests.submit(draft, "127.0.0.0/24");
        var ticket = requests.open(made.token()).orElseThrow();
        audit.record(
                "ticket.classified",
                "ticket:" + ticket.id(),
                AuditDetail.of()
                        .changed("priority", "NORMAL", "HIGH")
                        .changed("category", "WALLET", "WALLET")
                        .toMap());
        var me = accounts.all().getFirst().account().displayName();

        assertThat(written("subject", "ticket:" + ticket.id()))
                .contains(me, "Category or priority changed", "Priority: NORMAL → HIGH", "Ticket " + ticket.number())
                .doesNotContain("Category: WALLET → WALLET", "-was");
    }

    @Test
    @WithAccount(Role.ADMINISTRATOR)
    void aTicketThatIsDeletedIsStillCalledByItsNumber() {
        var draft = new HelpDraft(
                requests.newFormKey(), Category.WALLET, "Gone?", "Where is it?", null, null, null, null, Language.EN);
        var made = (SubmitResult.Accepted) requests.submit(draft, "127.0.0.0/24");
        var ticket = requests.open(made.token()).orElseThrow();
        deeds.delete(made.token());

        assertThat(written("subject", "ticket:" + ticket.id()))
                .contains("Ticket " + ticket.number())
                .doesNotContain(ticket.id().toString());
    }

    @Test
    @WithAccount(value = Role.ADMINISTRATOR, email = "ko@desk.example", language = Language.KO)
    void itIsToldInTheReadersLanguageAndTheUnknownAsItIsKept() {
        audit.record("role.granted", "account:1", Map.of("roles", "LEAD"));
        audit.record("orbit.left", "planet:3", Map.of("speed", "11"));

        assertThat(written("area", "account")).contains("역할 부여", "역할: LEAD").doesNotContain("role.granted");
        assertThat(written("subject", "planet:3")).contains("orbit.left", "speed: 11", "planet 3");
    }

    @Test
    @WithAccount(Role.ADMINISTRATOR)
    void aSearchStandsInTheAddress() {
        audit.record("view.saved", "view:1", Map.of());
        navigate(AuditView.class);

        @SuppressWarnings("unchecked")
        var area = (Select<AuditArea>)
                find(Select.class).withCaption("What it was done to").single();
        test(area).selectItem("Saved view");

        assertThat(getCurrentView()).isInstanceOf(AuditView.class);
        assertThat(((AuditView) getCurrentView()).getElement().getTextRecursively())
                .contains("Saved view saved");
        assertThat(written("area", "macro")).contains("Nothing was done that fits.");
    }

    @Test
    @WithAccount(Role.ADMINISTRATOR)
    void olderDeedsFollowPageByPageWithoutGapOrRepetition() {
        for (var i = 0; i < 120; i++) {
            audit.record("macro.changed", "macro:" + i, Map.of());
        }
        var query = new AuditQuery(AuditArea.MACRO, null, null);
        var read = new ArrayList<String>();
        Long before = null;
        AuditPage page;
        do {
            page = log.page(query, before);
            page.lines().forEach(line -> read.add(line.subject()));
            before = page.lines().getLast().id();
        } while (page.hasOlder());

        assertThat(read).hasSize(120).startsWith("macro:119", "macro:118").endsWith("macro:0");
        assertThat(new HashSet<>(read)).hasSize(120);
        written("area", "macro");
        assertThat(find(Anchor.class).withText("Older").single().getHref()).contains("area=macro", "before=");
    }

    @Test
    @WithAccount(Role.LEAD)
    void onlyAdministratorsReadIt() {
        assertThatThrownBy(() -> log.page(AuditQuery.EVERYTHING, null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyDeedThatTheSourcesRecordHasWords() throws IOException {
        var known = new Texts().keys(Language.EN);
        var nameless = new TreeSet<String>();
        for (var file : recorders()) {
            var literals = DEED.matcher(Files.readString(file));
            while (literals.find()) {
                var deed = literals.group(1);
                if (KINDS.contains(deed.substring(0, deed.indexOf('.')))
                        && !known.contains("shell.audit.action." + deed)) {
                    nameless.add(deed + " in " + file.getFileName());
                }
            }
        }
        assertThat(nameless).isEmpty();
    }

    private static List<Path> recorders() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var recorders = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(AuditViewTest::records)
                    .toList();
            assertThat(recorders).hasSizeGreaterThan(10);
            return recorders;
        }
    }

    private static boolean records(Path file) {
        try {
            return Files.readString(file).contains("audit.record(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(String parameter, String value) {
        UI.getCurrentOrThrow().navigate(AuditView.class, QueryParameters.of(parameter, value));
        return ((AuditView) getCurrentView()).getElement().getTextRecursively();
    }
}
