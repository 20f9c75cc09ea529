package dev.trustdesk.portal.attachments;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as it came in. Nothing about it is believed.
 *
 * @param name as the sender's browser calls it
 */
public record Upload(String name, long size, Content content) {

    /** Where its bytes are, read as often as needed. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
