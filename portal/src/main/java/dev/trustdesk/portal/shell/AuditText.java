package dev.trustdesk.portal.shell;

import dev.trustdesk.portal.platform.AuditArea;
import dev.trustdesk.portal.platform.AuditPage;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Wording;
import java.util.Arrays;
import java.util.Map;

/** Deeds of the audit trail in the reader's language. What has no words, such as a deed of a later version, is shown as it is kept. */
final class AuditText {

    private static final String SYSTEM = "system";

    private final Wording words;
    private final Map<String, String> names;

    /** @param names of accounts and of what deeds were done to, by id */
    AuditText(Wording words, Map<String, String> names) {
        this.words = words;
        this.names = names;
    }

    String actor(AuditPage.Line line) {
        var actor = line.deed().actor();
        var name = names.get(actor);
        if (name != null) {
            return name;
        }
        return actor.startsWith(SYSTEM)
                ? words.get("shell.audit.system")
                : actor.equals(AuditTrail.ANONYMOUS) ? words.get("shell.audit.visitor") : actor;
    }

    String action(AuditPage.Line line) {
        return known("shell.audit.action." + line.deed().action(), line.deed().action());
    }

    String subject(AuditPage.Line line) {
        var colon = line.subject().indexOf(':');
        if (colon < 0) {
            return line.subject();
        }
        var id = line.subject().substring(colon + 1);
        var prefix = line.subject().substring(0, colon);
        var area = Arrays.stream(AuditArea.values())
                .filter(each -> each.prefix().equals(prefix))
                .findFirst()
                .map(words::of)
                .orElse(prefix);
        return words.get("shell.audit.one", area, names.getOrDefault(id, id));
    }

    String difference(String name, String change) {
        return words.get(
                "shell.audit.difference",
                known("shell.audit.detail." + name, name),
                names.getOrDefault(change, known("shell.audit.deed." + change, change)));
    }

    private String known(String key, String otherwise) {
        return words.texts().keys(words.language()).contains(key) ? words.get(key) : otherwise;
    }
}
