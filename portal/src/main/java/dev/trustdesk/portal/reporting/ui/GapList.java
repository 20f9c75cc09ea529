package dev.trustdesk.portal.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.faq.FaqDrafts;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.reporting.AnswerGap;
import dev.trustdesk.portal.reporting.Gaps;
import dev.trustdesk.portal.support.QuestionCluster;
import dev.trustdesk.portal.support.SimilarTicket;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.widgets.RowTable;
import java.util.Collection;
import java.util.List;

/** Questions without a good answer, each with the way to its tickets and to a better answer. */
class GapList extends Section {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;
    private static final int TICKETS = 10;

    private final transient Gaps gaps;
    private final transient FaqDrafts drafts;
    private final transient Wording words;
    private final boolean support;

    /** @param support whether the reader may see what requesters wrote */
    GapList(Gaps gaps, FaqDrafts drafts, Wording words, boolean support) {
        this.gaps = gaps;
        this.drafts = drafts;
        this.words = words;
        this.support = support;
    }

    final void show(Collection<Language> languages) {
        removeAll();
        add(
                new H2(words.get("reporting.gaps.title")),
                hint(words.get("reporting.gaps.intro", Gaps.BACK.toDays())),
                new H3(words.get("reporting.gaps.without")),
                support ? clusters(languages) : hint(words.get("reporting.gaps.without.support")),
                new H3(words.get("reporting.gaps.answers")),
                answers(languages));
    }

    private Component clusters(Collection<Language> languages) {
        var list = new UnorderedList();
        list.addClassName("td-gaps");
        for (var language : languages) {
            gaps.withoutAnswer(language, MOST).forEach(cluster -> list.add(item(cluster, language)));
        }
        return list.getChildren().findAny().isEmpty() ? hint(words.get("reporting.gaps.without.none")) : list;
    }

    private ListItem item(QuestionCluster cluster, Language language) {
        var subject = new Div(cluster.subject());
        subject.addClassName("td-strong");
        subject.getElement().setAttribute("lang", language.tag());
        var rows = cluster.tickets().stream().map(SimilarTicket::row).toList();
        var head = new Div(subject, soft(words.get("reporting.gaps.asked", rows.size(), name(language))));
        return new ListItem(head, leadOn(rows, cluster.subject(), language));
    }

    private Component answers(Collection<Language> languages) {
        var found = languages.stream()
                .flatMap(language -> gaps.answers(language, words.language(), MOST).stream())
                .toList();
        if (found.isEmpty()) {
            return hint(words.get("reporting.gaps.answers.none"));
        }
        var table = new RowTable<AnswerGap>(words.get("reporting.gaps.answers"))
                .column(words.get("reporting.gaps.answer"), this::answer)
                .column(words.get("reporting.gaps.tickets-n"), gap -> number(gap.tickets()))
                .column(
                        words.get("reporting.gaps.suggested"),
                        gap -> number(gap.counts().suggested()))
                .column(
                        words.get("reporting.gaps.solved"),
                        gap -> number(gap.counts().solved()))
                .column(
                        words.get("reporting.gaps.votes"),
                        gap -> new Span(
                                gap.counts().helped() + " / " + gap.counts().notHelped()));
        if (support) {
            table.column(
                    words.get("reporting.gaps.lead-on"),
                    gap -> leadOn(gaps.ticketsOf(gap, TICKETS), gap.answer().title(), gap.language()));
        }
        table.setRows(found);
        return table;
    }

    private Component answer(AnswerGap gap) {
        var link = new Anchor(
                LinkStyle.PORTAL
                        .resolve("faq:" + gap.answer().slug(), words.language())
                        .orElseThrow(),
                gap.answer().title());
        return new Div(link, soft(name(gap.language())));
    }

    private Component leadOn(List<TicketRow> tickets, String question, Language language) {
        if (tickets.isEmpty()) {
            return new Span("–");
        }
        var list = new UnorderedList();
        list.addClassName("td-bonds");
        tickets.stream().limit(TICKETS).forEach(ticket -> list.add(new ListItem(link(ticket))));
        var draft = new Button(
                words.get("reporting.gaps.draft"),
                click -> new GapDraftDialog(drafts, words, tickets.getFirst().id(), language, question).open());
        draft.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        draft.setAriaLabel(words.get("reporting.gaps.draft") + ": " + question);
        return new Div(new NativeDetails(words.get("reporting.gaps.tickets"), list), draft);
    }

    private Anchor link(TicketRow ticket) {
        var link = new Anchor(
                SupportPaths.ticket(ticket.id()),
                words.get("reporting.gaps.ticket", Long.toString(ticket.number()), ticket.subject()));
        link.getElement().setAttribute("lang", ticket.language().tag());
        return link;
    }

    private String name(Language language) {
        return switch (language) {
            case EN -> words.get("reporting.language.en");
            case KO -> words.get("reporting.language.ko");
        };
    }

    private static Span number(int count) {
        return new Span(Integer.toString(count));
    }

    private static Div soft(String text) {
        var soft = new Div(text);
        soft.addClassName("td-soft");
        return soft;
    }

    private static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("td-hint");
        return hint;
    }
}
