package dev.trustdesk.portal.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.AriaRole;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.AccountDraft;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.identity.SignInLinks;
import dev.trustdesk.portal.platform.Language;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs the demo's people in as they would: by the link in a mail, which the demo shows instead of sending. Once per role. */
public class DemoAccounts {

    private static final Pattern LINK = Pattern.compile("http\\S+/portal/sign-in/link#\\S+");
    private static final int TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final AccountAdministration administration;
    private final SignInLinks links;
    private final DataSource dataSource;
    private final Map<String, String> signedIn = new ConcurrentHashMap<>();

    DemoAccounts(AccountAdministration administration, SignInLinks links, DataSource dataSource) {
        this.administration = administration;
        this.links = links;
        this.dataSource = dataSource;
    }

    /** A browser profile in which somebody who may open every view is signed in. */
    public BrowserContext asAnybody(Language language, Browsing browsing, int width) {
        var name = "anybody-" + language.tag();
        add(name, name, language, EnumSet.allOf(Role.class));
        return as(name, browsing, language.locale(), width);
    }

    /** One more account at the demo; those that are there already stay as they are. */
    public void add(String name, String displayName, Language language, Set<Role> roles) {
        var account = new AccountDraft(name + "@demo.invalid", displayName, language, roles);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "test", "", AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR")));
        try {
            administration.create(account);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** A browser profile in which the account of this name at the demo, such as {@code support}, is signed in. */
    public BrowserContext as(String name, Browsing browsing, Locale language, int width) {
        var state = signedIn.computeIfAbsent(name, someone -> signIn(someone, browsing));
        return browsing.context(language, width, true, state);
    }

    private String signIn(String name, Browsing browsing) {
        var address = name + "@demo.invalid";
        // Another application on the same database may have signed them in before, and that link is used up.
        var before = lastMail(address);
        links.request(address);
        var page = browsing.page(Locale.ENGLISH);
        page.navigate(link(address, before));
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        assertThat(page).hasURL(Pattern.compile("/portal/?$"));
        return page.context().storageState();
    }

    /** The link in the latest mail to the account of this name. */
    public String lastLink(String name) {
        return link(name + "@demo.invalid", 0);
    }

    private long lastMail(String address) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select coalesce(max(id), 0) from notifications.shown_mail where recipient = ?")) {
            query.setString(1, address);
            var last = query.executeQuery();
            last.next();
            return last.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String link(String address, long after) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            try (var connection = dataSource.getConnection();
                    var query = connection.prepareStatement(
                            "select body from notifications.shown_mail where recipient = ? and id > ? order by id desc limit 1")) {
                query.setString(1, address);
                query.setLong(2, after);
                var mails = query.executeQuery();
                if (mails.next()) {
                    var link = LINK.matcher(mails.getString(1));
                    if (link.find()) {
                        return link.group();
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            // The mail leaves on another thread, so that its time tells nobody whether the address is known.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("No sign-in link was mailed to " + address);
    }
}
