package dev.trustdesk.portal.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** WebP: keeps frames, transparency and colours; no EXIF, no XMP. */
final class WebpFile {

    static final String SIGNATURE = "RIFF";
    static final String FORM = "WEBP";

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HEADER = 12;
    private static final int NAME = 4;

    /** In the flags of an extended file: EXIF and XMP follow. */
    private static final int TELLS_MORE = 0x0C;

    private static final int LOSSLESS = 0x2F;
    private static final int SIDE = 0x3FFF;

    private WebpFile() {}

    private record Size(int width, int height) {}

    static Picture read(byte[] file) throws DamagedFile {
        var in = new Bytes(file);
        in.skip(NAME);
        var end = in.length32le() + 8;
        in.skip(NAME);
        var out = new ByteArrayOutputStream(file.length);
        in.copy(0, HEADER, out);
        Size size = null;
        var picture = false;
        while (in.position() < end) {
            var start = in.position();
            var name = in.ascii(NAME);
            var length = in.length32le();
            var content = in.position();
            if (size == null) {
                size = size(name, in);
                in.seek(content);
            }
            in.skip(length);
            if (length % 2 == 1) {
                in.skip(1);
            }
            picture |= name.equals("VP8 ") || name.equals("VP8L") || name.equals("ANMF");
            if (KEPT.contains(name)) {
                in.copy(start, in.position(), out);
            }
        }
        if (size == null || !picture) {
            throw new DamagedFile("no picture");
        }
        return new Picture(finished(out.toByteArray()), size.width, size.height);
    }

    private static Size size(String name, Bytes in) throws DamagedFile {
        return switch (name) {
            case "VP8X" -> {
                in.skip(4);
                yield new Size(in.u24le() + 1, in.u24le() + 1);
            }
            case "VP8L" -> {
                if (in.u8() != LOSSLESS) {
                    throw new DamagedFile("no picture");
                }
                var low = in.u16le();
                var bits = low | in.u16le() << 16;
                yield new Size((bits & SIDE) + 1, (bits >>> 14 & SIDE) + 1);
            }
            case "VP8 " -> {
                in.skip(3);
                if (!in.ascii(3).equals("\u009d\u0001\u002a")) {
                    throw new DamagedFile("no picture");
                }
                yield new Size(in.u16le() & SIDE, in.u16le() & SIDE);
            }
            default -> throw new DamagedFile("no header");
        };
    }

    /** With its new length, and no longer announcing what was taken out. */
    private static byte[] finished(byte[] content) {
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(NAME, content.length - 8);
        if (new Bytes(content).startsWith(HEADER, "VP8X")) {
            content[HEADER + 8] &= ~TELLS_MORE;
        }
        return content;
    }
}
