package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An account as an administrator fills it in. The address is compared without regard to case. */
public record AccountDraft(String email, String displayName, Language language, Set<Role> roles) {
    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_NAME = 80;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,189}");

    public AccountDraft {
        email = normalizedEmail(email);
        displayName = normalizedName(displayName);
        var everybodyIsAMember = EnumSet.of(Role.MEMBER);
        everybodyIsAMember.addAll(roles);
        roles = Set.copyOf(everybodyIsAMember);
    }

    /** The form in which addresses are stored and looked up. */
    public static String normalizedEmail(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static String normalizedName(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    boolean hasAddress() {
        return email.length() <= LONGEST_EMAIL
                && EMAIL.matcher(email).matches()
                && InboundText.problemOfCharacters(email).isEmpty()
                && SecretGuard.check(email).isClean();
    }

    Optional<NameProblem> nameProblem() {
        return problemOfName(displayName);
    }

    static Optional<NameProblem> problemOfName(String normalized) {
        if (normalized.isEmpty()
                || normalized.length() > LONGEST_NAME
                || normalized.codePoints().anyMatch(AccountDraft::isControl)
                || InboundText.problemOfCharacters(normalized).isPresent()) {
            return Optional.of(NameProblem.INVALID);
        }
        return SecretGuard.check(normalized).isClean() ? Optional.empty() : Optional.of(NameProblem.SECRET);
    }

    // Line breaks would reach mail headers; invisible direction marks would let one name pass for another.
    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
