package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.inbound.InboundText;

/** Which claim: the key of a fact, or the id of an official record. */
public record ClaimRef(ClaimKind kind, String id) {

    private static final String OFFICIAL = "official-";

    public static ClaimRef fact(String key) {
        return new ClaimRef(ClaimKind.FACT, key);
    }

    public static ClaimRef official(String id) {
        return new ClaimRef(ClaimKind.OFFICIAL, id);
    }

    /** Reads what {@link #subject()} writes. */
    public static ClaimRef of(String subject) {
        return subject.startsWith(OFFICIAL) ? official(subject.substring(OFFICIAL.length())) : fact(subject);
    }

    /** Whose news it is, and the last part of its address in the portal. */
    public String subject() {
        return kind == ClaimKind.FACT ? id : OFFICIAL + id;
    }

    /** No claim has an id that could not be read; the database would not even look for it. */
    boolean isLegible() {
        return InboundText.problemOfCharacters(id).isEmpty();
    }

    /** Its page on the site, without the language. */
    public String path() {
        return (kind == ClaimKind.FACT ? "/facts/" : "/security/official/") + id;
    }
}
