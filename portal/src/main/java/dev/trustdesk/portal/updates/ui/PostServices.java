package dev.trustdesk.portal.updates.ui;

import dev.trustdesk.portal.content.Editing;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.subscriptions.Audience;
import dev.trustdesk.portal.updates.PostAdditions;
import dev.trustdesk.portal.updates.PostPublishing;
import dev.trustdesk.portal.updates.PostReviews;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.updates.UnsavedPosts;
import org.springframework.stereotype.Component;

/** What the post editor stands on. */
@Component
record PostServices(
        Posts posts,
        PostPublishing publishing,
        PostReviews reviews,
        PostAdditions additions,
        UnsavedPosts unsaved,
        Accounts accounts,
        Audience audience,
        Editing editing,
        References references,
        Changes changes,
        Texts texts) {}
