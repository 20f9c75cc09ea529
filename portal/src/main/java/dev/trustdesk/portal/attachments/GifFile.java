package dev.trustdesk.portal.attachments;

import java.io.ByteArrayOutputStream;

/** GIF: keeps frames, their timing and looping; no comments, no foreign extensions. */
final class GifFile {

    static final String SIGNATURE = "GIF8";

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final String LOOPING = "NETSCAPE2.0";

    private static final int HEADER = 6;
    private static final int HAS_TABLE = 0x80;
    private static final int TABLE_BITS = 0x07;

    private GifFile() {}

    static Picture read(byte[] file) throws DamagedFile {
        var in = new Bytes(file);
        var version = in.ascii(HEADER);
        require(version.equals("GIF87a") || version.equals("GIF89a"), "no version");
        var width = in.u16le();
        var height = in.u16le();
        require(width > 0 && height > 0, "no size");
        var flags = in.u8();
        in.skip(2);
        skipTable(in, flags);
        var out = new ByteArrayOutputStream(file.length);
        in.copy(0, in.position(), out);
        var frames = 0;
        while (true) {
            var start = in.position();
            switch (in.u8()) {
                case EXTENSION -> {
                    if (skipExtension(in)) {
                        in.copy(start, in.position(), out);
                    }
                }
                case IMAGE -> {
                    in.skip(8);
                    skipTable(in, in.u8());
                    in.skip(1);
                    skipBlocks(in);
                    in.copy(start, in.position(), out);
                    frames++;
                }
                case END -> {
                    require(frames > 0, "no picture");
                    out.write(END);
                    return new Picture(out.toByteArray(), width, height);
                }
                default -> throw new DamagedFile("an unknown block");
            }
        }
    }

    /** Says whether it belongs to the picture. */
    private static boolean skipExtension(Bytes in) throws DamagedFile {
        var label = in.u8();
        var kept = label == CONTROL || label == APPLICATION && in.startsWith(in.position() + 1, LOOPING);
        skipBlocks(in);
        return kept;
    }

    private static void skipTable(Bytes in, int flags) throws DamagedFile {
        if ((flags & HAS_TABLE) != 0) {
            in.skip(3 << (flags & TABLE_BITS) + 1);
        }
    }

    private static void skipBlocks(Bytes in) throws DamagedFile {
        for (var length = in.u8(); length > 0; length = in.u8()) {
            in.skip(length);
        }
    }

    private static void require(boolean holds, String otherwise) throws DamagedFile {
        if (!holds) {
            throw new DamagedFile(otherwise);
        }
    }
}
