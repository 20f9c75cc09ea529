package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets what people wrote in files that nobody imported, after a day; and why rows were refused, and words left out, after a month. */
@Component
class OldImports implements Housekeeping {

    private static final Duration UNDECIDED = Duration.ofDays(1);
    private static final Duration REASONS = Duration.ofDays(30);

    private final ImportStore imports;
    private final StagingStore staging;
    private final RemarkStore remarks;

    OldImports(ImportStore imports, StagingStore staging, RemarkStore remarks) {
        this.imports = imports;
        this.staging = staging;
        this.remarks = remarks;
    }

    @Override
    public Tally forgetOld(Instant now) {
        var forgotten = imports.forgottenSince(now.minus(UNDECIDED));
        forgotten.forEach(id -> {
            staging.removeAll(id);
            remarks.removeAll(id);
            imports.discardUndecided(id, now);
        });
        remarks.forgetBefore(now.minus(REASONS));
        return Tally.of("transfer.forgotten.imports", forgotten.size())
                .and("transfer.forgotten.reasons", imports.forgetRefusedBefore(now.minus(REASONS)));
    }
}
