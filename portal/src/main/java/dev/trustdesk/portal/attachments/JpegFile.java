package dev.trustdesk.portal.attachments;

import java.io.ByteArrayOutputStream;

/**
 * JPEG: keeps what draws the picture and its colour profile. EXIF goes, with the place, the device and the thumbnail in it; only which
 * side is up stays.
 */
final class JpegFile {

    static final String SIGNATURE = "\u00ff\u00d8\u00ff";

    private static final int MARK = 0xFF;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int COMMENT = 0xFE;
    private static final int RESTART_FIRST = 0xD0;
    private static final int RESTART_LAST = 0xD7;

    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int MOST_WAYS_UP = 8;
    private static final int TAG_BYTES = 12;
    private static final int JFIF = 14;

    private final Bytes in;
    private final ByteArrayOutputStream out;
    private int width;
    private int height;
    private boolean drawn;

    private JpegFile(byte[] file) {
        this.in = new Bytes(file);
        this.out = new ByteArrayOutputStream(file.length);
    }

    static Picture read(byte[] file) throws DamagedFile {
        return new JpegFile(file).read();
    }

    private Picture read() throws DamagedFile {
        in.skip(2);
        in.copy(0, 2, out);
        while (true) {
            if (in.u8() != MARK) {
                throw new DamagedFile("no marker");
            }
            var marker = in.u8();
            while (marker == MARK) {
                marker = in.u8();
            }
            if (marker == END) {
                break;
            }
            segment(marker);
        }
        if (width == 0 || height == 0 || !drawn) {
            throw new DamagedFile("no picture");
        }
        out.write(MARK);
        out.write(END);
        return new Picture(out.toByteArray(), width, height);
    }

    private void segment(int marker) throws DamagedFile {
        var start = in.position();
        var end = start + in.u16();
        if (end < start + 2 || marker < 0xC0) {
            throw new DamagedFile("no segment");
        }
        if (isFrame(marker)) {
            in.skip(1);
            height = in.u16();
            width = in.u16();
        }
        if (marker == APP1) {
            writeOrientation(orientation(start + 2, end));
        } else if (isKept(marker, start + 2, end)) {
            out.write(MARK);
            out.write(marker);
            in.copy(start, end, out);
        }
        in.seek(end);
        if (marker == SCAN) {
            drawn = true;
            copyScan();
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean isKept(int marker, int content, int end) {
        return switch (marker) {
            // Longer only if it holds a thumbnail.
            case APP0 -> in.startsWith(content, "JFIF\0") && end - content == JFIF;
            case APP2 -> in.startsWith(content, "ICC_PROFILE\0");
            case APP14 -> in.startsWith(content, "Adobe");
            case COMMENT -> false;
            default -> marker < APP0;
        };
    }

    // The drawn lines run until a marker that is neither a restart nor an escaped 0xFF.
    private void copyScan() throws DamagedFile {
        var start = in.position();
        var at = start;
        while (true) {
            if (in.peek(at) == MARK) {
                var next = in.peek(at + 1);
                if (next != 0 && next != MARK && (next < RESTART_FIRST || next > RESTART_LAST)) {
                    break;
                }
            }
            at++;
        }
        in.copy(start, at, out);
        in.seek(at);
    }

    /** Which side is up, as the camera noted it; upright if it did not, or not readably. */
    private int orientation(int content, int end) {
        if (!in.startsWith(content, "Exif\0\0")) {
            return UPRIGHT;
        }
        try {
            var tiff = content + 6;
            var little = in.startsWith(tiff, "II");
            var table = tiff + number(tiff + 4, 4, little);
            var count = number(table, 2, little);
            for (var i = 0; i < count; i++) {
                var tag = table + 2 + i * TAG_BYTES;
                if (tag + TAG_BYTES > end) {
                    return UPRIGHT;
                }
                if (number(tag, 2, little) == ORIENTATION) {
                    var way = number(tag + 8, 2, little);
                    return way > UPRIGHT && way <= MOST_WAYS_UP ? way : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (DamagedFile unreadable) {
            return UPRIGHT;
        }
    }

    private int number(int position, int bytes, boolean little) throws DamagedFile {
        var value = 0;
        for (var i = 0; i < bytes; i++) {
            value = value << 8 | in.peek(position + (little ? bytes - 1 - i : i));
        }
        return value;
    }

    // A whole EXIF with this one entry.
    private void writeOrientation(int way) {
        if (way == UPRIGHT) {
            return;
        }
        int[] segment = {
            MARK, APP1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0,
            1, 0, way, 0, 0, 0, 0, 0, 0
        };
        for (var value : segment) {
            out.write(value);
        }
    }
}
