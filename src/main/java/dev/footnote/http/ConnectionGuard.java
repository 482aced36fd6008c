package dev.footnote.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

/**
 * Closes connections whose headers, or whose unread bodies, are not complete in time. The server has no
 * setting for this: its idle timeout is never reached by a client that sends a byte now and then.
 */
@Singleton
class ConnectionGuard {

    private static final String KEY = ConnectionGuard.class.getName();

    /** Before all other filters. */
    private static final int FIRST = 20_000;

    private final HttpConfig config;
    private final VertxInternal vertx;

    ConnectionGuard(HttpConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = (VertxInternal) vertx;
    }

    void watchFrom(@ObservesAsync HttpServerStart started) {
        watchNewConnections();
    }

    void watchFromTls(@ObservesAsync HttpsServerStart started) {
        watchNewConnections();
    }

    private void watchNewConnections() {
        for (EventExecutor loop : vertx.getAcceptorEventLoopGroup()) {
            loop.execute(() -> ((SingleThreadEventLoop) loop)
                    .registeredChannelsIterator()
                    .forEachRemaining(this::watchNewConnections));
        }
    }

    private void watchNewConnections(Channel server) {
        if (server instanceof ServerChannel && server.pipeline().get(AcceptHandler.class) == null) {
            server.pipeline().addFirst(new AcceptHandler());
        }
    }

    void watchRequests(@Observes Filters filters) {
        filters.register(this::watchRequest, FIRST);
    }

    private void watchRequest(RoutingContext routing) {
        Channel connection = ((ConnectionBase) routing.request().connection()).channel();
        HeaderTimeout headers = HeaderTimeout.of(connection);
        // A request that is routed again has been counted.
        if (headers != null && routing.get(KEY) == null) {
            routing.put(KEY, headers);
            headers.beginExchange();
            routing.request().end().onComplete(ended -> headers.endBody());
            routing.addEndHandler(
                    answered -> connection.eventLoop().execute(() -> skipBody(routing, headers::endExchange)));
        }
        routing.next();
    }

    /** A body that was not needed for the response must end in time too. */
    private void skipBody(RoutingContext routing, Runnable whenEnded) {
        HttpServerRequest request = routing.request();
        if (!request.isEnded()) {
            request.resume();
        }
        if (request.isEnded()) {
            whenEnded.run();
            return;
        }
        long timer = routing.vertx()
                .setTimer(
                        config.bodyTimeout().toMillis(),
                        late -> request.connection().close());
        request.end().onComplete(ended -> {
            routing.vertx().cancelTimer(timer);
            whenEnded.run();
        });
    }

    /** Adds the timeout to each connection that is accepted. */
    @Sharable
    private final class AcceptHandler extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext server, Object connection) throws Exception {
            ((Channel) connection).pipeline().addFirst(new HeaderTimeout(config.headerTimeout()));
            super.channelRead(server, connection);
        }
    }
}
