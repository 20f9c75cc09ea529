package dev.trustdesk.portal.trust;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what something could be taken for. Confusable letters are those of Unicode's UTS #39. */
final class LookAlikes {

    private static final SpoofChecker LETTERS = new SpoofChecker.Builder().build();
    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);

    /** Shorter names are one letter from too many others. */
    private static final int SHORTEST_NAME = 5;

    private static final int ENDS = 4;

    /** Kinds whose addresses begin with the name of an account. */
    private static final Set<OfficialKind> ACCOUNTS =
            Set.of(OfficialKind.CODE, OfficialKind.CHAT, OfficialKind.SOCIAL, OfficialKind.ARTICLE);

    /** Of several that something could be taken for, one is named: by the trick that says most. */
    private static final Comparator<LookAlike> NEAREST = Comparator.comparing(LookAlike::sort);

    private LookAlikes() {}

    /** Something that is listed as official, confirmed or not. */
    record Listed(OfficialKind kind, Pasted address) {}

    static List<LookAlike> of(Pasted pasted, List<Listed> known) {
        var found = switch (pasted) {
            case Pasted.Link link -> link(link, known);
            case Pasted.Mail mail -> host(mail.host(), hosts(known));
            case Pasted.Handle handle -> name(handle.name(), names(known));
            case Pasted.Contract contract -> contract(contract, known);
            case Pasted.Unreadable _ -> Stream.<LookAlike>empty();
        };
        return found.distinct().toList();
    }

    private static Stream<LookAlike> link(Pasted.Link link, List<Listed> known) {
        var found = new ArrayList<LookAlike>();
        link.pretended().ifPresent(text -> found.add(new LookAlike(LookAlike.Sort.BEFORE_AT, text)));
        if (link.otherPort()) {
            found.add(LookAlike.of(LookAlike.Sort.OTHER_PORT));
        }
        host(link.host(), hosts(known)).forEach(found::add);
        link.account()
                .filter(account -> hosts(known).contains(link.host()))
                .ifPresent(account -> name(account, names(known)).forEach(found::add));
        return found.stream();
    }

    private static Stream<LookAlike> host(String host, List<String> known) {
        var found = new ArrayList<LookAlike>();
        var ascii =
                NAMES.nameToASCII(host, new StringBuilder(), new IDNA.Info()).toString();
        if (ascii.contains("xn--")) {
            found.add(new LookAlike(LookAlike.Sort.PUNYCODE, ascii));
        }
        if (known.contains(host)) {
            return found.stream();
        }
        known.stream()
                .flatMap(official -> neighbour(host, official))
                .min(NEAREST)
                .ifPresent(found::add);
        return found.stream();
    }

    /** At most one: the first that explains it. */
    private static Stream<LookAlike> neighbour(String host, String official) {
        var sort = looksSame(host, official)
                ? LookAlike.Sort.SAME_LOOKING_LETTERS
                : host.endsWith("." + domain(official))
                        ? LookAlike.Sort.UNLISTED_SUBDOMAIN
                        : ("." + host).contains("." + domain(official) + ".")
                                ? LookAlike.Sort.EXTRA_SUBDOMAIN
                                : ofDomain(domain(host), domain(official));
        return sort == null ? Stream.empty() : Stream.of(new LookAlike(sort, official));
    }

    private static LookAlike.@Nullable Sort ofDomain(String domain, String official) {
        var name = label(domain);
        var real = label(official);
        if (domain.equals(official)) {
            return LookAlike.Sort.UNLISTED_SUBDOMAIN;
        }
        if (name.equals(real)) {
            return LookAlike.Sort.OTHER_ENDING;
        }
        if (isOneLetterFrom(name, real)) {
            return LookAlike.Sort.ONE_LETTER;
        }
        return real.length() >= SHORTEST_NAME && skeleton(domain).contains(skeleton(real))
                ? LookAlike.Sort.NAME_INSIDE
                : null;
    }

    private static Stream<LookAlike> name(String name, List<String> known) {
        if (known.stream().anyMatch(official -> Pasted.isSameName(name, official))) {
            return Stream.empty();
        }
        var small = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .flatMap(official -> {
                    var real = official.toLowerCase(Locale.ROOT);
                    var sort = looksSame(small, real)
                            ? LookAlike.Sort.SAME_LOOKING_LETTERS
                            : isOneLetterFrom(small, real)
                                    ? LookAlike.Sort.ONE_LETTER
                                    : real.length() >= SHORTEST_NAME
                                                    && skeleton(small).contains(skeleton(real))
                                            ? LookAlike.Sort.NAME_INSIDE
                                            : null;
                    return sort == null ? Stream.<LookAlike>empty() : Stream.of(new LookAlike(sort, official));
                })
                .min(NEAREST)
                .stream();
    }

    private static Stream<LookAlike> contract(Pasted.Contract pasted, List<Listed> known) {
        return all(known, Pasted.Contract.class).flatMap(official -> {
            var real = official.address();
            var given = pasted.address();
            if (!pasted.isHex() && given.equalsIgnoreCase(real)) {
                return Stream.of(new LookAlike(LookAlike.Sort.OTHER_CAPITALS, real));
            }
            var prefix = pasted.isHex() ? 2 + ENDS : ENDS;
            var sameEnds = pasted.isHex() == official.isHex()
                    && given.regionMatches(true, 0, real, 0, prefix)
                    && given.regionMatches(true, given.length() - ENDS, real, real.length() - ENDS, ENDS);
            return sameEnds ? Stream.of(new LookAlike(LookAlike.Sort.SAME_ENDS, real)) : Stream.empty();
        });
    }

    private static boolean looksSame(String one, String other) {
        return !one.equals(other) && skeleton(one).equals(skeleton(other));
    }

    /** What letters look like, so that two that look the same are the same. */
    private static String skeleton(String text) {
        return LETTERS.getSkeleton(text.toLowerCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
    }

    /** One change by Damerau's count: a letter more, less, other, or two neighbours in another order. */
    static boolean isOneLetterFrom(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST_NAME
                || Math.abs(one.length() - other.length()) > 1
                || one.equals(other)) {
            return false;
        }
        var first = 0;
        while (first < Math.min(one.length(), other.length()) && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        var a = one.substring(first);
        var b = other.substring(first);
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        return a.substring(1).equals(b)
                || b.substring(1).equals(a)
                || a.substring(1).equals(b.substring(1))
                || a.length() > 1
                        && b.length() > 1
                        && a.charAt(0) == b.charAt(1)
                        && a.charAt(1) == b.charAt(0)
                        && a.substring(2).equals(b.substring(2));
    }

    /** The last two parts: what is bought, and what can be bought next to it. */
    private static String domain(String host) {
        var dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
        return host.substring(dot + 1);
    }

    private static String label(String domain) {
        return domain.substring(0, domain.lastIndexOf('.'));
    }

    private static List<String> hosts(List<Listed> known) {
        return Stream.concat(
                        all(known, Pasted.Link.class).map(Pasted.Link::host),
                        all(known, Pasted.Mail.class).map(Pasted.Mail::host))
                .distinct()
                .toList();
    }

    private static List<String> names(List<Listed> known) {
        var accounts = known.stream()
                .filter(listed -> ACCOUNTS.contains(listed.kind()))
                .toList();
        return all(accounts, Pasted.Link.class)
                .flatMap(link -> link.account().stream())
                .distinct()
                .toList();
    }

    private static <T> Stream<T> all(List<Listed> known, Class<T> type) {
        return known.stream().map(Listed::address).filter(type::isInstance).map(type::cast);
    }
}
