package dev.trustdesk.portal.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** What counts as a mail address. */
final class MailAddress {

    private MailAddress() {}

    /** An address alone: no name, no group, no route. */
    static InternetAddress bare(String text) throws AddressException {
        var address = new InternetAddress(text, true);
        if (!text.equals(address.getAddress())) {
            throw new AddressException("Not a bare address");
        }
        return requireDomain(address);
    }

    /** An address, with or without a name. */
    static InternetAddress named(String text) throws AddressException {
        return requireDomain(new InternetAddress(text, true));
    }

    static String domain(InternetAddress address) {
        var text = address.getAddress();
        return text.substring(text.lastIndexOf('@') + 1);
    }

    private static InternetAddress requireDomain(InternetAddress address) throws AddressException {
        if (address.getAddress().indexOf('@') < 1 || domain(address).isEmpty()) {
            throw new AddressException("Not an address with a domain");
        }
        return address;
    }
}
