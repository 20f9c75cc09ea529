package dev.trustdesk.portal.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A file's bytes, read from front to end; whoever reads past the end learns that the file is damaged. */
final class Bytes {

    private static final int BYTE = 0xFF;

    private final byte[] all;
    private int at;

    Bytes(byte[] all) {
        this.all = all;
    }

    int position() {
        return at;
    }

    boolean atEnd() {
        return at >= all.length;
    }

    void seek(int position) throws DamagedFile {
        if (position < 0 || position > all.length) {
            throw new DamagedFile("cut off");
        }
        at = position;
    }

    void skip(int count) throws DamagedFile {
        if (count < 0 || count > all.length - at) {
            throw new DamagedFile("cut off");
        }
        at += count;
    }

    int u8() throws DamagedFile {
        if (at >= all.length) {
            throw new DamagedFile("cut off");
        }
        return all[at++] & BYTE;
    }

    int u16() throws DamagedFile {
        return u8() << 8 | u8();
    }

    int u16le() throws DamagedFile {
        return u8() | u8() << 8;
    }

    int u24le() throws DamagedFile {
        return u16le() | u8() << 16;
    }

    /** A length, which no file here has above 2^31. */
    int length32() throws DamagedFile {
        return length(u16() << 16 | u16());
    }

    int length32le() throws DamagedFile {
        return length(u16le() | u16le() << 16);
    }

    private static int length(int value) throws DamagedFile {
        if (value < 0) {
            throw new DamagedFile("a length without end");
        }
        return value;
    }

    String ascii(int count) throws DamagedFile {
        skip(count);
        return new String(all, at - count, count, StandardCharsets.ISO_8859_1);
    }

    boolean startsWith(int position, String text) {
        return position >= 0
                && position + text.length() <= all.length
                && new String(all, position, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    int peek(int position) throws DamagedFile {
        if (position < 0 || position >= all.length) {
            throw new DamagedFile("cut off");
        }
        return all[position] & BYTE;
    }

    /** Copies what lies between two places. */
    void copy(int from, int to, ByteArrayOutputStream out) throws DamagedFile {
        if (from < 0 || to < from || to > all.length) {
            throw new DamagedFile("cut off");
        }
        out.write(all, from, to - from);
    }
}
