package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.TypedText;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What maintainers are writing on rows, kept while they write. */
@Service
public class RowDrafts {

    private final RowDraftStore store;
    private final ExchangeStore exchanges;
    private final Clock clock;

    RowDrafts(RowDraftStore store, ExchangeStore exchanges, Clock clock) {
        this.store = store;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @MaintainerOnly
    public Optional<KeptDraft> find(String slug) {
        return store.find(TypedText.lookedFor(slug), AuditTrail.actor());
    }

    /** Keeps what is written, unless a secret or something illegible stands in it. */
    @MaintainerOnly
    @Transactional
    public void keep(EditedRow base, ExchangeDraft written) {
        var slug = TypedText.lookedFor(base.slug());
        var fit = Stream.of(base.draft(), written)
                .flatMap(RowDrafts::texts)
                .allMatch(text -> SecretGuard.checkTransactionId(text).isClean()
                        && InboundText.problemOfCharacters(InboundText.legible(text))
                                .isEmpty()
                        && InboundText.length(text) <= RowRules.NOTE_LIMIT);
        if (fit && exchanges.find(slug).isPresent()) {
            store.put(
                    slug,
                    AuditTrail.actor(),
                    new KeptDraft(base.draft(), base.version(), written.with(InboundText::legible), clock.instant()));
        }
    }

    @MaintainerOnly
    @Transactional
    public void discard(String slug) {
        store.remove(TypedText.lookedFor(slug), AuditTrail.actor());
    }

    private static Stream<String> texts(ExchangeDraft draft) {
        return Stream.concat(
                Stream.of(draft.name(), draft.unverified(), draft.disagreement())
                        .flatMap(text -> Stream.of(text.en(), text.ko())),
                draft.cells().stream()
                        .flatMap(cell -> Stream.of(
                                cell.note().en(),
                                cell.note().ko(),
                                cell.evidence().link(),
                                cell.evidence().words(),
                                cell.exchangeSays().quote().link(),
                                cell.exchangeSays().quote().words(),
                                cell.projectSays().quote().link(),
                                cell.projectSays().quote().words())));
    }
}
