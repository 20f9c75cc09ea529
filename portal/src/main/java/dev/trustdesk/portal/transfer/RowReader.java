package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.ImportedTicket;
import dev.trustdesk.portal.support.MessageKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row says, cleans it, and refuses it with one reason. Every text that could be kept passes the guard, as what staff write
 * does: a file must not become the way a secret gets in.
 */
final class RowReader {

    private static final int LONGEST_ID = 60;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_MAIL = 254;
    private static final Pattern HANGUL = Pattern.compile("[ㄱ-ㆎ가-힣]");
    private static final Pattern ADDRESS_OF_NAME = Pattern.compile("<[^<>]*>|\"");

    private final Origin origin;
    private final FileZone zone;
    private final Instant now;
    private final Header header;
    private final SortingReader sorting;
    private final Texts texts;

    RowReader(Origin origin, FileZone zone, Instant now, Header header, SortingReader sorting, Texts texts) {
        this.origin = origin;
        this.zone = zone;
        this.now = now;
        this.header = header;
        this.sorting = sorting;
        this.texts = texts;
    }

    /** What a row says of its ticket, which is the same in each of its rows; the first counts. */
    record Head(
            String subject,
            Category category,
            Optional<Language> language,
            boolean resolved,
            @Nullable String mail,
            Instant openedAt,
            SortingReader.Sorted sorted) {}

    /** As which its desk knows the ticket; nothing if the row does not say, or says what must not be kept. */
    Optional<String> ticketOf(CsvRow row) {
        var id = InboundText.cleaned(header.of(row, Column.TICKET));
        return Optional.of(id).filter(cleaned -> problemOfId(cleaned).isEmpty());
    }

    /** Whether a row has as many fields as the header. */
    boolean fits(CsvRow row) {
        return header.fits(row);
    }

    boolean isFooter(CsvRow row) {
        return header.isFooter(origin, row);
    }

    Origin origin() {
        return origin;
    }

    Head head(CsvRow row) throws RowRefused {
        requireShape(row);
        var subject = InboundText.cleaned(header.of(row, Column.SUBJECT)).replaceAll("\\s+", " ");
        if (InboundText.isEmpty(subject)) {
            throw new RowRefused("transfer.row.subject-missing");
        }
        guard(subject);
        refuse(InboundText.problemOfSubject(subject));
        return new Head(
                subject,
                category(row),
                language(row),
                ForeignWords.resolved(origin, header.of(row, Column.STATE))
                        .orElseThrow(() -> new RowRefused("transfer.row.state")),
                mail(row),
                time(row, Column.OPENED),
                sorted(row));
    }

    /** @param language of the ticket */
    ImportedTicket.Message message(CsvRow row, Head head, Language language) throws RowRefused {
        requireShape(row);
        if (!header.hasMessages()) {
            return new ImportedTicket.Message(
                    MessageKind.NOTICE,
                    null,
                    texts.get(language, "transfer.no-conversation", texts.of(language, origin)),
                    head.openedAt());
        }
        var kind = ForeignWords.kind(origin, header.of(row, Column.AUTHOR), header.of(row, Column.INTERNAL))
                .orElseThrow(() -> new RowRefused("transfer.row.author"));
        return new ImportedTicket.Message(kind, name(row, kind, language), text(row), time(row, Column.WRITTEN));
    }

    Language languageOf(CsvRow row, Head head) {
        return head.language().orElseGet(() -> {
            var said = head.subject() + header.of(row, Column.TEXT);
            return HANGUL.matcher(InboundText.cleaned(said)).find() ? Language.KO : Language.EN;
        });
    }

    private void requireShape(CsvRow row) throws RowRefused {
        if (!header.fits(row)) {
            throw new RowRefused("transfer.row.columns");
        }
        refuse(problemOfId(InboundText.cleaned(header.of(row, Column.TICKET))));
    }

    private static Optional<String> problemOfId(String id) {
        if (InboundText.isEmpty(id)) {
            return Optional.of("transfer.row.ticket-missing");
        }
        if (isSecret(id)) {
            return Optional.of("transfer.row.secret");
        }
        return InboundText.length(id) > LONGEST_ID
                ? Optional.of("transfer.row.ticket-long")
                : InboundText.problemOfSubject(id);
    }

