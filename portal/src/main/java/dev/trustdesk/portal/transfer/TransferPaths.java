package dev.trustdesk.portal.transfer;

/** Where imports are found. */
public final class TransferPaths {

    public static final String IMPORT = "support/import";

    private TransferPaths() {}
}
