package dev.trustdesk.portal.site;

import org.springframework.web.util.HtmlUtils;

/**
 * A badge that others embed as an image. It brings its own background and border, so that it is read on light pages as on dark ones, and
 * no style sheet, because the site's policy allows none inside it.
 */
final class BadgeImage {

    private static final int HEIGHT = 24;
    private static final int PADDING = 9;
    private static final int LATIN = 7;
    private static final int WIDE = 12;

    private BadgeImage() {}

    /** @param tone as badges of the pages have it */
    static String svg(String language, String label, String value, String tone) {
        var left = width(label);
        var right = width(value);
        var all = left + right;
        var says = escaped(label + ": " + value);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" \
                aria-label="%3$s" lang="%4$s">
                <title>%3$s</title>
                <path fill="#23262d" d="M4 0h%5$dv24H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z"/>
                <path fill="%6$s" d="M%7$d 0h%8$da4 4 0 0 1 4 4v16a4 4 0 0 1-4 4H%7$dz"/>
                <rect x=".5" y=".5" width="%9$d" height="23" rx="3.5" fill="none" stroke="#85888f"/>
                <g fill="#fff" font-family="Pretendard,Apple SD Gothic Neo,Noto Sans KR,Malgun Gothic,system-ui,sans-serif" \
                font-size="12" font-weight="600">
                <text x="%10$d" y="16.5" textLength="%11$d" lengthAdjust="spacingAndGlyphs">%12$s</text>
                <text x="%13$d" y="16.5" textLength="%14$d" lengthAdjust="spacingAndGlyphs">%15$s</text>
                </g>
                </svg>
                """.formatted(
                        all,
                        HEIGHT,
                        says,
                        language,
                        left - 4,
                        fill(tone),
                        left,
                        right - 4,
                        all - 1,
                        PADDING,
                        left - 2 * PADDING,
                        escaped(label),
                        left + PADDING,
                        right - 2 * PADDING,
                        escaped(value));
    }

    // White on each of these has a contrast of more than 7 to 1.
    private static String fill(String tone) {
        return switch (tone) {
            case "good" -> "#0e5a39";
            case "caution" -> "#744600";
            case "bad" -> "#991b1b";
            case "info" -> "#1d4488";
            default -> "#434854";
        };
    }

    /** About as wide as the text is; the image says so itself, so that no font breaks it. */
    private static int width(String text) {
        return 2 * PADDING
                + text.codePoints().map(c -> c < 0x1100 ? LATIN : WIDE).sum();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
