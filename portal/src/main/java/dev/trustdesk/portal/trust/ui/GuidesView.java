package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.Guides;
import dev.trustdesk.portal.widgets.EntryItem;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.ViewLanguage;

/** The safety guides, and what else the site keeps on safety. */
@Route("guides")
@Menu(title = "trust.guides.menu", order = 40, icon = "vaadin:shield")
@AnonymousAllowed
class GuidesView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Guides guides;
    private final transient Wording words;
    private final UnorderedList list = new UnorderedList();

    GuidesView(Guides guides, Changes changes, Texts texts) {
        this.guides = guides;
        this.words = texts.in(ViewLanguage.current());
        list.addClassName("td-entries");
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("trust.guides.intro")), list);
        show();
        LiveView.of(this, changes, "guides", this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("trust.guides.title");
    }

    private void show() {
        list.removeAll();
        guides.all(words.language()).forEach(guide -> list.add(new EntryItem("guides/" + guide.slug(), guide)));
    }
}
