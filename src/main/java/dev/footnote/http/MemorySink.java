package dev.footnote.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Keeps a body in memory. */
final class MemorySink implements BodySink<Buffer> {

    private Buffer body = Buffer.buffer();

    @Override
    public void write(Buffer part) {
        body.appendBuffer(part);
    }

    @Override
    public Future<Void> ready() {
        return Future.succeededFuture();
    }

    @Override
    public Future<Buffer> finish() {
        return Future.succeededFuture(body);
    }

    @Override
    public void discard() {
        body = Buffer.buffer();
    }
}
