package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.content.Slugs;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.OpenToEveryone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fakes that readers report, until staff have decided. What is reported is never asked for and never a link; nothing is kept by which a
 * reader could be found.
 */
@Service
public class FakeReports {

    /** What others are told when a report came or was decided; the id is empty. */
    public static final String TOPIC = "fake-report";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final RateLimits.Purpose ONE_NETWORK = RateLimits.Purpose.shared("fake-report", 6, HOUR);
    // What a flood from many networks may cost whoever has to decide it.
    private static final RateLimits.Purpose ALL_NETWORKS = RateLimits.Purpose.shared("fake-report-all", 300, HOUR);
    private static final int MOST_OPEN = 2_000;

    private final FakeReportStore store;
    private final FakeStore fakes;
    private final FakeRules rules;
    private final FakeNews news;
    private final OfficialChecks checks;
    private final Pages pages;
    private final RateLimits limits;
    private final Changes changes;
    private final AuditTrail audit;
    private final Clock clock;

    FakeReports(
            FakeReportStore store,
            FakeStore fakes,
            FakeRules rules,
            FakeNews news,
            OfficialChecks checks,
            Pages pages,
            RateLimits limits,
            Changes changes,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.fakes = fakes;
        this.rules = rules;
        this.news = news;
        this.checks = checks;
        this.pages = pages;
        this.limits = limits;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a report. What is official is not taken; what is known is counted. */
    @OpenToEveryone
    @Transactional
    public ReportResult report(FakeReport report, String network) {
        for (var text : List.of(report.sign(), report.story(), report.credit())) {
            if (!SecretGuard.checkTransactionId(text).isClean()) {
                return new ReportResult.SecretFound();
            }
        }
        var problems = problems(report);
        if (!problems.isEmpty()) {
            return new ReportResult.Invalid(problems);
        }
        if (limits.attempt(ONE_NETWORK, network) instanceof RateLimits.Verdict.TooOften(var wait)) {
            return new ReportResult.TooOften(wait);
        }
        if (limits.attempt(ALL_NETWORKS, "") instanceof RateLimits.Verdict.TooOften(var wait)) {
            return new ReportResult.TooOften(wait);
        }
        return switch (checks.check(report.sign(), report.language())) {
            case CheckResult.Official(var record) -> new ReportResult.IsOfficial(record);
            case CheckResult.Fake(var fake) -> {
                fakes.count(fake.id(), 1);
                yield new ReportResult.AlreadyKnown(fake);
            }
            case CheckResult.NotVerified _, CheckResult.Unreadable _, CheckResult.SecretFound _ -> take(report);
        };
    }

    private ReportResult take(FakeReport report) {
        if (store.countOpen() >= MOST_OPEN) {
            return new ReportResult.TooOften(HOUR);
        }
        var defanged = new FakeReport(
                Defanged.of(report.sign()),
                Defanged.of(report.story()),
                Defanged.of(report.credit()),
                report.language());
        store.add(defanged, same(report.sign()), Moments.kept(clock.instant()));
        changes.announce(TOPIC, "");
        return new ReportResult.Taken();
    }

    /** What waits, the oldest first. */
    @PreAuthorize("hasAnyRole('SUPPORT', 'MAINTAINER')")
    public List<ReportedFake> open() {
        return store.open();
    }

    @PreAuthorize("hasAnyRole('SUPPORT', 'MAINTAINER')")
    public Optional<ReportedFake> find(long id) {
        return store.open().stream().filter(report -> report.id() == id).findFirst();
    }

    /** A text as readers will see it. */
    @PreAuthorize("hasAnyRole('SUPPORT', 'MAINTAINER')")
    public RichText preview(String markdown, Language language) {
        return pages.rich(markdown, language);
    }

    /** Publishes it as a fake that was not known, with thanks to whoever reported it first. */
    @PreAuthorize("hasAnyRole('SUPPORT', 'MAINTAINER')")
    @Transactional
    public DecideResult publish(long report, FakeDraft draft) {
        var problems = rules.beforePublishing(draft);
        if (!problems.isEmpty()) {
            return new DecideResult.Invalid(problems);
        }
        return store.hold(report)
                .<DecideResult>map(held -> {
                    var at = Moments.kept(clock.instant());
                    var id = newId(draft.titleEn());
                    fakes.publish(id, draft, held.credit(), at);
                    var reports = settle(held.same(), id, at, "fake.published");
                    news.tell(id, draft);
                    return new DecideResult.Accepted(id, reports);
                })
                .orElseGet(DecideResult.Decided::new);
    }

    /** Says that it is one that is known already, and counts it there. */
    @PreAuthorize("hasAnyRole('SUPPORT', 'MAINTAINER')")
    @Transactional
    public DecideResult addTo(long report, String fake) {
        if (fakes.all().stream().noneMatch(known -> known.id().equals(fake))) {
            return new DecideResult.NoSuchFake();
        }
        return store.hold(report)
                .<DecideResult>map(held -> new DecideResult.Accepted(
                        fake, settle(held.same(), fake, Moments.kept(clock.instant()), "fake.added")))
                .orElseGet(DecideResult.Decided::new);
    }

    /** Says that it is no fake, or that it cannot be published, and why. */
    @PreAuthorize("hasAnyRole('SUPPORT', 'MAINTAINER')")
    @Transactional
    public DecideResult decline(long report, String reason) {
        var why = InboundText.cleaned(reason);
        if (InboundText.isEmpty(why)
                || InboundText.length(why) > FakeReport.STORY_LIMIT
                || InboundText.problemOfText(why).isPresent()
                || !SecretGuard.checkTransactionId(why).isClean()) {
            return new DecideResult.NoReason();
        }
        return store.hold(report)
                .<DecideResult>map(held -> {
                    var at = Moments.kept(clock.instant());
                    var reports = store.decline(held.same(), Defanged.of(why), AuditTrail.actor(), at);
                    audit.record("fake.declined", "fake-report:" + report, Map.of("reports", "" + reports));
                    changes.announce(TOPIC, "");
                    return new DecideResult.Declined(reports);
                })
                .orElseGet(DecideResult.Decided::new);
    }

    private int settle(String same, String fake, Instant at, String action) {
        var reports = store.accept(same, fake, AuditTrail.actor(), at);
        fakes.count(fake, reports);
        audit.record(action, "fake:" + fake, Map.of("reports", Integer.toString(reports)));
        changes.announce(TOPIC, "");
        changes.announce("fakes", fake);
        return reports;
    }

    private String newId(String title) {
        fakes.lockIds();
        var words = Slugs.of(title);
        var wanted = words.isEmpty() ? "fake" : words;
        var taken = new HashSet<>(fakes.all().stream().map(FakeEntry::id).toList());
        var id = wanted;
        for (var number = 2; taken.contains(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    /** As it is when everything is taken off that makes no difference to where it leads. */
    private static String same(String sign) {
        return switch (PastedText.read(sign)) {
            case Pasted.Link link -> "link " + link.host() + "/" + String.join("/", link.path());
            case Pasted.Mail mail -> "mail " + mail.local().toLowerCase(Locale.ROOT) + " " + mail.host();
            case Pasted.Contract contract -> "contract " + PastedText.refanged(sign);
            case Pasted.Handle handle -> "name " + handle.name().toLowerCase(Locale.ROOT);
            case Pasted.Unreadable _ -> "text " + Defanged.of(sign).toLowerCase(Locale.ROOT);
        };
    }

    private static List<ReportResult.Problem> problems(FakeReport report) {
        var problems = new ArrayList<ReportResult.Problem>();
        if (InboundText.isEmpty(report.sign())) {
            problems.add(new ReportResult.Problem("sign", "trust.fakes.report.sign-missing"));
        }
        line(problems, "sign", report.sign(), FakeReport.SIGN_LIMIT);
        line(problems, "credit", report.credit(), FakeReport.CREDIT_LIMIT);
        if (InboundText.length(report.story()) > FakeReport.STORY_LIMIT) {
            problems.add(new ReportResult.Problem("text", "trust.fakes.report.too-long"));
        }
        InboundText.problemOfCharacters(report.story())
                .ifPresent(key -> problems.add(new ReportResult.Problem("text", key)));
        return problems;
    }

    private static void line(List<ReportResult.Problem> problems, String field, String text, int limit) {
        if (InboundText.length(text) > limit) {
            problems.add(new ReportResult.Problem(field, "trust.fakes.report.too-long"));
        } else if (text.indexOf('\n') >= 0) {
            problems.add(new ReportResult.Problem(field, "inbound.problem.one_line"));
        } else {
            InboundText.problemOfCharacters(text).ifPresent(key -> problems.add(new ReportResult.Problem(field, key)));
        }
    }
}
