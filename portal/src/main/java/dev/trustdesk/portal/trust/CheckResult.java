package dev.trustdesk.portal.trust;

import java.util.List;
import java.util.Optional;

/** What is known of something that was pasted. Never that it is safe. */
public sealed interface CheckResult {

    /** On the list of official addresses, and confirmed. */
    record Official(OfficialRecord record) implements CheckResult {}

    /** In the registry of fakes that were seen. */
    record Fake(KnownFake fake) implements CheckResult {}

    /**
     * Neither: which says nothing good about it.
     *
     * @param doubted the record that names it, where that is on the list but not confirmed
     * @param lookAlikes what it could be taken for, and by which trick
     */
    record NotVerified(Optional<OfficialRecord> doubted, List<LookAlike> lookAlikes) implements CheckResult {
        public NotVerified {
            lookAlikes = List.copyOf(lookAlikes);
        }
    }

    /** No link, domain, name, address or mail address could be read from it. */
    record Unreadable() implements CheckResult {}

    /** It looks like a recovery phrase or a key; nothing of it was looked at any further. */
    record SecretFound() implements CheckResult {}
}
