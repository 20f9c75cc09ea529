package dev.trustdesk.portal.transfer;

import java.util.List;
import java.util.Map;

/** What a file can say about a ticket and its messages, and how each desk calls it. Spaces and case make no difference. */
enum Column {
    TICKET(List.of("ticket_id"), List.of("number", "#"), List.of("ticket_number")),
    SUBJECT(List.of("subject"), List.of("title"), List.of("subject")),
    OPENED(List.of("opened_at"), List.of("created_at"), List.of("date_created")),
    STATE(List.of("state"), List.of("state"), List.of("current_status")),
    CATEGORY(List.of("category"), List.of(), List.of()),
    LANGUAGE(List.of("language"), List.of(), List.of()),
    MAIL(List.of("contact_mail"), List.of("customer"), List.of("from_email")),
    TEXT(List.of("text"), List.of("article_body"), List.of("entry_body")),
    AUTHOR(List.of("author"), List.of("article_sender"), List.of("entry_type")),
    WRITTEN(List.of("written_at"), List.of("article_created_at"), List.of("entry_created")),
    ASSIGNEE(List.of("assignee"), List.of("owner"), List.of("agent_assigned")),
    PRIORITY(List.of("priority"), List.of("priority"), List.of("priority")),
    TAGS(List.of("tags"), List.of("tags"), List.of()),
    INTERNAL(List.of(), List.of("article_internal"), List.of()),
    AUTHOR_NAME(List.of("author_name"), List.of("article_from"), List.of("entry_poster")),
    FORMAT(List.of(), List.of("article_content_type"), List.of("entry_format"));

    /** Without these there is no ticket. */
    static final List<Column> OF_TICKET = List.of(TICKET, SUBJECT, OPENED);
    /** With any of these, the others are needed: what was said, by whom, and when. */
    static final List<Column> OF_MESSAGE = List.of(TEXT, AUTHOR, WRITTEN);

    private final Map<Origin, List<String>> names;

    Column(List<String> plain, List<String> zammad, List<String> osticket) {
        this.names = Map.of(Origin.PLAIN, plain, Origin.ZAMMAD, zammad, Origin.OSTICKET, osticket);
    }

    /** Its names in a file of an origin, the usual one first; none if such files do not have it. */
    List<String> names(Origin origin) {
        return names.getOrDefault(origin, List.of());
    }
}
