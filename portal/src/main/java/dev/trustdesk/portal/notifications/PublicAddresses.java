package dev.trustdesk.portal.notifications;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are anybody's: everything that is reserved for machines, houses, providers, tests or groups is not, so that nobody makes
 * this desk talk to its own neighbours (SECURITY.md, SSRF).
 */
final class PublicAddresses {

    private static final int BITS = 8;

    private static final List<Block> CLOSED_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4));

    /** Of IPv6 only this block is given out to anybody; within it, what tunnels to IPv4 and what stands in books is closed. */
    private static final Block OPEN_6 = Block.of("2000::", 3);

    private static final List<Block> CLOSED_6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddresses() {}

    /** The addresses from one on, as far as their first bits are the same. */
    private record Block(InetAddress from, int length) {

        static Block of(String from, int length) {
            return new Block(InetAddress.ofLiteral(from), length);
        }

        boolean holds(InetAddress address) {
            var mine = from.getAddress();
            var other = address.getAddress();
            for (var bit = 0; bit < length; bit++) {
                var mask = 1 << (BITS - 1 - bit % BITS);
                if ((mine[bit / BITS] & mask) != (other[bit / BITS] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** An IPv4 address that is written in IPv6 is judged as what it is: Java reads it as IPv4. */
    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? CLOSED_4.stream().noneMatch(block -> block.holds(address))
                : OPEN_6.holds(address) && CLOSED_6.stream().noneMatch(block -> block.holds(address));
    }
}
