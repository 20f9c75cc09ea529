package dev.trustdesk.portal.identity;

import jakarta.servlet.ServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as limits go: the network, not the machine, because whoever has one address of it has many. Only
 * the connection itself counts; headers that a client can write are looked at by the server alone, and only once a trusted proxy has
 * been configured ({@code server.forward-headers-strategy}).
 */
public final class ClientAddress {
    private static final int PREFIX_4 = 3;
    private static final int PREFIX_6 = 8;

    private ClientAddress() {}

    /** The /24 of an IPv4 address, the /64 of an IPv6 address. */
    public static String prefix(ServletRequest request) {
        return prefix(request.getRemoteAddr());
    }

    static String prefix(String remoteAddress) {
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(remoteAddress);
        } catch (IllegalArgumentException e) {
            return remoteAddress;
        }
        // An IPv4 address mapped into IPv6 comes out as IPv4 here.
        var ipv4 = address instanceof Inet4Address;
        var bytes = Arrays.copyOf(address.getAddress(), ipv4 ? PREFIX_4 : PREFIX_6);
        return HexFormat.of().formatHex(bytes) + (ipv4 ? "/24" : "/64");
    }
}
