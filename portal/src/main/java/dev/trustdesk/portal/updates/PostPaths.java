package dev.trustdesk.portal.updates;

/** Where posts are found in the portal. */
public final class PostPaths {

    public static final String LIST = "publish/posts";

    private PostPaths() {}

    public static String editor(PostId id) {
        return LIST + "/" + id;
    }
}
