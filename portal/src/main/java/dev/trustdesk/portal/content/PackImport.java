package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.SystemActor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports the starter pack at start, by id and hash; all of it or, when anything is broken, nothing. */
@Component
@Order(PackImport.ORDER)
class PackImport implements ApplicationRunner {

    /** Before whatever shows content. */
    static final int ORDER = 100;

    private static final Logger LOG = LoggerFactory.getLogger(PackImport.class);

    private final PackFiles files;
    private final Map<String, ContentTarget> targets = new HashMap<>();
    private final DocumentStore store;
    private final TransactionTemplate transaction;
    private final Changes changes;
    private final Clock clock;

    PackImport(
            PackFiles files,
            List<ContentTarget> targets,
            DocumentStore store,
            TransactionTemplate transaction,
            Changes changes,
            Clock clock) {
        this.files = files;
        targets.forEach(target -> this.targets.put(target.kind(), target));
        this.store = store;
        this.transaction = transaction;
        this.changes = changes;
        this.clock = clock;
    }

    /** What an import did. */
    sealed interface Result {
        record Done(int taken, int keptEdited, int removed) implements Result {}

        /** The database is as it was before. */
        record Refused(List<PackProblem> problems) implements Result {}
    }

    @Override
    public void run(ApplicationArguments arguments) {
        switch (importPack(files.read())) {
            case Result.Refused(var problems) -> {
                LOG.error("The starter pack was not imported; readers keep what was published before.");
                problems.forEach(problem -> LOG.error("{}", problem));
            }
            case Result.Done(var taken, var kept, var removed) ->
                LOG.info("Starter pack: {} documents taken, {} kept as edited, {} removed", taken, kept, removed);
        }
    }

    Result importPack(SortedMap<String, String> pack) {
        var reading = PackReader.read(pack);
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(PackLint.check(reading.documents(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        if (!problems.isEmpty()) {
            return new Result.Refused(problems);
        }
        try {
            return SystemActor.call("content-import", () -> transaction.execute(status -> apply(reading.documents())));
        } catch (PackException e) {
            return new Result.Refused(List.of(e.problem()));
        }
    }

    private Result.Done apply(List<PackDocument> documents) {
        store.lock();
        var before = new HashMap<String, DocumentStore.Imported>();
        store.all().forEach(document -> before.put(key(document.kind(), document.id(), document.language()), document));
        var taken = 0;
        var kept = 0;
        for (var document : documents) {
            var known = before.remove(key(document.kind(), document.id(), document.language()));
            if (known != null && Arrays.equals(known.hash(), document.hash())) {
                continue;
            }
            var keptEdited = accepted(document) == ContentTarget.Acceptance.KEPT_EDITED;
            store.put(document, keptEdited, clock.instant());
            kept += keptEdited ? 1 : 0;
            taken += keptEdited ? 0 : 1;
            changes.announce(document.kind(), document.id());
        }
        for (var gone : before.values()) {
            var target = targets.get(gone.kind());
            if (target != null) {
                target.removed(gone.id(), gone.language());
            }
            store.remove(gone);
            changes.announce(gone.kind(), gone.id());
        }
        return new Result.Done(taken, kept, before.size());
    }

    private ContentTarget.Acceptance accepted(PackDocument document) {
        try {
            return target(document).accept(document);
        } catch (DataIntegrityViolationException e) {
            throw document.fields()
                    .wrong("the database refuses it: "
                            + e.getMostSpecificCause().getMessage());
        }
    }

    private ContentTarget target(PackDocument document) {
        var target = targets.get(document.kind());
        if (target == null) {
            throw document.fields().wrong("nothing takes documents of the kind \"" + document.kind() + "\"");
        }
        return target;
    }

    private static String key(String kind, String id, String language) {
        return kind + "\n" + id + "\n" + language;
    }
}
