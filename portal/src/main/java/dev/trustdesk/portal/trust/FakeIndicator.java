package dev.trustdesk.portal.trust;

import java.util.Locale;
import java.util.stream.Stream;

/** By what a known fake is recognised: a domain with all below it, an address, or a name. Read as it stands in the registry, defanged. */
final class FakeIndicator {

    private static final int SHORTEST_PART = 6;

    private final String text;

    FakeIndicator(String defanged) {
        text = PastedText.refanged(defanged);
    }

    boolean matches(Pasted pasted) {
        if (text.startsWith(".")) {
            return hosts(pasted).anyMatch(host -> ("." + host).endsWith(text.toLowerCase(Locale.ROOT)));
        }
        return switch (PastedText.read(text)) {
            case Pasted.Link fake -> pasted instanceof Pasted.Link link && fake.covers(link);
            case Pasted.Mail fake -> pasted instanceof Pasted.Mail mail && fake.isSame(mail);
            case Pasted.Contract fake -> pasted instanceof Pasted.Contract contract && fake.isSame(contract);
            case Pasted.Handle _, Pasted.Unreadable _ -> parts(pasted).anyMatch(this::isNamed);
        };
    }

    /** Whether it names one place, and not whatever is called so. */
    boolean isAddress() {
        return !(PastedText.read(text) instanceof Pasted.Handle || PastedText.read(text) instanceof Pasted.Unreadable);
    }

    private boolean isNamed(String part) {
        var name = bare(text);
        var other = bare(part);
        return other.equals(name) || name.length() >= SHORTEST_PART && other.contains(name);
    }

    private static Stream<String> hosts(Pasted pasted) {
        return switch (pasted) {
            case Pasted.Link link -> Stream.of(link.host());
            case Pasted.Mail mail -> Stream.of(mail.host());
            case Pasted.Handle _, Pasted.Contract _, Pasted.Unreadable _ -> Stream.of();
        };
    }

    private static Stream<String> parts(Pasted pasted) {
        return switch (pasted) {
            case Pasted.Link link -> Stream.concat(Stream.of(link.host().split("\\.")), link.path().stream());
            case Pasted.Mail mail ->
                Stream.concat(Stream.of(mail.local()), Stream.of(mail.host().split("\\.")));
            case Pasted.Handle handle -> Stream.of(handle.name());
            case Pasted.Contract _, Pasted.Unreadable _ -> Stream.of();
        };
    }

    /** As people would say that it is the same name, whatever stands between its words. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
