package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reminds one maintainer of an incident of which readers should have been told something by now. */
@Component
class IncidentSilenceMails implements MailComposer {

    static final String KIND = "incident-silent";

    private final IncidentStore store;
    private final Accounts accounts;
    private final Texts texts;
    private final TrustdeskSettings settings;

    IncidentSilenceMails(IncidentStore store, Accounts accounts, Texts texts, TrustdeskSettings settings) {
        this.store = store;
        this.accounts = accounts;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "trust.incident.mail";
    }

    /** Empty when somebody has told an update since, or when whoever is reminded no longer publishes. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        return IncidentId.of(payload.getOrDefault("incident", ""))
                .flatMap(store::find)
                .filter(incident -> Long.toString(incident.version()).equals(payload.get("version")))
                .flatMap(incident ->
                        accounts.maintainer(payload.get("account")).flatMap(account -> mail(incident, account)));
    }

    private Optional<Mail> mail(KeptIncident incident, Account to) {
        var t = texts.in(to.language());
        return incident.nextUpdateDue()
                .map(due -> new Mail(
                        to.email(),
                        t.get("trust.incident.mail.subject", incident.severity().name()),
                        t.get(
                                "trust.incident.mail.body",
                                t.of(incident.severity()),
                                Moments.written(due, to.language()),
                                settings.url("/portal/publish/incidents/" + incident.id())),
                        to.language()));
    }
}
