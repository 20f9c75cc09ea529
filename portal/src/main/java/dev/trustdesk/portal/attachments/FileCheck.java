package dev.trustdesk.portal.attachments;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a file, pure: what is it, is it whole, and does its name say the same. No pixel is unpacked, so a small file that
 * unfolds into a huge picture costs nothing here.
 */
final class FileCheck {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long MOST_PIXELS = 50_000_000;
    private static final int PDF_END = 2048;
    private static final String PDF = "%PDF-";

    private FileCheck() {}

    static CheckedFile check(String name, byte[] file) {
        if (file.length == 0) {
            return new CheckedFile.Refused("attachments.problem.empty");
        }
        if (file.length > MOST_BYTES) {
            return new CheckedFile.Refused("attachments.problem.too_big");
        }
        var kind = kind(file);
        if (kind == null) {
            return new CheckedFile.Refused("attachments.problem.unknown");
        }
        var extension = FileName.extension(name);
        if (namesAKind(extension) && !kind.isNamedBy(extension)) {
            return new CheckedFile.Refused("attachments.problem.lies");
        }
        try {
            return read(kind, file);
        } catch (DamagedFile damaged) {
            return new CheckedFile.Refused("attachments.problem.damaged");
        }
    }

    private static @Nullable AttachmentKind kind(byte[] file) {
        var bytes = new Bytes(file);
        if (bytes.startsWith(0, PngFile.SIGNATURE)) {
            return AttachmentKind.PNG;
        }
        if (bytes.startsWith(0, JpegFile.SIGNATURE)) {
            return AttachmentKind.JPEG;
        }
        if (bytes.startsWith(0, GifFile.SIGNATURE)) {
            return AttachmentKind.GIF;
        }
        if (bytes.startsWith(0, WebpFile.SIGNATURE) && bytes.startsWith(8, WebpFile.FORM)) {
            return AttachmentKind.WEBP;
        }
        return bytes.startsWith(0, PDF) ? AttachmentKind.PDF : null;
    }

    // A dot in the middle of a sentence is no claim; any ending in letters is.
    private static boolean namesAKind(String extension) {
        return extension.matches("[a-z][a-z0-9]{1,4}");
    }

    private static CheckedFile read(AttachmentKind kind, byte[] file) throws DamagedFile {
        if (kind == AttachmentKind.PDF) {
            return isWholePdf(file)
                    ? new CheckedFile.Fine(kind, file, 0, 0)
                    : new CheckedFile.Refused("attachments.problem.damaged");
        }
        var picture = switch (kind) {
            case PNG -> PngFile.read(file);
            case JPEG -> JpegFile.read(file);
            case GIF -> GifFile.read(file);
            case WEBP -> WebpFile.read(file);
            case PDF -> throw new IllegalStateException("A PDF is no picture");
        };
        return (long) picture.width() * picture.height() > MOST_PIXELS
                ? new CheckedFile.Refused("attachments.problem.too_many_pixels")
                : new CheckedFile.Fine(kind, picture.content(), picture.width(), picture.height());
    }

    private static boolean isWholePdf(byte[] file) {
        var tail = Math.max(0, file.length - PDF_END);
        var end = new String(file, tail, file.length - tail, StandardCharsets.ISO_8859_1);
        return Character.isDigit(file[PDF.length()]) && end.contains("%%EOF");
    }
}
