package dev.trustdesk.portal.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A finished response body with everything that can be known of it beforehand. Never changes. */
final class Page {

    static final String HTML = "text/html;charset=utf-8";
    static final String ATOM = "application/atom+xml;charset=utf-8";
    static final String JSON_FEED = "application/feed+json;charset=utf-8";
    static final String XML = "application/xml;charset=utf-8";
    static final String TEXT = "text/plain;charset=utf-8";

    /** Below this, compression costs more than it saves. */
    private static final int WORTH_COMPRESSING = 256;

    private static final int TAG_BYTES = 15;

    private final String contentType;
    private final byte[] plain;
    private final byte @Nullable [] gzip;
    private final String plainTag;
    private final String gzipTag;

    private Page(String contentType, byte[] plain, byte @Nullable [] gzip, String tag) {
        this.contentType = contentType;
        this.plain = plain;
        this.gzip = gzip;
        this.plainTag = '"' + tag + '"';
        this.gzipTag = '"' + tag + "-gz\"";
    }

    static Page of(String contentType, String text) {
        return of(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    static Page of(String contentType, byte[] bytes) {
        var packed = bytes.length < WORTH_COMPRESSING || isPacked(contentType) ? null : compress(bytes);
        return new Page(
                contentType, bytes, packed != null && packed.length < bytes.length ? packed : null, hash(bytes));
    }

    /** {@code before} itself if nothing changed, so that its compressed form is not made again. */
    static Page unlessSame(@Nullable Page before, String contentType, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return before != null && Arrays.equals(before.plain, bytes) ? before : of(contentType, bytes);
    }

    String contentType() {
        return contentType;
    }

    /** Is there a compressed form that is smaller. */
    boolean canGzip() {
        return gzip != null;
    }

    byte[] body(boolean zipped) {
        return zipped && gzip != null ? gzip : plain;
    }

    /** The strong tag of one form; the two forms differ, because their bytes do. */
    String tag(boolean zipped) {
        return zipped && gzip != null ? gzipTag : plainTag;
    }

    /** Short and safe to put into an address. */
    String fingerprint() {
        return plainTag.substring(1, plainTag.length() - 1);
    }

    private static boolean isPacked(String contentType) {
        return contentType.startsWith("image/") && !contentType.startsWith("image/svg");
    }

    private static byte[] compress(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new BestGzip(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Made once and sent often, so the slowest compression is the cheapest. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream to) throws IOException {
            super(to);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
