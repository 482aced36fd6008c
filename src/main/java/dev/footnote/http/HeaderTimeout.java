package dev.footnote.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose next request has no complete headers in time. The time begins when the connection is opened
 * and, for later requests of HTTP/1, with their first byte. Bytes of a later HTTP/2 frame need not belong to a request.
 * All methods are called on the event loop of the connection.
 */
final class HeaderTimeout extends ChannelInboundHandlerAdapter {

    private static final String PROBLEM = """
        {"type": "urn:footnote:problem:request-timeout", "status": 408, "title": "Request timeout",
         "detail": "The headers of the request were not complete in time.", "instance": "/", "field": null}\
        """;

    /** The name that Vert.x gives to its encoder of responses; connections in other protocols have none. */
    private static final String ENCODER = "httpEncoder";

    private final Duration timeout;
    private @Nullable ChannelHandlerContext connection;
    private @Nullable Future<?> timer;
    private int exchanges;
    private int unfinishedBodies;

    /** Whether bytes of a next request arrived while an exchange was open. */
    private boolean hasMore;

    HeaderTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    static @Nullable HeaderTimeout of(Channel connection) {
        return connection.pipeline().get(HeaderTimeout.class);
    }

    /** The headers of a request are complete. */
    void beginExchange() {
        exchanges++;
        unfinishedBodies++;
        hasMore = false;
        stop();
    }

    /** The body of a request has been read to the end; what follows belongs to the next request. */
    void endBody() {
        unfinishedBodies--;
    }

    /** The response to a request has been sent, and its body has been read to the end. */
    void endExchange() {
        exchanges--;
        if (exchanges == 0 && hasMore && timer == null && connection != null) {
            start(connection);
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        connection = added;
    }

    @Override
    public void channelActive(ChannelHandlerContext active) throws Exception {
        start(active);
        super.channelActive(active);
    }

    @Override
    public void channelRead(ChannelHandlerContext reading, Object bytes) throws Exception {
        if (isHttp1(reading.channel())) {
            if (exchanges > 0) {
                hasMore |= unfinishedBodies == 0;
            } else if (timer == null) {
                start(reading);
            }
        }
        super.channelRead(reading, bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext closed) throws Exception {
        stop();
        super.channelInactive(closed);
    }

    private void start(ChannelHandlerContext context) {
        timer = context.executor().schedule(() -> refuse(context.channel()), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private static void refuse(Channel connection) {
        ChannelFuture answered =
                isHttp1(connection) ? connection.writeAndFlush(response()) : connection.newSucceededFuture();
        answered.addListener(ChannelFutureListener.CLOSE);
    }

    private static boolean isHttp1(Channel connection) {
        return connection.pipeline().get(ENCODER) != null;
    }

    private static HttpResponse response() {
        ByteBuf body = Unpooled.copiedBuffer(PROBLEM, UTF_8);
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT, body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set("X-Content-Type-Options", "nosniff");
        return response;
    }
}
