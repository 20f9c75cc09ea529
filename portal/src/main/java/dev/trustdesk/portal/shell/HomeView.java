package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;

/** What somebody can do here, by what their roles let them open. */
@Route("")
@Menu(title = "shell.home.menu", order = 0, icon = "vaadin:home-o")
@AnonymousAllowed
class HomeView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String HINT = ".hint";

    private final transient Wording words;

    HomeView(Accounts accounts, Texts texts) {
        this.words = texts.in(ViewLanguage.current());
        var title = accounts.current()
                .map(account -> words.get("shell.home.hello", account.displayName()))
                .orElseGet(() -> words.get("shell.home.title"));
        getContent().add(new PageHeader(title, help()).withIntro(words.get("shell.home.intro")));
        for (var group : MenuGroup.values()) {
            var entries = group.entries().stream()
                    .filter(entry -> entry.menuClass() != HomeView.class)
                    .toList();
            if (!entries.isEmpty()) {
                var cards = new UnorderedList();
                cards.addClassName("td-cards");
                entries.forEach(entry -> cards.add(card(entry)));
                getContent().add(new Section(new H2(words.of(group)), cards));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("shell.home.page-title");
    }

    private Component help() {
        var help = new Anchor(words.language().sitePrefix() + "/help", words.get("shell.home.help"));
        help.addClassNames("td-button", "td-button-primary");
        help.setRouterIgnore(true);
        return help;
    }

    private ListItem card(MenuEntry entry) {
        var name = new Anchor(MainLayout.path(entry), words.get(entry.title()));
        var text = new Div(name);
        if (words.texts().keys(words.language()).contains(entry.title() + HINT)) {
            text.add(new Span(words.get(entry.title() + HINT)));
        }
        var card = new ListItem();
        if (entry.icon() != null) {
            card.add(new Icon(entry.icon()));
        }
        card.add(text);
        return card;
    }
}
