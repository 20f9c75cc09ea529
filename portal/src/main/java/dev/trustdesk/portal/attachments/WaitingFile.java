package dev.trustdesk.portal.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A file that waits on disk until its message is sent. It has no name there, so that nothing of it is left whatever ends first: the
 * message, the page, the session or the process.
 */
public final class WaitingFile implements AutoCloseable {

    private static final int PIECE = 16 * 1024;

    private final String name;
    private final FileChannel kept;
    private final int size;

    private WaitingFile(String name, FileChannel kept, int size) {
        this.name = name;
        this.kept = kept;
        this.size = size;
    }

    /** Takes a file in as it comes, and no more of it than is needed to see that it is too large. */
    public static WaitingFile take(String name, InputStream content) throws IOException {
        // The system takes the name away at once where it can, and with the last who reads it where it cannot.
        var kept = FileChannel.open(
                Files.createTempFile("trustdesk-", ".tmp"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            return new WaitingFile(name, kept, copied(content, kept));
        } catch (IOException | RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    public Upload upload() {
        return new Upload(name, size, () -> new Reading(kept));
    }

    /** Its name as it may be shown. */
    public String shownName() {
        return FileName.shown(name);
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    /** Throws it away. */
    @Override
    public void close() throws IOException {
        kept.close();
    }

    private static int copied(InputStream content, FileChannel to) throws IOException {
        var piece = new byte[PIECE];
        var size = 0;
        while (size <= FileCheck.MOST_BYTES) {
            var read = content.read(piece);
            if (read < 0) {
                break;
            }
            var rest = ByteBuffer.wrap(piece, 0, read);
            while (rest.hasRemaining()) {
                to.write(rest);
            }
            size += read;
        }
        return size;
    }

    /** From its beginning, however often it was read before. */
    private static final class Reading extends InputStream {

        private final FileChannel from;
        private long at;

        Reading(FileChannel from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            var read = from.read(ByteBuffer.wrap(to, offset, length), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
