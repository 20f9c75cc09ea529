package dev.trustdesk.portal.identity.ui;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only ever a page of this portal, whatever the address asks for. */
final class ReturnPath {
    static final String PARAMETER = "to";
    static final String HOME = "/portal";
    private static final int LONGEST = 2_000;

    private ReturnPath() {}

    /** The wish, if it is a path of the portal and nothing else. */
    static Optional<String> of(@Nullable String wish) {
        if (wish == null || wish.length() > LONGEST || !wish.chars().allMatch(ReturnPath::isPlain)) {
            return Optional.empty();
        }
        try {
            var target = new URI(wish);
            var path = target.getRawPath();
            var inside = path != null && (path.equals(HOME) || path.startsWith(HOME + "/"));
            var plain = target.getScheme() == null && target.getRawAuthority() == null;
            var straight = inside && path.equals(target.normalize().getRawPath()) && !isSignIn(path);
            return plain && straight ? Optional.of(wish) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The part of an absolute address after its host, if that is a page of the portal. */
    static Optional<String> ofAddress(String address) {
        try {
            var uri = new URI(address);
            return of(uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    // Browsers read a backslash as a slash and skip control characters; neither belongs in a path.
    private static boolean isPlain(int character) {
        return character > ' ' && character < 0x7f && character != '\\';
    }

    private static boolean isSignIn(String path) {
        return path.startsWith(HOME + "/sign-");
    }
}
