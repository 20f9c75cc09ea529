package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the copy on disk, where a folder for it is named. That it cannot be written is no reason not to publish. */
@Component
class SiteCopy {

    private static final Logger LOG = LoggerFactory.getLogger(SiteCopy.class);

    private final @Nullable StaticCopy copy;
    private boolean failed;

    SiteCopy(@Value("${trustdesk.site.copy:}") String folder, TrustdeskSettings settings) {
        copy = folder.isBlank()
                ? null
                : new StaticCopy(Path.of(folder), settings.publicUrl().toString());
    }

    void keep(Snapshot snapshot, Instant at) {
        if (copy == null) {
            return;
        }
        try {
            copy.write(snapshot, at);
            failed = false;
        } catch (IOException e) {
            if (!failed) {
                LOG.error("The copy of the site could not be written to {}: {}", copy.current(), e.getMessage());
            }
            failed = true;
        }
    }
}
