package dev.trustdesk.portal.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG: keeps the chunks that make the picture, each with its checksum proved. */
final class PngFile {

    static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    /** The picture itself, its colours and its transparency; no text, no EXIF, no time, no animation. */
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs");

    private static final int HEADER = 13;
    private static final int NAME = 4;

    private PngFile() {}

    static Picture read(byte[] file) throws DamagedFile {
        var in = new Bytes(file);
        in.skip(SIGNATURE.length());
        var out = new ByteArrayOutputStream(file.length);
        in.copy(0, in.position(), out);
        var width = 0;
        var height = 0;
        var data = false;
        while (true) {
            var start = in.position();
            var length = in.length32();
            var name = in.ascii(NAME);
            var content = in.position();
            in.skip(length);
            requireChecksum(file, content - NAME, length + NAME, in);
            if (width == 0) {
                require(name.equals("IHDR") && length == HEADER, "no header");
                var header = ByteBuffer.wrap(file, content, HEADER);
                width = header.getInt();
                height = header.getInt();
                require(width > 0 && height > 0, "no size");
            }
            data |= name.equals("IDAT");
            if (KEPT.contains(name)) {
                in.copy(start, in.position(), out);
            }
            if (name.equals("IEND")) {
                require(data, "no picture");
                return new Picture(out.toByteArray(), width, height);
            }
        }
    }

    private static void requireChecksum(byte[] file, int from, int length, Bytes in) throws DamagedFile {
        var crc = new CRC32();
        crc.update(file, from, length);
        require((int) crc.getValue() == (in.u16() << 16 | in.u16()), "a wrong checksum");
    }

    private static void require(boolean holds, String otherwise) throws DamagedFile {
        if (!holds) {
            throw new DamagedFile(otherwise);
        }
    }
}
