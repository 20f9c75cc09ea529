package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.MaintainerOnly;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrections and postmortems: what is said of a post after it was published, with its own time (ADR 0039). */
@Service
public class PostAdditions {

    private final AdditionStore store;
    private final PostStore posts;
    private final PostTextStore texts;
    private final PostRules rules;
    private final PostNews news;
    private final Changes changes;
    private final AuditTrail audit;
    private final Clock clock;

    PostAdditions(
            AdditionStore store,
            PostStore posts,
            PostTextStore texts,
            PostRules rules,
            PostNews news,
            Changes changes,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.posts = posts;
        this.texts = texts;
        this.rules = rules;
        this.news = news;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Oldest first. */
    @MaintainerOnly
    public List<Addition> of(PostId post) {
        return store.of(post);
    }

    /** Why readers should not get it. */
    @MaintainerOnly
    public List<PostProblem> problems(AdditionText english, @Nullable AdditionText korean) {
        return rules.ofAddition(english, korean);
    }

    /** Why readers should not get the Korean text that was pending. */
    @MaintainerOnly
    public List<PostProblem> problems(AdditionText korean) {
        return rules.ofTranslation(korean);
    }

    /**
     * Adds to a published post; readers have it at once.
     *
     * @param korean null to say it in English first: Korean readers then get it with the note that its Korean text is pending
     */
    @MaintainerOnly
    @Transactional
    public AddResult add(PostId id, AdditionKind kind, AdditionText english, @Nullable AdditionText korean) {
        if (!posts.lock(id)) {
            return new AddResult.Gone();
        }
        var post = texts.find(id).orElseThrow();
        if (post.state() != PostState.PUBLISHED) {
            return new AddResult.NotPublished();
        }
        var problems = rules.ofAddition(english, korean);
        if (!problems.isEmpty()) {
            return new AddResult.Invalid(problems);
        }
        var added = store.add(id, kind, english, korean, AuditTrail.actor(), clock.instant());
        news.added(post, added, kind, english, korean);
        told(id, kind == AdditionKind.CORRECTION ? "post.correction" : "post.postmortem");
        return new AddResult.Added();
    }

    /** Gives the Korean text that was pending, and tells those who read Korean, once (ADR 0044). */
    @MaintainerOnly
    @Transactional
    public AddResult translate(long id, AdditionText korean) {
        var post = store.postOf(id);
        if (post.isEmpty()) {
            return new AddResult.Gone();
        }
        var problems = rules.ofTranslation(korean);
        if (!problems.isEmpty()) {
            return new AddResult.Invalid(problems);
        }
        if (!store.translate(id, korean, AuditTrail.actor(), clock.instant())) {
            return new AddResult.AlreadyThere();
        }
        news.addedInKorean(texts.find(post.get()).orElseThrow(), store.find(id).orElseThrow(), korean);
        told(post.get(), "post.addition-translated");
        return new AddResult.Added();
    }

    private void told(PostId id, String action) {
        audit.record(action, Posts.subject(id), Map.of());
        changes.announce(Posts.TOPIC, id.toString());
    }
}
