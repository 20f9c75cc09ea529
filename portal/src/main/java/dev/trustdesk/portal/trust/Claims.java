package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.trust.FactMentions.Mention;
import dev.trustdesk.portal.trust.Proposal.Deed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts and official records as maintainers care for them: what is due for a check, what was said before, what mentions them. */
@Service
public class Claims {

    /** Links, of which the words stay; emphasis; and what begins a line of a list or a heading. */
    private static final Pattern MARKS =
            Pattern.compile("\\[([^\\]]+)]\\([^)]*\\)|\\*\\*|^\\s*(?:[-*>]|#+|\\d+\\.)\\s+", Pattern.MULTILINE);

    private final ClaimStore store;
    private final ClaimHistory history;
    private final ClaimPublishing publishing;
    private final ClaimMentions mentions;
    private final FactWriting writing;
    private final Pages pages;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    Claims(
            ClaimStore store,
            ClaimHistory history,
            ClaimPublishing publishing,
            ClaimMentions mentions,
            FactWriting writing,
            Pages pages,
            Accounts accounts,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.publishing = publishing;
        this.mentions = mentions;
        this.writing = writing;
        this.pages = pages;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A paragraph that mentions a fact.
     *
     * @param path of the page, without its language
     * @param pieces what stands before, between and after the mentions
     * @param now the value that readers read there now; {@code then} is the one that they would read
     */
    public record Affected(Language language, String title, String path, List<String> pieces, String now, String then) {
        public Affected {
            pieces = List.copyOf(pieces);
        }
    }

    /** What could cost somebody money first, then in their order; what is retired last. */
    @MaintainerOnly
    public List<Claim> all() {
        var all = new ArrayList<>(store.facts());
        all.addAll(store.officialRecords());
        all.sort(Comparator.<Claim, Boolean>comparing(claim -> claim.content().isRetired())
                .thenComparing(claim -> !claim.critical()));
        return all;
    }

    /** One to be added, as it is now: it says nothing. */
    @MaintainerOnly
    public Claim newFact(String key, FactKind kind, boolean critical) {
        return Claim.newFact(key.strip(), kind, critical, today());
    }

    @MaintainerOnly
    public Claim newOfficial(String id, OfficialKind kind) {
        return Claim.newOfficial(id.strip(), kind, today());
    }

    @MaintainerOnly
    public Optional<Claim> find(ClaimRef ref) {
        return store.find(ref);
    }

    /** Newest first. */
    @MaintainerOnly
    public List<ClaimChange> history(Claim claim, Language language) {
        return history.of(claim.ref(), claim.factKind(), language);
    }

    @MaintainerOnly
    public boolean isOverdue(Claim claim) {
        return claim.isOverdue(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The value as readers would see it; as it was typed, if it does not fit its kind. */
    @MaintainerOnly
    public String written(Claim claim, ClaimContent content, Language language) {
        var kind = claim.factKind();
        return kind != null && !kind.fits(content.value(language))
                ? content.value(language)
                : publishing.written(kind, content, language);
    }

    /** What readers read that would change with this, in both languages. */
    @MaintainerOnly
    public List<Affected> affected(Claim claim, ClaimContent content) {
        var kind = claim.factKind();
        if (kind == null || claim.isNew()) {
            return List.of();
        }
        var affected = new ArrayList<Affected>();
        for (var language : Language.values()) {
            var now = writing.write(kind, claim.content().value(language), language)
                    .plain();
            var then = written(claim, content, language);
            mentions.of(claim.ref().id(), language)
                    .forEach(mention -> affected.add(new Affected(
                            language,
                            mention.title(),
                            mention.path(),
                            pieces(mention, claim.ref().id(), language),
                            now,
                            then)));
        }
        return affected;
    }

    /** As plain text: the other facts filled in, and without the marks of Markdown. */
    private List<String> pieces(Mention mention, String key, Language language) {
        var reference = Pattern.quote("{{fact:" + key + "}}");
        return Arrays.stream(MARKS.matcher(mention.text()).replaceAll("$1").split(reference, -1))
                .map(piece -> pages.plain(piece, language))
                .toList();
    }

    /** Somebody compared it with its sources and it still holds. One maintainer is enough: nothing that readers act on changes. */
    @MaintainerOnly
    @Transactional
    public ProposalResult verifyAgain(ClaimRef ref, Instant seen) {
        var found = store.lock(ref);
        if (found.isEmpty()) {
            return new ProposalResult.Gone();
        }
        if (!found.get().changedAt().equals(seen)) {
            return new ProposalResult.Stale(found.get());
        }
        var me = accounts.current().orElseThrow();
        publishing.checked(ref, new Deed(me.id().toString(), me.displayName(), Moments.kept(clock.instant())));
        publishing.changed(ref);
        audit.record("fact.verified", "fact:" + ref.subject(), Map.of());
        return new ProposalResult.Verified(store.find(ref).orElseThrow());
    }
}
