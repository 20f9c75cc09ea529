package dev.trustdesk.portal.trust;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody wants to have checked, as it is compared. It is read and never asked for. */
sealed interface Pasted {

    /** Without regard to the capitals of the Latin alphabet. Java would also take a dotless ı for an i, and others have that account. */
    static boolean isSameName(String one, String other) {
        return withoutCapitals(one).equals(withoutCapitals(other));
    }

    private static String withoutCapitals(String name) {
        var small = new StringBuilder(name);
        for (var place = 0; place < small.length(); place++) {
            var letter = small.charAt(place);
            if (letter >= 'A' && letter <= 'Z') {
                small.setCharAt(place, (char) (letter - 'A' + 'a'));
            }
        }
        return small.toString();
    }

    /** Where a page is, or an account or an invitation on one of the large platforms. */
    record Link(String host, List<String> path, boolean otherPort, Optional<String> pretended) implements Pasted {

        private static final List<String> NAMES_WITHOUT_CASE = List.of("x.com", "github.com", "t.me", "youtube.com");

        public Link {
            path = List.copyOf(path);
        }

        /** Everything below this address belongs to whoever has it. */
        boolean covers(Link other) {
            if (!host.equals(other.host) || other.otherPort || path.size() > other.path.size()) {
                return false;
            }
            var anyCase = NAMES_WITHOUT_CASE.contains(host);
            for (var step = 0; step < path.size(); step++) {
                var same = anyCase
                        ? isSameName(path.get(step), other.path.get(step))
                        : path.get(step).equals(other.path.get(step));
                if (!same) {
                    return false;
                }
            }
            return true;
        }

        /** Whose page it is on a platform: the first step of its path. */
        Optional<String> account() {
            return path.stream().findFirst();
        }
    }

    record Mail(String local, String host) implements Pasted {
        boolean isSame(Mail other) {
            return isSameName(local, other.local) && host.equals(other.host);
        }
    }

    /** A name without the platform it is used on. */
    record Handle(String name) implements Pasted {}

    /** An address of a token or of a wallet. */
    record Contract(String address) implements Pasted {

        boolean isSame(Contract other) {
            return isHex() ? address.equalsIgnoreCase(other.address) : address.equals(other.address);
        }

        /** As Ethereum and its like write them, where capitals are a checksum. */
        boolean isHex() {
            return address.toLowerCase(Locale.ROOT).startsWith("0x");
        }
    }

    /** Nothing that could be compared. */
    record Unreadable() implements Pasted {}
}
