package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.upload.UploadI18N;
import dev.trustdesk.portal.platform.Wording;
import java.util.List;

/** What an upload says while a file comes in. What it asks for, and what it refuses, each has to say for itself. */
public final class UploadWords {

    private UploadWords() {}

    public static UploadI18N of(Wording words) {
        return new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.get("widgets.upload.connecting"))
                                .setStalled(words.get("widgets.upload.stalled"))
                                .setProcessing(words.get("widgets.upload.processing"))
                                .setHeld(words.get("widgets.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(words.get("widgets.upload.remaining"))
                                .setUnknown(words.get("widgets.upload.remaining-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(words.get("widgets.upload.failed"))
                                .setUnexpectedServerError(words.get("widgets.upload.failed"))
                                .setForbidden(words.get("widgets.upload.forbidden"))))
                .setFile(new UploadI18N.File()
                        .setRetry(words.get("widgets.upload.retry"))
                        .setStart(words.get("widgets.upload.start"))
                        .setRemove(words.get("widgets.upload.remove")))
                .setUnits(List.of("B", "KB", "MB", "GB"));
    }
}
