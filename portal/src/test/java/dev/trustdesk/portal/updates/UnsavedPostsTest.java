package dev.trustdesk.portal.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PostgresTest
class UnsavedPostsTest {

    private static final PostDraft WRITTEN = new PostDraft(new PostText("Half a title", "", ""), PostText.BLANK, null);

    private final UnsavedPosts unsaved;
    private final OldUnsavedPosts old;
    private final AdjustableClock clock;
    private final Newsroom newsroom;

    UnsavedPostsTest(
            @Autowired UnsavedPosts unsaved,
            @Autowired OldUnsavedPosts old,
            @Autowired AdjustableClock clock,
            @Autowired ApplicationContext context) {
        this.unsaved = unsaved;
        this.old = old;
        this.clock = clock;
        this.newsroom = new Newsroom(context);
    }

    @Test
    void whatIsWrittenIsKeptForItsWriterAlone() {
        var minji = newsroom.maintainer("Minji", Language.EN);
        var joon = newsroom.maintainer("Joon", Language.EN);
        var post = newsroom.draft(minji);
        keep(minji, post, WRITTEN);

        assertThat(found(minji, post)).hasValueSatisfying(kept -> {
            assertThat(kept.draft()).isEqualTo(WRITTEN);
            assertThat(kept.seen()).isEqualTo(post.version());
        });
        assertThat(found(joon, post)).isEmpty();

        clock.advance(Duration.ofDays(31));
        assertThat(old.forgetOld(clock.instant())).isEqualTo(Tally.of("updates.forgotten.unsaved", 1));
    }

    @Test
    void aSecretIsNotKeptEvenSo() {
        var minji = newsroom.maintainer("Minji", Language.EN);
        var post = newsroom.draft(minji);

        keep(
                minji,
                post,
                new PostDraft(
                        new PostText(
                                "", "", "legal winner thank year wave sausage worth useful legal winner thank yellow"),
                        PostText.BLANK,
                        null));

        assertThat(found(minji, post)).isEmpty();
    }

    private void keep(AccountId by, Post post, PostDraft draft) {
        newsroom.as(by, () -> {
            unsaved.keep(post, post.version(), draft);
            return true;
        });
    }

    private Optional<UnsavedPost> found(AccountId by, Post post) {
        return newsroom.as(by, () -> unsaved.find(post));
    }
}
