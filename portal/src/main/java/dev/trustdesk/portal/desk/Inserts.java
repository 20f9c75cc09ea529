package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.faq.FaqReference;
import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.faq.FaqVisibility;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.support.Ticket;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** What can be put into a text while it is written: canned answers, answers of the FAQ, names of colleagues. */
@Service
public class Inserts {

    private static final int MOST = 8;

    private final CannedAnswers canned;
    private final FaqReferences faq;
    private final Accounts accounts;
    private final TrustdeskSettings settings;

    Inserts(CannedAnswers canned, FaqReferences faq, Accounts accounts, TrustdeskSettings settings) {
        this.canned = canned;
        this.faq = faq;
        this.accounts = accounts;
        this.settings = settings;
    }

    /**
     * What a few letters lead to, for this ticket. The letters are kept nowhere.
     *
     * @param audience who will read what is being written
     */
    @SupportOnly
    public List<Insert> find(Ticket ticket, Audience audience, Insert.Sort sort, String query) {
        return switch (sort) {
            case CANNED -> canned(ticket, query);
            case FAQ -> faq(ticket, audience, query);
            case MENTION -> mentions(query);
        };
    }

    private List<Insert> canned(Ticket ticket, String query) {
        var language = ticket.row().language();
        return canned.offered().stream()
                .filter(answer -> holds(
                        answer.titles().in(Language.EN) + " " + answer.titles().in(Language.KO), query))
                .limit(MOST)
                .map(answer -> Insert.of(
                        answer.in(language).title(),
                        answer.speaks(language) ? "" : Language.EN.tag(),
                        canned.textFor(ticket, answer)))
                .toList();
    }

    /** The short answer and its permanent address, both in the requester's language if there is that text. */
    private List<Insert> faq(Ticket ticket, Audience audience, String query) {
        var language = ticket.row().language();
        var found = audience == Audience.STAFF
                ? faq.searchAsStaff(query, language, MOST)
                : faq.search(query, language, MOST);
        return found.stream()
                .map(entry -> new Insert(
                        entry.title(),
                        entry.language() == language ? "" : entry.language().tag(),
                        entry.visibility() == FaqVisibility.STAFF,
                        entry.summary() + "\n" + settings.url(address(entry))))
                .toList();
    }

    private static String address(FaqReference entry) {
        var face = entry.visibility() == FaqVisibility.STAFF ? LinkStyle.PORTAL : LinkStyle.SITE;
        return face.resolve("faq:" + entry.slug(), entry.language()).orElseThrow();
    }

    private List<Insert> mentions(String query) {
        var me = accounts.me();
        return accounts.staff().stream()
                .filter(account -> !account.id().equals(me))
                .filter(account -> holds(account.displayName(), query))
                .limit(MOST)
                .map(account -> Insert.of(account.displayName(), "", "@" + account.displayName() + " "))
                .toList();
    }

    private static boolean holds(String text, String query) {
        var searched = comparable(text);
        return Arrays.stream(comparable(query).split("\\s+")).allMatch(searched::contains);
    }

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
