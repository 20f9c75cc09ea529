package dev.trustdesk.portal.site;

import dev.trustdesk.portal.attachments.Attachments;
import dev.trustdesk.portal.attachments.Upload;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/**
 * Reads a posted form that may bring files along. Its fields stay in memory and are read as strictly as {@link FormReader} does; files
 * wait on disk until the request ends.
 */
final class UploadReader {

    private static final String WITH_FILES = "multipart/form-data";

    private UploadReader() {}

    /** The fields, and the files that were chosen. */
    record Posted(FormReader.Form form, List<Upload> files) {
        Posted {
            files = List.copyOf(files);
        }
    }

    static Posted read(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(WITH_FILES)) {
            return new Posted(FormReader.read(request), List.of());
        }
        try {
            return read(request.getParts().stream().toList());
        } catch (ServletException malformed) {
            return new Posted(new FormReader.Form.NotAForm(), List.of());
        } catch (IllegalStateException tooMuch) {
            return new Posted(new FormReader.Form.TooBig(), List.of());
        }
    }

    private static Posted read(List<Part> parts) throws IOException {
        var values = new HashMap<String, String>();
        var files = new ArrayList<Upload>();
        var damaged = false;
        for (var part : parts) {
            var file = part.getSubmittedFileName();
            if (file == null) {
                if (part.getSize() > FormReader.MOST_BYTES) {
                    return new Posted(new FormReader.Form.TooBig(), List.of());
                }
                var text = FormReader.decoded(part.getInputStream().readAllBytes());
                damaged |= text.damaged();
                values.putIfAbsent(part.getName(), text.text());
            } else if (!file.isBlank() || part.getSize() > 0) {
                // One more than may be is enough to be told so.
                if (files.size() <= Attachments.MOST_PER_MESSAGE) {
                    files.add(new Upload(file, part.getSize(), part::getInputStream));
                }
            }
        }
        return new Posted(new FormReader.Form.Read(values, damaged), files);
    }
}
