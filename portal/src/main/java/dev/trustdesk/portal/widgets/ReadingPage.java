package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.Page;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;

/** Something to read: a readable column, and beside it, or below on a phone, what belongs to it. */
public class ReadingPage extends Div {
    private static final long serialVersionUID = 1L;

    private final Article article = new Article();
    private final Aside aside = new Aside();

    /** @param language of the title and of the text, which may differ from the reader's */
    public ReadingPage(String title, Language language) {
        addClassName("td-reading");
        var heading = new H1(title);
        heading.getElement().setAttribute("lang", language.tag());
        article.add(heading);
        add(article, aside);
    }

    /** A page that shows how it is known, and says so when it is not in the reader's language. */
    public static ReadingPage of(Page page, Wording words) {
        var reading = new ReadingPage(page.title(), page.language());
        if (page.isFallbackFor(words.language())) {
            reading.withFallbackNote(words);
        }
        return reading.withText(page.body()).withAside(new KnownPanel(page.provenance(), words));
    }

    /** Leads back to the list that this page stands in. */
    public ReadingPage withWayBack(String address, String words) {
        var back = new Paragraph(new Anchor(address, words));
        back.addClassName("td-crumbs");
        article.addComponentAsFirst(back);
        return this;
    }

    /** Says that the text is in the other language, because there is none in the reader's. */
    public ReadingPage withFallbackNote(Wording words) {
        return with(new Note(Tone.INFO, words.get("widgets.fallback")));
    }

    /** Says something before the text, right below its title. */
    public ReadingPage withFirst(Component part) {
        article.getChildren()
                .filter(H1.class::isInstance)
                .findFirst()
                .ifPresent(title -> article.addComponentAtIndex(article.indexOf(title) + 1, part));
        return this;
    }

    public ReadingPage withText(RichText text) {
        return with(new Prose(text.html(LinkStyle.PORTAL).html(), text.language()));
    }

    public final ReadingPage with(Component... parts) {
        article.add(parts);
        return this;
    }

    public final ReadingPage withAside(Component... parts) {
        aside.add(parts);
        return this;
    }

    /** A box of its own beside the text. */
    public ReadingPage withPanel(String title, Component content) {
        var panel = new Section(new H2(title), content);
        panel.addClassName("td-panel");
        return withAside(panel);
    }

    /** The way on: to what comes before and after. */
    public static Nav neighbours(String label, Component... links) {
        var nav = new Nav(links);
        nav.addClassName("td-neighbours");
        nav.getElement().setAttribute("aria-label", label);
        return nav;
    }

    /** One link of {@link #neighbours}. */
    public static Anchor neighbour(String address, String direction, String title) {
        var small = new Div(direction);
        small.addClassName("td-hint");
        var link = new Anchor(address, "");
        link.add(small, new Div(title));
        return link;
    }
}
