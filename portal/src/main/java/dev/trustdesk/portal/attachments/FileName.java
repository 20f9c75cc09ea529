package dev.trustdesk.portal.attachments;

import java.text.Normalizer;
import java.util.Locale;

/** A file's name, made harmless: it is shown to people and written into a header. */
final class FileName {

    private static final int LONGEST_STEM = 100;
    private static final int LONGEST_ENDING = 5;

    private FileName() {}

    /** The part after the last dot, in small letters; empty if there is none that could name a kind of file. */
    static String extension(String raw) {
        var name = cleaned(raw);
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.length() <= LONGEST_ENDING ? extension : "";
    }

    /** The name under which a file of this kind is kept. */
    static String of(String raw, AttachmentKind kind) {
        var name = cleaned(raw);
        var extension = extension(raw);
        var known = !extension.isEmpty() && kind.isNamedBy(extension);
        var stem = known ? name.substring(0, name.length() - extension.length() - 1) : name;
        return shortened(stem) + "." + (known ? extension : kind.extension());
    }

    /** As it may be quoted to its sender. */
    static String shown(String raw) {
        return shortened(cleaned(raw));
    }

    // Invisible characters are taken out before anything is looked at: "photo.p<zero width>ng" is a name, not a trick.
    private static String cleaned(String raw) {
        var visible = Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[\\s\\p{Z}]+", " ");
        var base = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        return base.replaceAll("[<>:\"|?*]", "_").replaceAll("^[. ]+|[. ]+$", "");
    }

    private static String shortened(String stem) {
        if (stem.isBlank()) {
            return "file";
        }
        var length = stem.codePointCount(0, stem.length());
        return length <= LONGEST_STEM
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST_STEM)).strip();
    }
}
