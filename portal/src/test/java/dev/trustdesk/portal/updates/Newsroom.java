package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Tally;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** Maintainers for tests, who write and publish through the public services. */
class Newsroom {

    static final PostText ENGLISH = new PostText("Week 48", "What happened.", "## News\n\nNothing *new*.");
    static final PostText KOREAN = new PostText("48주차", "있었던 일입니다.", "새 소식이 없습니다.");
    static final PostDraft COMPLETE = new PostDraft(ENGLISH, KOREAN, null);

    private final ApplicationContext context;
    private final Desk desk;

    Newsroom(ApplicationContext context) {
        this.context = context;
        this.desk = new Desk(context);
    }

    AccountId maintainer(String name, Language language) {
        return desk.maintainer(name, language);
    }

    <T> T as(AccountId maintainer, Supplier<T> deed) {
        return desk.as(maintainer, "MAINTAINER", deed);
    }

    Post draft(AccountId by) {
        return draft(by, COMPLETE);
    }

    Post draft(AccountId by, PostDraft draft) {
        return ((SaveResult.Saved) as(by, () -> posts().create(draft))).post();
    }

    /** However many maintainers there are. */
    Post published(AccountId by) {
        var post = draft(by);
        return ((PublishResult.Published)
                        as(by, () -> publishing().publishUnreviewed(post.id(), post.version(), "For this test.")))
                .post();
    }

    /** Its writer asks, and {@code reader} finds it right. */
    Post reviewed(Post post, AccountId writer, AccountId reader) {
        var reviews = context.getBean(PostReviews.class);
        var asked = ((ReviewResult.Done) as(writer, () -> reviews.ask(post.id(), post.version()))).post();
        return ((ReviewResult.Done) as(reader, () -> reviews.approve(asked.id(), asked.version()))).post();
    }

    Tally run(String job) {
        var task = context.getBeansOfType(ScheduledTask.class).values().stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow();
        var now = context.getBean(Clock.class).instant();
        return SystemActor.call("job:" + job, () -> task.run(now));
    }

    PostPublishing publishing() {
        return context.getBean(PostPublishing.class);
    }

    Posts posts() {
        return context.getBean(Posts.class);
    }
}
