package dev.trustdesk.portal.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** What a deed changed, from what to what. A value's earlier one stands beside it, under its name and {@code -was}. */
public final class AuditDetail {

    private static final String WAS = "-was";

    private final SequencedMap<String, String> detail = new LinkedHashMap<>();

    private AuditDetail() {}

    public static AuditDetail of() {
        return new AuditDetail();
    }

    /** Adds a value that differs from the earlier one; one that stayed is not worth a word. */
    public AuditDetail changed(String name, String was, String is) {
        if (!was.equals(is)) {
            detail.put(name + WAS, was);
            detail.put(name, is);
        }
        return this;
    }

    public AuditDetail with(String name, String value) {
        detail.put(name, value);
        return this;
    }

    public Map<String, String> toMap() {
        return Map.copyOf(detail);
    }

    static SequencedMap<String, String> differences(Map<String, String> detail) {
        var read = new LinkedHashMap<String, String>();
        new TreeMap<>(detail).forEach((name, value) -> {
            if (!name.endsWith(WAS)) {
                var was = detail.get(name + WAS);
                read.put(name, was == null ? value : was + " → " + value);
            }
        });
        return read;
    }
}
