package dev.trustdesk.portal.transfer;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Hands on what is text, as long as a row of it has an end: a quotation mark that is never closed must not bring a whole file into
 * memory.
 */
final class CheckedReader extends FilterReader {

    /** Longer than any row of which something could be kept. */
    static final int LONGEST_ROW = 2_000_000;

    private int sinceRow;
    private long line = 1;

    CheckedReader(Reader in) {
        super(in);
    }

    /** A row has ended. */
    void rowEnded(long nextLine) {
        sinceRow = 0;
        line = nextLine;
    }

    @Override
    public int read() throws IOException {
        var single = new char[1];
        return read(single, 0, 1) < 0 ? -1 : single[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        for (var i = offset; i < offset + read; i++) {
            if (buffer[i] < ' ' && buffer[i] != '\n' && buffer[i] != '\r' && buffer[i] != '\t') {
                throw new FileRefused("transfer.file.binary", line);
            }
        }
        sinceRow += Math.max(read, 0);
        if (sinceRow > LONGEST_ROW) {
            throw new FileRefused("transfer.file.endless-row", line);
        }
        return read;
    }
}
