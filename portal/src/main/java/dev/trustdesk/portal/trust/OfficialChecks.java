package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Says of a link, a domain, a name, an address or an invitation whether it is one that is listed, one that is known to be fake, or neither.
 * What is pasted is never asked for and never kept. Answers from memory, also while the database is away.
 */
@Service
public class OfficialChecks {

    /** So much can be pasted. */
    public static final int LONGEST = 2_000;

    /** Of two addresses, one below the other, the record of the one below says more; the first in the list, if neither is. */
    private static final Comparator<Known> NEAREST = Comparator.<Known>comparingInt(Known::depth)
            .thenComparing(known -> known.entry().sort(), Comparator.reverseOrder());

    private final OfficialBook official;
    private final FakeBook fakes;
    private final OfficialRecords records;
    private final KnownFakes registry;

    OfficialChecks(OfficialBook official, FakeBook fakes, OfficialRecords records, KnownFakes registry) {
        this.official = official;
        this.fakes = fakes;
        this.records = records;
        this.registry = registry;
    }

    private record Known(OfficialEntry entry, Pasted address) {
        int depth() {
            return address instanceof Pasted.Link link ? link.path().size() : 0;
        }
    }

    @OpenToEveryone
    public CheckResult check(String pasted, Language language) {
        if (SecretGuard.check(pasted).isSecret()) {
            return new CheckResult.SecretFound();
        }
        var read = PastedText.read(pasted);
        if (read instanceof Pasted.Unreadable) {
            return new CheckResult.Unreadable();
        }
        var known = official.entries().stream()
                .map(entry -> new Known(entry, PastedText.read(records.value(entry, language))))
                .toList();
        var current = known.stream().filter(one -> !one.entry().isRetired()).toList();
        var listed = listed(read, known, current);
        var misleading = misleading(pasted, read);
        var confirmed = listed.filter(one -> one.entry().confirmed());
        if (confirmed.isPresent() && read instanceof Pasted.Handle) {
            // Anybody can take the same name on another platform.
            misleading.add(new LookAlike(
                    LookAlike.Sort.NAME_ONLY, records.value(confirmed.get().entry(), language)));
        }
        if (confirmed.isPresent() && misleading.isEmpty()) {
            return new CheckResult.Official(records.shown(confirmed.get().entry(), language));
        }
        var fake = fake(read);
        if (fake.isPresent()) {
            return new CheckResult.Fake(registry.shown(fake.get(), language));
        }
        var lookAlikes = new ArrayList<>(misleading);
        if (listed.isEmpty()) {
            var all = current.stream()
                    .map(one -> new LookAlikes.Listed(one.entry().kind(), one.address()))
                    .toList();
            LookAlikes.of(read, all).stream()
                    .filter(found -> !lookAlikes.contains(found))
                    .forEach(lookAlikes::add);
        }
        var doubted = listed.filter(one -> !one.entry().confirmed());
        return new CheckResult.NotVerified(doubted.map(one -> records.shown(one.entry(), language)), lookAlikes);
    }

    /**
     * The record that speaks for it. What lies below an address that was retired is not official either, whatever else is listed there:
     * whoever runs it now may be somebody else. Unless the same address is listed anew.
     */
    private static Optional<Known> listed(Pasted read, List<Known> known, List<Known> current) {
        var named = current.stream().filter(one -> names(one.address(), read)).max(NEAREST);
        if (read instanceof Pasted.Handle && named.isPresent()) {
            return named;
        }
        return known.stream()
                .filter(one -> one.entry().isRetired() && names(one.address(), read))
                .filter(one ->
                        current.stream().noneMatch(other -> other.address().equals(one.address())))
                .findFirst()
                .or(() -> named);
    }

    /** An address that is named is meant before a name that is in it. */
    Optional<FakeEntry> fake(Pasted read) {
        return fakes.entries().stream()
                .filter(entry ->
                        indicator(entry).filter(sign -> sign.matches(read)).isPresent())
                .min(Comparator.comparing(
                        entry -> !indicator(entry).orElseThrow().isAddress()));
    }

    private static Optional<FakeIndicator> indicator(FakeEntry entry) {
        return Optional.ofNullable(entry.indicator()).map(FakeIndicator::new);
    }

    /** What makes even an address that is listed one that should not be trusted as it was pasted. */
    private static ArrayList<LookAlike> misleading(String pasted, Pasted read) {
        var found = new ArrayList<LookAlike>();
        if (PastedText.hidesCharacters(pasted.strip())) {
            found.add(LookAlike.of(LookAlike.Sort.HIDDEN_CHARACTERS));
        }
        if (read instanceof Pasted.Link(var _, var _, var otherPort, var pretended)) {
            pretended.ifPresent(text -> found.add(new LookAlike(LookAlike.Sort.BEFORE_AT, text)));
            if (otherPort) {
                found.add(LookAlike.of(LookAlike.Sort.OTHER_PORT));
            }
        }
        return found;
    }

    private static boolean names(Pasted listed, Pasted asked) {
        return switch (listed) {
            case Pasted.Link link ->
                asked instanceof Pasted.Link other
                        ? link.covers(new Pasted.Link(other.host(), other.path(), false, Optional.empty()))
                        : asked instanceof Pasted.Handle handle
                                && link.account()
                                        .filter(account -> Pasted.isSameName(handle.name(), account))
                                        .isPresent();
            case Pasted.Mail mail -> asked instanceof Pasted.Mail other && mail.isSame(other);
            case Pasted.Contract contract -> asked instanceof Pasted.Contract other && contract.isSame(other);
            case Pasted.Handle handle ->
                asked instanceof Pasted.Handle other && Pasted.isSameName(handle.name(), other.name());
            case Pasted.Unreadable _ -> false;
        };
    }
}
