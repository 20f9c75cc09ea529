package dev.trustdesk.portal.trust.ui;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.trust.Incident;
import dev.trustdesk.portal.trust.Incidents;
import dev.trustdesk.portal.widgets.PinnedNotices;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Above every view: the open incidents of the top severities; and for maintainers any of which readers should have been told something. */
@Component
class IncidentNotices implements PinnedNotices {

    private final Incidents incidents;
    private final Accounts accounts;
    private final Texts texts;
    private final Clock clock;

    IncidentNotices(Incidents incidents, Accounts accounts, Texts texts, Clock clock) {
        this.incidents = incidents;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Incidents.TOPIC;
    }

    @Override
    public List<Pinned> now(Language language) {
        var notices = new ArrayList<Pinned>();
        incidents.pinned(language).forEach(incident -> notices.add(pinned(incident, language)));
        var reminded = accounts.known().filter(this::publishes).isPresent();
        if (reminded) {
            incidents
                    .all(language)
                    .forEach(incident -> silent(incident, language).ifPresent(notices::add));
        }
        return notices;
    }

    private boolean publishes(Account account) {
        return account.is(Role.MAINTAINER);
    }

    private Pinned pinned(Incident incident, Language language) {
        var prefix = language == Language.KO ? "/ko" : "";
        return new Pinned(
                Tone.BAD,
                texts.get(language, "trust.incident.pinned", incident.severity().name()),
                incident.title().text(),
                incident.title().language(),
                prefix + incident.id().path());
    }

    private Optional<Pinned> silent(Incident incident, Language language) {
        var due = incident.nextUpdateDue();
        return due == null || due.isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(new Pinned(
                        Tone.CAUTION,
                        texts.get(language, "trust.incident.late"),
                        texts.get(
                                language,
                                "trust.incident.silent",
                                incident.title().text(),
                                Moments.written(due, language)),
                        language,
                        "publish/incidents/" + incident.id()));
    }
}
