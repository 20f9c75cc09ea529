package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.support.ImportedTicket;
import dev.trustdesk.portal.support.TagRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a ticket was sorted at its desk. What means nothing here keeps no ticket out: it is left out, and named. */
final class SortingReader {

    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,;|\\n]");
    private static final Pattern BRACKETED = Pattern.compile("^.*<([^<>]+)>$");
    // As Zammad writes that a ticket is nobody's: its own name of no letters.
    private static final Set<String> NOBODY = Set.of("", "-");
    private static final int LONGEST_WORD = 80;

    private final Origin origin;
    private final Map<String, AccountId> staff;

    /** @param staff by mail address in lower case */
    SortingReader(Origin origin, Map<String, AccountId> staff) {
        this.origin = origin;
        this.staff = staff;
    }

    /** @param remarks each word once */
    record Sorted(ImportedTicket.Sorting sorting, Set<ImportRemark.Word> remarks) {}

    /** Of cells that have passed the guard. */
    Sorted read(String assignee, String priority, String tags) {
        var remarks = new LinkedHashSet<ImportRemark.Word>();
        var sorting = new ImportedTicket.Sorting(
                assignee(assignee, remarks), priority(priority, remarks), tags(tags, remarks));
        return new Sorted(sorting, remarks);
    }

    private @Nullable AccountId assignee(String cell, Set<ImportRemark.Word> remarks) {
        var said = oneLine(cell);
        if (NOBODY.contains(said)) {
            return null;
        }
        var address = BRACKETED.matcher(said).replaceFirst("$1").strip().toLowerCase(Locale.ROOT);
        var account = staff.get(address);
        if (account == null) {
            remarks.add(word(ImportRemark.Kind.ASSIGNEE, said));
        }
        return account;
    }

    private Priority priority(String cell, Set<ImportRemark.Word> remarks) {
        var said = oneLine(cell);
        return ForeignWords.priority(origin, said).orElseGet(() -> {
            remarks.add(word(ImportRemark.Kind.PRIORITY, said));
            return Priority.NORMAL;
        });
    }

    private static Set<String> tags(String cell, Set<ImportRemark.Word> remarks) {
        var kept = new TreeSet<String>();
        for (var said : tagsIn(cell)) {
            var more = new TreeSet<>(kept);
            more.add(TagRules.cleaned(said));
            if (TagRules.refusal(more).isEmpty()) {
                kept = more;
            } else {
                remarks.add(word(ImportRemark.Kind.TAG, said));
            }
        }
        return kept;
    }

    private static List<String> tagsIn(String cell) {
        var tags = new ArrayList<String>();
        for (var said : BETWEEN_TAGS.split(cell, -1)) {
            var tag = oneLine(said);
            if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private static ImportRemark.Word word(ImportRemark.Kind kind, String said) {
        var named = InboundText.length(said) > LONGEST_WORD
                ? said.substring(0, said.offsetByCodePoints(0, LONGEST_WORD - 1)) + "…"
                : said;
        return new ImportRemark.Word(kind, named);
    }

    private static String oneLine(String cell) {
        return InboundText.cleaned(cell).replaceAll("\\s+", " ").strip();
    }
}
