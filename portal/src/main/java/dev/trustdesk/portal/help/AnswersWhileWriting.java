package dev.trustdesk.portal.help;

import dev.trustdesk.portal.faq.FaqEntries;
import dev.trustdesk.portal.faq.FaqHit;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SignedIn;
import dev.trustdesk.portal.reporting.Deflection;
import dev.trustdesk.portal.reporting.MissedSearches;
import dev.trustdesk.portal.reporting.SearchPlace;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Answers that may spare a member the asking, found while they write. The same search as on the site, counted in the same numbers, by
 * the key of the form and without a word of what was typed.
 */
@Service
public class AnswersWhileWriting {

    private static final int MOST = 5;
    private static final int LONGEST = 2_000;
    private static final RateLimits.Purpose SUGGEST =
            new RateLimits.Purpose("help-suggest", 240, Duration.ofMinutes(1));
    private static final RateLimits.Purpose COUNT =
            new RateLimits.Purpose("help-deflection", 60, Duration.ofMinutes(10));

    private final FaqEntries faq;
    private final Deflection deflection;
    private final MissedSearches misses;
    private final Accounts accounts;
    private final RateLimits limits;

    AnswersWhileWriting(
            FaqEntries faq, Deflection deflection, MissedSearches misses, Accounts accounts, RateLimits limits) {
        this.faq = faq;
        this.deflection = deflection;
        this.misses = misses;
        this.accounts = accounts;
        this.limits = limits;
    }

    /** What the words are probably about, counted as suggested in this form; nothing for what holds a secret or may hold one. */
    @SignedIn
    public List<FaqHit> suggest(String formKey, String typed, Language language) {
        var words = InboundText.cleaned(typed);
        if (words.isEmpty() || words.length() > LONGEST || !isClean(words) || !isAllowed(SUGGEST)) {
            return List.of();
        }
        var found = faq.suggest(words, language, MOST);
        if (!found.isEmpty() && isAllowed(COUNT)) {
            deflection.suggested(
                    formKey, language, found.stream().map(FaqHit::slug).toList());
        }
        return found;
    }

    /** Somebody has left these words as they are, and no answer stands beside them. Half a word says nothing of the kind. */
    @SignedIn
    public void foundNothing(String typed, Language language) {
        var words = InboundText.cleaned(typed);
        if (!words.isEmpty() && words.length() <= LONGEST && isClean(words) && isAllowed(COUNT)) {
            misses.count(words, language, SearchPlace.FORM);
        }
    }

    /** An answer has made the request needless. */
    @SignedIn
    public void solved(String formKey, Language language, String slug) {
        if (isAllowed(COUNT)) {
            deflection.solved(formKey, language, slug);
        }
    }

    /** It has not, after all. */
    @SignedIn
    public void takeBack(String formKey, Language language, String slug) {
        deflection.takeBack(formKey, language, slug);
    }

    /** The form was sent in spite of what stood beside it. */
    @SignedIn
    public void sent(String formKey, Language language) {
        deflection.sent(formKey, language);
    }

    private static boolean isClean(String words) {
        return SecretGuard.check(words).isClean();
    }

    private boolean isAllowed(RateLimits.Purpose purpose) {
        return limits.allow(purpose, accounts.me().toString());
    }
}
