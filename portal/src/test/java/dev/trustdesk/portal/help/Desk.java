package dev.trustdesk.portal.help;

import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.AccountDraft;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.CreateAccountResult;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Questions;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.support.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A support desk for tests: requesters who ask and staff who answer, through the public services. */
public class Desk {

    /** Where all requests of tests come from. */
    public static final String NETWORK = "c0000200/24";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ApplicationContext context;

    public Desk(ApplicationContext context) {
        this.context = context;
    }

    public static HelpDraft draft() {
        return draft("My tokens are not visible", "I migrated last week and see nothing in my wallet.");
    }

    public static HelpDraft draft(String subject, String text) {
        return new HelpDraft(
                FormKeys.random(), Category.WALLET, subject, text, null, null, null, "asker@example.org", Language.EN);
    }

    /** Asks, and hands over the token of the private page. */
    public String ask(HelpDraft draft) {
        return ((SubmitResult.Accepted) requests().submit(draft, NETWORK)).token();
    }

    public TicketId ticket() {
        return ticketOf(ask(draft()));
    }

    public TicketId ticketOf(String token) {
        var now = context.getBean(Clock.class).instant();
        return context.getBean(TicketAccess.class).ticketOf(token, now).orElseThrow();
    }

    /** A new member of staff. */
    public AccountId staff(String name) {
        return account(name, Language.EN, Role.SUPPORT);
    }

    /** A new maintainer. */
    public AccountId maintainer(String name, Language language) {
        return account(name, language, Role.MAINTAINER);
    }

    private AccountId account(String name, Language language, Role role) {
        var draft = new AccountDraft("staff" + COUNT.incrementAndGet() + "@example.org", name, language, Set.of(role));
        var made = as(
                "admin",
                "ADMINISTRATOR",
                () -> context.getBean(AccountAdministration.class).create(draft));
        return ((CreateAccountResult.Created) made).account().id();
    }

    public <T> T as(AccountId staff, Supplier<T> deed) {
        return as(staff.toString(), "SUPPORT", deed);
    }

    public <T> T asLead(AccountId lead, Supplier<T> deed) {
        return as(lead.toString(), "LEAD", deed);
    }

    /** As somebody with one other role, such as {@code LEAD}. */
    public <T> T as(AccountId somebody, String role, Supplier<T> deed) {
        return as(somebody.toString(), role, deed);
    }

    public Ticket look(AccountId staff, TicketId id) {
        return as(staff, () -> context.getBean(Tickets.class).find(id)).orElseThrow();
    }

    /** Says that the ticket asks something new, as whoever resolves it must. */
    public void askedSomethingNew(AccountId staff, TicketId id) {
        as(staff, () -> context.getBean(Questions.class).decide(id, new Question.Unknown()));
    }

    /** Replies to the ticket as it is now. Whoever resolves it says that it asked something new, unless somebody has said what it asked. */
    public TicketResult reply(AccountId staff, TicketId id, String text, AfterReply then) {
        if (then instanceof AfterReply.Resolve
                && as(staff, () -> context.getBean(Questions.class).of(id)).isEmpty()) {
            askedSomethingNew(staff, id);
        }
        var seen = look(staff, id).version();
        return as(staff, () -> context.getBean(Tickets.class).reply(id, seen, text, then));
    }

    /** From here on, this thread is theirs. */
    public void signIn(AccountId staff) {
        SecurityContextHolder.setContext(context(staff.toString(), "SUPPORT"));
    }

    /** Its requester says how the help was. */
    public void rate(String token, Score score, String words) {
        context.getBean(TicketDeeds.class).rate(token, score, words);
    }

    /** Its owner has said that we may write to an address. */
    public void confirmed(String address, java.time.Instant at) {
        context.getBean(MailRequestStore.class).confirm(FormKeys.addressHash(address), at);
    }

    public HelpRequests requests() {
        return context.getBean(HelpRequests.class);
    }

    private static <T> T as(String name, String role, Supplier<T> deed) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(context(name, role));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static SecurityContext context(String name, String role) {
        var signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                name,
                "",
                role.equals("LEAD")
                        ? List.of(new SimpleGrantedAuthority("ROLE_LEAD"), new SimpleGrantedAuthority("ROLE_SUPPORT"))
                        : List.of(new SimpleGrantedAuthority("ROLE_" + role))));
        return signedIn;
    }
}