    private String text(CsvRow row) throws RowRefused {
        var raw = header.of(row, Column.TEXT);
        // Before its marks are taken away, and after: a secret must not hide in either.
        guard(raw);
        var html = header.of(row, Column.FORMAT).toLowerCase(Locale.ROOT).contains("html");
        var text = InboundText.cleaned(html ? HtmlText.of(raw) : raw);
        if (InboundText.isEmpty(text)) {
            throw new RowRefused("transfer.row.text-missing");
        }
        guard(text);
        refuse(InboundText.problemOfText(text));
        return text;
    }

    // Only of staff: what a requester is called is nobody's business here.
    private @Nullable String name(CsvRow row, MessageKind kind, Language language) throws RowRefused {
        if (kind != MessageKind.REPLY && kind != MessageKind.NOTE) {
            return null;
        }
        var bare = ADDRESS_OF_NAME.matcher(header.of(row, Column.AUTHOR_NAME)).replaceAll("");
        var name = InboundText.cleaned(bare).replaceAll("\\s+", " ");
        guard(name);
        refuse(InboundText.problemOfCharacters(name));
        if (InboundText.length(name) > LONGEST_NAME) {
            throw new RowRefused("transfer.row.name-long");
        }
        return InboundText.isEmpty(name) ? texts.get(language, "transfer.no-name") : name;
    }

    private Category category(CsvRow row) throws RowRefused {
        var word = header.of(row, Column.CATEGORY).strip();
        if (word.isEmpty()) {
            return Category.OTHER;
        }
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new RowRefused("transfer.row.category"));
    }

    private Optional<Language> language(CsvRow row) throws RowRefused {
        var tag = header.of(row, Column.LANGUAGE).strip().toLowerCase(Locale.ROOT);
        var language = Language.ofTag(tag);
        if (language.isEmpty() && !tag.isEmpty()) {
            throw new RowRefused("transfer.row.language");
        }
        return language;
    }

    // Where there is no address, desks write a name instead.
    private @Nullable String mail(CsvRow row) throws RowRefused {
        var mail = InboundText.cleaned(header.of(row, Column.MAIL));
        guard(mail);
        if (mail.indexOf('@') < 0) {
            return null;
        }
        if (mail.length() > LONGEST_MAIL || !isAddress(mail)) {
            throw new RowRefused("transfer.row.mail");
        }
        return mail;
    }

    private SortingReader.Sorted sorted(CsvRow row) throws RowRefused {
        for (var column : List.of(Column.ASSIGNEE, Column.PRIORITY, Column.TAGS)) {
            var cell = InboundText.cleaned(header.of(row, column));
            guard(cell);
            refuse(InboundText.problemOfCharacters(cell));
        }
        return sorting.read(
                header.of(row, Column.ASSIGNEE), header.of(row, Column.PRIORITY), header.of(row, Column.TAGS));
    }

    private static boolean isAddress(String mail) {
        var at = mail.indexOf('@');
        var dot = mail.lastIndexOf('.');
        return at > 0
                && at == mail.lastIndexOf('@')
                && dot > at + 1
                && dot < mail.length() - 1
                && mail.chars().allMatch(c -> c > ' ' && c != 0x7f && "\"(),:;<>[\\]".indexOf(c) < 0);
    }

    private Instant time(CsvRow row, Column column) throws RowRefused {
        var time = TimeText.read(header.of(row, column), zone.zone())
                .orElseThrow(() -> new RowRefused("transfer.row.time"));
        if (time.isAfter(now)) {
            throw new RowRefused("transfer.row.future");
        }
        return Moments.kept(time);
    }

    private static void guard(String text) throws RowRefused {
        if (isSecret(text)) {
            throw new RowRefused("transfer.row.secret");
        }
    }

    // Old tickets are full of transactions; nobody quotes twelve words of a list in a row.
    private static boolean isSecret(String text) {
        return !SecretGuard.checkTransactionId(text).isClean();
    }

    private static void refuse(Optional<String> problem) throws RowRefused {
        if (problem.isPresent()) {
            throw new RowRefused(ofARow(problem.get()));
        }
    }

    /** The same problem, said to somebody who looks at a file and not at a form. */
    private static String ofARow(String problem) {
        return switch (problem) {
            case "inbound.problem.subject_too_long" -> "transfer.row.subject-long";
            case "inbound.problem.text_too_long" -> "transfer.row.text-long";
            case "inbound.problem.damaged", "inbound.problem.control_characters", "inbound.problem.one_line" ->
                "transfer.row.characters";
            default -> problem;
        };
    }
}
