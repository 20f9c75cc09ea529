package dev.trustdesk.portal.updates.ui;

import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostProblem;
import java.util.List;
import java.util.Optional;

/** The post in the editor, as what is done to it needs it. */
interface OpenPost {

    /** What is on the screen, once it is kept; empty if that was refused or if there is nothing. */
    Optional<Post> upToDate();

    boolean save();

    void show(Post post);

    /** The fields stay as they are. */
    void showKept(Post post);

    void showStale(Post now);

    void showProblems(String sentence, List<PostProblem> problems);

    void showGone();

    /** The draft is deleted; there is nothing to leave behind. */
    void close();
}
