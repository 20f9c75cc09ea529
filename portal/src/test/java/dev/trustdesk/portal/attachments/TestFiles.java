package dev.trustdesk.portal.attachments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Real files, made by the JDK's own encoders where it has one. */
public final class TestFiles {

    public static final String PLACE = "37.5665N 126.9780E";

    private TestFiles() {}

    public static Upload upload(String name, byte[] content) {
        return new Upload(name, content.length, () -> new ByteArrayInputStream(content));
    }

    public static byte[] png() {
        return encoded("png", 12, 8);
    }

    public static byte[] jpeg() {
        return encoded("jpg", 12, 8);
    }

    public static byte[] gif() {
        return encoded("gif", 12, 8);
    }

    /** Lossless, 12 by 8, of one colour. */
    static byte[] webp() {
        var bits = 11 | 7 << 14;
        var vp8l = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        vp8l.put((byte) 0x2F).putInt(bits).put(new byte[] {0x07, 0x10, 0x11, 0x11, 0x00});
        return riff(chunk("VP8L", vp8l.array()));
    }

    /** The same in the extended format, with EXIF and XMP that tell a place. */
    static byte[] webpWithPlace() {
        var head = new byte[] {0x0C, 0, 0, 0, 11, 0, 0, 7, 0, 0};
        var picture = webp();
        var vp8l = new byte[picture.length - 12];
        System.arraycopy(picture, 12, vp8l, 0, vp8l.length);
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        return riff(joined(chunk("VP8X", head), vp8l, chunk("EXIF", place), chunk("XMP ", place)));
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A chunk with text directly behind the header. */
    static byte[] pngWithPlace() {
        var png = png();
        var text = ("Comment\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        var chunk = ByteBuffer.allocate(12 + text.length);
        chunk.putInt(text.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put(text);
        var crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + text.length);
        chunk.putInt((int) crc.getValue());
        return inserted(png, 33, chunk.array());
    }

    /** EXIF with an orientation and, behind it, a place. */
    static byte[] jpegWithPlace(int orientation) {
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(10 + 26 + place.length);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("II".getBytes(StandardCharsets.US_ASCII)).order(ByteOrder.LITTLE_ENDIAN);
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(place);
        return inserted(jpeg(), 2, exif.array());
    }

    static byte[] gifWithPlace() {
        var gif = gif();
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var comment = ByteBuffer.allocate(4 + place.length);
        comment.put((byte) 0x21)
                .put((byte) 0xFE)
                .put((byte) place.length)
                .put(place)
                .put((byte) 0);
        return inserted(gif, 13 + (3 << (gif[10] & 7) + 1), comment.array());
    }

    /** A header that claims this size, and a picture of another. */
    static byte[] pngOfSize(int width, int height) {
        var png = png();
        ByteBuffer.wrap(png, 16, 8).putInt(width).putInt(height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png, 29, 4).putInt((int) crc.getValue());
        return png;
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] encoded(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0x336699);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] riff(byte[] chunks) {
        var file = ByteBuffer.allocate(12 + chunks.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + chunks.length);
        return file.put("WEBP".getBytes(StandardCharsets.US_ASCII)).put(chunks).array();
    }

    private static byte[] chunk(String name, byte[] content) {
        var padded = content.length + content.length % 2;
        var chunk = ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content);
        return chunk.array();
    }

    private static byte[] inserted(byte[] file, int at, byte[] part) {
        var out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(part);
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }
}
