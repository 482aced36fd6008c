package dev.footnote.admission;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who asks a question. Limits, the turns in the queue and the shares of memory count by caller.
 *
 * @param name of the key, user or address; never a secret
 * @param address tells those apart who share a key; null otherwise
 */
public record Caller(Kind kind, String name, @Nullable String address) {

    /** A caller in the same process, such as the console. */
    public static final Caller LOCAL = new Caller(Kind.LOCAL, "");

    /** The evaluation runs of a service. They wait for their turn as long as it takes. */
    public static final Caller EVALUATION = new Caller(Kind.EVALUATION, "");

    private static final Caller UNKNOWN_ADDRESS = new Caller(Kind.ADDRESS, "unknown");

    /** Bytes of an IPv6 address that identify a network; a host chooses the others as it likes. */
    private static final int NETWORK_BYTES = 8;

    private Caller(Kind kind, String name) {
        this(kind, name, null);
    }

    /** How a caller is identified. */
    public enum Kind {
        KEY,
        ADDRESS,
        SLACK,
        EVALUATION,
        LOCAL
    }

    /** A caller that sends a key of this name. */
    public static Caller key(String name) {
        return new Caller(Kind.KEY, name);
    }

    /** A caller at this caller's address that shares a key of this name with others. */
    public Caller withSharedKey(String name) {
        return new Caller(Kind.KEY, name, this.name);
    }

    /** A user of a Slack workspace. */
    public static Caller slack(String user) {
        return new Caller(Kind.SLACK, user);
    }

    /** A caller known by its IP address only; for IPv6, all addresses of a /64 network are one caller. */
    public static Caller address(@Nullable String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return UNKNOWN_ADDRESS;
        }
        try {
            InetAddress parsed = InetAddress.getByAddress(bytes);
            return new Caller(Kind.ADDRESS, parsed instanceof Inet6Address ? network(bytes) : parsed.getHostAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address of %d bytes".formatted(bytes.length), impossible);
        }
    }

    private static String network(byte[] bytes) {
        return HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64";
    }

    /** Whether the name tells a person, or those who share a key, rather than an address. */
    public boolean isPerson() {
        return kind == Kind.KEY || kind == Kind.SLACK;
    }

    /** Whether the caller may be refused; work of the service itself waits instead. */
    boolean isRefusable() {
        return kind != Kind.EVALUATION;
    }
}
