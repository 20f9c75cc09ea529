package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.SessionPassword;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageTop;
import dev.trustdesk.portal.widgets.PinnedNotices;
import dev.trustdesk.portal.widgets.ViewLanguage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every view: menu, language, account, and one place where the view's own content begins. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT = "content";
    private static final String SAFETY = "/security/migration-safety";

    private final transient Wording words;
    private final transient TrustdeskSettings settings;
    private final Main main = new Main();
    private final AccountCorner account;
    private final PinnedBanner pinned;
    private @Nullable Class<?> shown;

    MainLayout(
            Accounts accounts,
            AuthenticationContext authentication,
            Texts texts,
            Changes changes,
            ObjectProvider<PinnedNotices> notices,
            TrustdeskSettings settings) {
        this.words = texts.in(ViewLanguage.current());
        this.settings = settings;
        var me = accounts.known();
        this.account = new AccountCorner(me, authentication, words);
        this.pinned = new PinnedBanner(notices.orderedStream(), changes, words);
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        setPrimarySection(Section.NAVBAR);
        addToNavbar(navbar(new LanguageSwitch(accounts, words, settings.secure())));
        addToDrawer(drawer());
        me.ifPresent(mine -> LiveView.of(
                this, changes, change -> isAbout(mine.id(), change), () -> follow(mine, accounts.current())));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
        var page = new Div(main, footer());
        page.addClassName("td-page");
        if (settings.demo()) {
            page.addComponentAsFirst(demoBanner());
        }
        page.addComponentAsFirst(pinned);
        setContent(page);
    }

    /** Tells a screen reader that the page is another one; moving inside a view, as a filter does, must not take the focus away. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var target = event.getActiveChain().isEmpty()
                ? null
                : event.getActiveChain().getFirst().getClass();
        if (shown != null && target != shown) {
            PageTop.show(main);
        }
        shown = target;
        account.returnTo(event.getLocation());
    }

    private Component navbar(LanguageSwitch languages) {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(words.get("shell.menu.toggle"));
        var brand = new RouterLink("Trustdesk", HomeView.class);
        brand.addClassName("td-brand");
        var corner = new Div(languages, account);
        corner.addClassName("td-corner");
        var header = new Header(skipLink(), toggle, brand, corner);
        header.addClassName("td-navbar");
        return header;
    }

    // By script, because the portal's base address would turn "#content" into another page.
    private Anchor skipLink() {
        var link = new Anchor("#" + CONTENT, words.get("shell.skip"));
        link.addClassName("td-skip");
        link.getElement().executeJs("""
                this.addEventListener('click', event => {
                    event.preventDefault();
                    document.getElementById($0).focus();
                });
                """, CONTENT);
        return link;
    }

    private Component drawer() {
        var drawer = new Div();
        drawer.addClassName("td-drawer");
        for (var group : MenuGroup.values()) {
            var entries = group.entries();
            if (!entries.isEmpty()) {
                var nav = new SideNav(words.of(group));
                entries.forEach(entry -> nav.addItem(item(entry)));
                drawer.add(nav);
            }
        }
        var site = new Anchor(words.language() == Language.KO ? "/ko" : "/", words.get("shell.to-site"));
        site.addClassName("td-to-site");
        site.setRouterIgnore(true);
        drawer.add(site);
        return drawer;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(words.get(entry.title()), path(entry));
        if (entry.icon() != null) {
            var icon = new Icon(entry.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            item.setPrefixComponent(icon);
        }
        item.setMatchNested(!path(entry).isEmpty());
        return item;
    }

    /** Relative to the portal's base address, which is how Vaadin's links are read. */
    static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private Component demoBanner() {
        var banner = new Paragraph(words.get("shell.demo"));
        banner.addClassName("td-demo");
        return banner;
    }

    private Component footer() {
        var safety = new Anchor(words.language().sitePrefix() + SAFETY, words.get("shell.footer.safety"));
        safety.setRouterIgnore(true);
        // The link also lets a keyboard scroll a page that holds nothing else to focus.
        var footer = new Footer(new Span(words.get("shell.footer")), safety);
        footer.addClassName("td-footer");
        return footer;
    }

    private static boolean isAbout(AccountId account, Change change) {
        return change.topic().equals(Accounts.TOPIC) && change.id().equals(account.toString());
    }

    /** Rights are built into the whole page, so that one begins anew with a request that decides them; a name is only said here. */
    private void follow(Account before, Optional<Account> now) {
        var password = VaadinSession.getCurrent().getSession().getAttribute(SessionPassword.attribute(before.id()));
        var sameRights = now.filter(mine -> mine.roles().equals(before.roles())
                && mine.disabled() == before.disabled()
                && SessionPassword.isCurrent(password, mine));
        sameRights.ifPresentOrElse(
                account::show, () -> getUI().ifPresent(ui -> ui.getPage().reload()));
    }
}
