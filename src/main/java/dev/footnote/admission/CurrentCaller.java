package dev.footnote.admission;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The caller of the current HTTP request: the name of its key if one was checked, or else its address. */
@RequestScoped
public class CurrentCaller {

    private final HttpServerRequest request;
    private @Nullable Caller identified;

    CurrentCaller(HttpServerRequest request) {
        this.request = request;
    }

    /** Records who sent the request; called when a key or a session was checked. */
    public void identify(Caller caller) {
        identified = caller;
    }

    /** The caller. Its address follows the {@code quarkus.http.proxy} settings. */
    public Caller caller() {
        if (identified != null) {
            return identified;
        }
        SocketAddress address = request.remoteAddress();
        return Caller.address(address == null ? null : address.hostAddress());
    }
}
