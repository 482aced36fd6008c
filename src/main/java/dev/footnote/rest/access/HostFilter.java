package dev.footnote.rest.access;

import dev.footnote.engine.PublicAddress;
import dev.footnote.http.HttpConfig;
import dev.footnote.rest.access.AccessKeys.Role;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses requests for hosts that are not this service, where it has no reader key and listens on the loopback
 * interface only. There a page in a browser of the same machine could reach it by DNS rebinding: under a name of its
 * own that resolves to 127.0.0.1. A name is needed for that, so addresses in digits are always admitted.
 */
@Singleton
class HostFilter {

    /** After malformed addresses have been repaired, before anything is answered. */
    private static final int PRIORITY = 9_000;

    private static final String LOCALHOST = "localhost";

    /** Requests to this address are signed by Slack and may arrive through a tunnel. */
    private static final String SIGNED = "/slack/events";

    private final Instance<CurrentKeys> keys;
    private final Set<String> names;
    private final boolean loopback;

    HostFilter(
            Instance<CurrentKeys> keys,
            HttpConfig http,
            PublicAddress address,
            @ConfigProperty(name = "quarkus.http.host") String boundTo) {
        this.keys = keys;
        this.names = Stream.concat(
                        http.hosts().stream().flatMap(Set::stream),
                        address.publicUrl().map(url -> URI.create(url).getHost()).stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.loopback = isLoopback(boundTo);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext routing) {
        HostAndPort authority = routing.request().authority();
        // A missing or malformed host is refused by the router.
        boolean admitted = !loopback
                || keys.get().get().has(Role.READER)
                || authority == null
                || isOwn(authority.host())
                || routing.normalizedPath().equals(SIGNED);
        if (admitted) {
            routing.next();
        } else {
            routing.fail(421, Problems.of(ProblemType.MISDIRECTED));
        }
    }

    private boolean isOwn(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return name.equals(LOCALHOST)
                || name.endsWith("." + LOCALHOST)
                || names.contains(name)
                || NetUtil.isValidIpV4Address(name)
                || NetUtil.isValidIpV6Address(name);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
