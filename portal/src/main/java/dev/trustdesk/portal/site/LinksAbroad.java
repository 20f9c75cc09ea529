package dev.trustdesk.portal.site;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a page fit for a host that has files and nothing else: what is a file there stays a link within the copy; what only the desk itself
 * can do (forms, private pages, the portal) leads to the desk.
 */
final class LinksAbroad {

    // The pages are ours: every address stands in double quotes, and none is made by script.
    private static final Pattern ADDRESS = Pattern.compile("\\b(href|src|action)=\"(/[^\"]*)\"");

    private final String publicUrl;

    LinksAbroad(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** @param paths everything that is in the copy */
    byte[] rewritten(Page page, Set<String> paths) {
        if (!page.contentType().equals(Page.HTML)) {
            return page.body(false);
        }
        var html = new String(page.body(false), StandardCharsets.UTF_8);
        return ADDRESS.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + "=\"" + address(found.group(1), found.group(2), paths) + "\""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String address(String attribute, String address, Set<String> paths) {
        var isThere = !attribute.equals("action") && paths.contains(address.split("[?#]", 2)[0]);
        return isThere ? address : publicUrl + address;
    }

    /** A page that leads on by itself, as a file cannot answer with another address. */
    static Page redirect(String to) {
        return Page.of(
                Page.HTML,
                "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>Moved</title>\n"
                        + "<meta http-equiv=\"refresh\" content=\"0; url=" + to + "\"><link rel=\"canonical\" href=\""
                        + to
                        + "\"></head>\n<body><a href=\"" + to + "\">" + to + "</a></body></html>\n");
    }
}
