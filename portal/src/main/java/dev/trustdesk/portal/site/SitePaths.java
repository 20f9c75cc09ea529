package dev.trustdesk.portal.site;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses are the site's, and what its addresses say. A path is as it was sent, still encoded. */
final class SitePaths {

    private static final String KOREAN = "/ko";

    /** The portal, its static files, and machines; everything else under {@code /} is the site's. */
    private static final List<String> ELSEWHERE =
            List.of("/portal", "/VAADIN", "/vaadin", "/lumo", "/actuator", "/api", "/error");

    /** Where scripts and buttons say what became of an answer; nothing is read there. */
    private static final Set<String> COUNTED = Set.of("/help/suggested", "/help/solved", "/help/vote");

    private SitePaths() {}

    static boolean isElsewhere(String path) {
        for (var prefix : ELSEWHERE) {
            if (isUnder(path, prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Search, the form, and private pages: everything that depends on what the reader typed. */
    static boolean isComputed(String path, @Nullable String query) {
        var bare = withoutLanguage(path);
        return isHelp(bare)
                || bare.equals("/help/suggest")
                || bare.startsWith("/subscribe/")
                || (bare.equals(SubscribePages.PATH) && query != null && query.contains("topic="))
                || (bare.equals("/faq") && query != null && (query.startsWith("q=") || query.contains("&q=")));
    }

    static boolean takesPost(String path) {
        var bare = withoutLanguage(path);
        return isHelp(bare)
                || bare.equals(CheckPages.PATH)
                || bare.equals(SubscribePages.PATH)
                || bare.startsWith("/subscribe/")
                || bare.equals(FakeReportPages.PATH)
                || COUNTED.contains(bare);
    }

    /** Pages with a form, and private ones. */
    private static boolean isHelp(String bare) {
        return bare.equals("/help")
                || bare.equals("/help/verify")
                || bare.equals("/help/lost")
                || bare.startsWith("/help/t/")
                || bare.startsWith("/help/mail/");
    }

    static boolean isKorean(String path) {
        return isUnder(path, KOREAN);
    }

    private static String withoutLanguage(String path) {
        return isKorean(path) ? path.substring(KOREAN.length()) : path;
    }

    private static boolean isUnder(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
