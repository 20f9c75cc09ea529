package dev.trustdesk.portal.trust;

import java.util.regex.Pattern;

/** Writes text so that nothing in it can be clicked, by whatever shows it. What is defanged already stays as it is. */
final class Defanged {

    private static final Pattern SCHEME = Pattern.compile("h(?:tt|xx)p(s?)://", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("\\b(javascript|data|mailto|tel|ftp|file|ipfs|tg|discord|wss?):", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOT = Pattern.compile("(?<=[^\\s.\\[({])\\.(?=[\\p{L}\\p{N}])");
    private static final Pattern LEADING_DOT = Pattern.compile("(?<![^\\s])\\.(?=\\p{L})");
    private static final Pattern AT = Pattern.compile("(?<=[\\p{L}\\p{N}_.+-])@(?=[\\p{L}\\p{N}])");

    private Defanged() {}

    static String of(String text) {
        var schemeless = OTHER_SCHEME
                .matcher(SCHEME.matcher(text).replaceAll("hxxp$1://"))
                .replaceAll("$1[:]");
        var dotless =
                LEADING_DOT.matcher(DOT.matcher(schemeless).replaceAll("[.]")).replaceAll("[.]");
        return AT.matcher(dotless).replaceAll("[@]");
    }
}
