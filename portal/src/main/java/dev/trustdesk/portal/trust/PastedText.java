package dev.trustdesk.portal.trust;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.IDNA;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what was pasted the way a browser would, so that nothing passes for another address than the one that would be opened. */
final class PastedText {

    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    // hxxps, [.] and [at]: as people write what must not be clicked.
    private static final Pattern DEFANGED_SCHEME = Pattern.compile("^h(?:xx|\\*\\*)p", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFANGED_DOT =
            Pattern.compile("\\s*[\\[({](?:\\.|dot)[\\])}]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFANGED_AT =
            Pattern.compile("\\s*[\\[({](?:@|at)[\\])}]\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(?=[/\\\\]{2}|[^\\d])");
    private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]{40}");
    // Base58 has no 0, O, I and l; whoever copied by hand, or in other capitals, is told so.
    private static final Pattern BASE58 = Pattern.compile("[0-9A-Za-z]{32,44}");
    private static final Pattern HANDLE = Pattern.compile("@?([\\p{L}\\p{N}_.-]{2,40})");
    private static final Pattern MAIL = Pattern.compile("([^\\s@/\\\\:]{1,64})@([^\\s@/\\\\:]{3,253})");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)+");

    /** Other names of the same place. */
    private static final Map<String, String> SAME_PLACE = Map.of(
            "twitter.com", "x.com",
            "mobile.twitter.com", "x.com",
            "mobile.x.com", "x.com",
            "telegram.me", "t.me",
            "discordapp.com", "discord.com");

    private PastedText() {}

    /** Whether characters stand in it that nobody sees. */
    static boolean hidesCharacters(String raw) {
        return raw.codePoints().anyMatch(PastedText::isUnseen);
    }

    // Beside what turns or joins the letters around it: fillers and selectors, which nothing is drawn of either.
    private static boolean isUnseen(int character) {
        return Character.getType(character) == Character.FORMAT
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    static Pasted read(String raw) {
        var text = refanged(raw);
        if (text.isEmpty()
                || text.length() > OfficialChecks.LONGEST
                || text.chars().anyMatch(Character::isWhitespace)) {
            return new Pasted.Unreadable();
        }
        if (HEX.matcher(text).matches() || BASE58.matcher(text).matches()) {
            return new Pasted.Contract(text);
        }
        var mail = MAIL.matcher(text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text);
        if (mail.matches()) {
            return host(mail.group(2))
                    .<Pasted>map(host -> new Pasted.Mail(mail.group(1), host))
                    .orElseGet(Pasted.Unreadable::new);
        }
        var scheme = SCHEME.matcher(text);
        if (scheme.find()) {
            return scheme.group(1).toLowerCase(Locale.ROOT).matches("https?")
                    ? link(text.substring(scheme.end()).replace('\\', '/').replaceFirst("^/*", ""))
                    : new Pasted.Unreadable();
        }
        if (text.startsWith("@") || !text.contains(".") && !text.contains("/")) {
            var handle = HANDLE.matcher(text);
            return handle.matches() ? new Pasted.Handle(handle.group(1)) : new Pasted.Unreadable();
        }
        return link(text.replace('\\', '/').replaceFirst("^/+", ""));
    }

    /** As it was before somebody made it harmless, and without what nobody sees. */
    static String refanged(String raw) {
        var visible = raw.strip()
                .codePoints()
                .filter(c -> !isUnseen(c) && c != '\n' && c != '\r' && c != '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var dotted = DEFANGED_DOT.matcher(visible).replaceAll(".");
        return DEFANGED_SCHEME
                .matcher(DEFANGED_AT.matcher(dotted).replaceAll("@"))
                .replaceFirst("http");
    }

    /** @param rest what follows the scheme */
    private static Pasted link(String rest) {
        var end = firstOf(rest, "/?#");
        var authority = rest.substring(0, end);
        var at = authority.lastIndexOf('@');
        var pretended = at > 0 ? Optional.of(authority.substring(0, at)) : Optional.<String>empty();
        var place = authority.substring(at + 1);
        var colon = place.indexOf(':');
        var port = colon < 0 ? "" : place.substring(colon + 1);
        var found = host(colon < 0 ? place : place.substring(0, colon));
        if (found.isEmpty()) {
            return new Pasted.Unreadable();
        }
        var below = rest.substring(end, end + firstOf(rest.substring(end), "?#"));
        return placed(
                found.get(), steps(below), !port.isEmpty() && !port.equals("443") && !port.equals("80"), pretended);
    }

    private static Pasted placed(String host, List<String> path, boolean otherPort, Optional<String> pretended) {
        var bare = host.startsWith("www.") ? host.substring(4) : host;
        var place = SAME_PLACE.getOrDefault(bare, bare);
        return place.equals("discord.com") && path.size() > 1 && path.getFirst().equals("invite")
                ? new Pasted.Link("discord.gg", path.subList(1, path.size()), otherPort, pretended)
                : new Pasted.Link(place, path, otherPort, pretended);
    }

    /** The name as people read it, in small letters; empty if it is none. */
    private static Optional<String> host(String written) {
        var info = new IDNA.Info();
        var name = NAMES.nameToUnicode(written, new StringBuilder(), info).toString();
        var bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return HOST.matcher(bare).matches() && bare.length() <= 253 ? Optional.of(bare) : Optional.empty();
    }

    // As a browser goes through them: ".." leaves the step before.
    private static List<String> steps(String path) {
        var steps = new ArrayList<String>();
        for (var step : path.split("/")) {
            var plain = step.replaceAll("(?i)%2e", ".");
            if (plain.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.removeLast();
                }
            } else if (!plain.isEmpty() && !plain.equals(".")) {
                steps.add(plain);
            }
        }
        return steps;
    }

    private static int firstOf(String text, String characters) {
        for (var place = 0; place < text.length(); place++) {
            if (characters.indexOf(text.charAt(place)) >= 0) {
                return place;
            }
        }
        return text.length();
    }
}
