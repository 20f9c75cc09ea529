package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.Language;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An account as an administrator fills it in. The address is compared without regard to case. */
public record AccountDraft(String email, String displayName, Language language, Set<Role> roles) {
    static final int LONGEST_EMAIL = 254;
    static final int LONGEST_NAME = 80;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,189}");

    /** What can be wrong with a draft. */
    public enum Field {
        EMAIL,
        DISPLAY_NAME
    }

    public AccountDraft {
        email = normalizedEmail(email);
        displayName = normalizedName(displayName);
        var everybodyIsAMember = EnumSet.of(Role.MEMBER);
        everybodyIsAMember.addAll(roles);
        roles = Set.copyOf(everybodyIsAMember);
    }

    /** The form in which addresses are stored and looked up. */
    static String normalizedEmail(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static String normalizedName(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    static boolean isName(String normalized) {
        return !normalized.isEmpty()
                && normalized.length() <= LONGEST_NAME
                && normalized.codePoints().noneMatch(AccountDraft::isControl);
    }

    /** The first field that cannot stay as it is. */
    Optional<Field> problem() {
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            return Optional.of(Field.EMAIL);
        }
        return isName(displayName) ? Optional.empty() : Optional.of(Field.DISPLAY_NAME);
    }

    // Line breaks would reach mail headers; invisible direction marks would let one name pass for another.
    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
