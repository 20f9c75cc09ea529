package dev.trustdesk.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

@PostgresTest
@WithAccount(Role.ADMINISTRATOR)
class AccountAdministrationTest {

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Test
    void aNewAccountIsAMemberWithTheRolesItWasGiven() {
        var account = create("support@desk.example", Role.SUPPORT);
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.SUPPORT);
        assertThat(account.disabled()).isFalse();
        assertThat(auditedActions(account)).containsExactly("account.created");
    }

    @Test
    void anAddressIsTakenWhateverItsCase() {
        create("taken@desk.example", Role.MEMBER);
        var again = administration.create(new AccountDraft("  Taken@DESK.example", "Other", Language.KO, Set.of()));
        assertThat(again).isInstanceOf(CreateAccountResult.EmailTaken.class);
    }

    @Test
    void aDraftThatCannotBeIsRefusedWithTheFieldToLookAt() {
        var mail = administration.create(new AccountDraft("no address", "Name", Language.EN, Set.of()));
        assertThat(mail).isEqualTo(new CreateAccountResult.InvalidEmail());
        var name = administration.create(new AccountDraft("a@desk.example", "Evil\r\nBcc: x", Language.EN, Set.of()));
        assertThat(name).isEqualTo(new CreateAccountResult.InvalidName(NameProblem.INVALID));
    }

    @Test
    void rolesAreChangedAuditedAndCountedInTheVersion() {
        var account = create("roles@desk.example", Role.SUPPORT);
        var result = administration.changeRoles(account.id(), Set.of(Role.MAINTAINER), account.version());
        assertThat(result).isInstanceOfSatisfying(AccountChangeResult.Changed.class, changed -> {
            assertThat(changed.now().roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.MAINTAINER);
            assertThat(changed.now().version()).isEqualTo(account.version() + 1);
        });
        assertThat(auditedActions(account)).containsExactly("account.created", "role.granted", "role.withdrawn");
    }

    @Test
    void aChangeOnTopOfAnotherIsRefusedAndShowsTheNewState() {
        var account = create("stale@desk.example", Role.SUPPORT);
        administration.changeRoles(account.id(), Set.of(Role.LEAD), account.version());
        var late = administration.changeRoles(account.id(), Set.of(), account.version());
        assertThat(late)
                .isInstanceOfSatisfying(
                        AccountChangeResult.Stale.class,
                        stale -> assertThat(stale.now().is(Role.LEAD)).isTrue());
    }

    @Test
    void anUnknownAccountIsGone() {
        var nobody = new AccountId(UUID.randomUUID());
        assertThat(administration.changeRoles(nobody, Set.of(), 0)).isInstanceOf(AccountChangeResult.Gone.class);
        assertThat(administration.disable(nobody, 0)).isInstanceOf(AccountChangeResult.Gone.class);
        assertThat(administration.sendSignInLink(nobody)).isFalse();
    }

    @Test
    void theLastAdministratorStaysOne() {
        var me = accounts.current().orElseThrow();
        assertThat(administration.changeRoles(me.id(), EnumSet.noneOf(Role.class), me.version()))
                .isInstanceOf(AccountChangeResult.LastAdministrator.class);
        assertThat(administration.disable(me.id(), me.version()))
                .isInstanceOf(AccountChangeResult.LastAdministrator.class);
    }

    @Test
    void twoAdministratorsCannotDisableEachOtherAtTheSameMoment() throws Exception {
        var me = accounts.current().orElseThrow();
        var other = create("other-admin@desk.example", Role.ADMINISTRATOR);
        var start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var results = both.invokeAll(Stream.of(me, other)
                    .map(victim -> new DelegatingSecurityContextCallable<>((Callable<AccountChangeResult>) () -> {
                        start.await();
                        return administration.disable(victim.id(), victim.version());
                    }))
                    .toList());
            assertThat(results)
                    .extracting(result -> result.get().getClass().getSimpleName())
                    .containsExactlyInAnyOrder("Changed", "LastAdministrator");
        }
        enableAgain(me);
        administration.disable(other.id(), current(other).version());
    }

    @Test
    void aDisabledAccountIsNoStaffAndCanBeEnabledAgain() {
        var account = create("gone@desk.example", Role.SUPPORT);
        administration.disable(account.id(), account.version());
        assertThat(current(account).disabled()).isTrue();
        assertThat(administration.sendSignInLink(account.id())).isFalse();
        administration.enable(account.id(), current(account).version());
        assertThat(current(account).disabled()).isFalse();
        assertThat(auditedActions(account)).containsExactly("account.created", "account.disabled", "account.enabled");
    }

    @Test
    @WithAccount(
            value = {Role.LEAD, Role.MAINTAINER},
            email = "lead@desk.example")
    void nobodyElseMayAdminister() {
        assertThatThrownBy(administration::all).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> administration.create(new AccountDraft("x@desk.example", "X", Language.EN, Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithAccount(value = Role.LEAD, email = "staff-lead@desk.example")
    void aLeadIsStaffAndSeesTheStaff() {
        assertThat(accounts.staff()).extracting(Account::email).contains("staff-lead@desk.example");
        assertThat(accounts.staff()).noneMatch(account -> account.is(Role.ADMINISTRATOR));
    }

    @Test
    @WithAccount(email = "own@desk.example")
    void onesOwnNameAndLanguageAreOnesOwn() {
        assertThat(accounts.rename("  한 미나 ")).isEmpty();
        assertThat(accounts.rename("")).contains(NameProblem.INVALID);
        assertThat(accounts.rename("a\u202Eb")).contains(NameProblem.INVALID);
        assertThat(accounts.rename("ghp_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789")).contains(NameProblem.SECRET);
        accounts.chooseLanguage(Language.KO);
        assertThat(accounts.current()).hasValueSatisfying(me -> {
            assertThat(me.displayName()).isEqualTo("한 미나");
            assertThat(me.language()).isEqualTo(Language.KO);
        });
    }

    private Account create(String email, Role role) {
        var result = administration.create(new AccountDraft(email, "Somebody", Language.EN, Set.of(role)));
        return ((CreateAccountResult.Created) result).account();
    }

    private Account current(Account account) {
        return administration.all().stream()
                .map(AccountRow::account)
                .filter(candidate -> candidate.id().equals(account.id()))
                .findFirst()
                .orElseThrow();
    }

    private void enableAgain(Account account) {
        administration.enable(account.id(), current(account).version());
    }

    private java.util.List<String> auditedActions(Account account) {
        return database.sql("select action from platform.audit_event where subject = ? order by id")
                .param("account:" + account.id())
                .query(String.class)
                .list();
    }
}
