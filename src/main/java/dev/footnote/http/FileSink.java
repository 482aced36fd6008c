package dev.footnote.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.OpenOptions;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a body to a temporary file, without blocking the event loop. */
final class FileSink implements BodySink<Path> {

    private final FileSystem files;
    private final String path;
    private final AsyncFile file;
    private @Nullable Throwable failure;

    private FileSink(FileSystem files, String path, AsyncFile file) {
        this.files = files;
        this.path = path;
        this.file = file;
    }

    static Future<FileSink> create(RoutingContext routing) {
        FileSystem files = routing.vertx().fileSystem();
        return files.createTempFile("footnote", "upload")
                .compose(path -> files.open(path, new OpenOptions().setWrite(true))
                        .map(file -> new FileSink(files, path, file)));
    }

    @Override
    public void write(Buffer part) {
        file.write(part).onFailure(failed -> failure = failed);
    }

    @Override
    public Future<Void> ready() {
        if (!file.writeQueueFull()) {
            return Future.succeededFuture();
        }
        Promise<Void> drained = Promise.promise();
        file.drainHandler(drained::complete);
        return drained.future();
    }

    @Override
    public Future<Path> finish() {
        return file.close().compose(closed -> {
            if (failure == null) {
                return Future.succeededFuture(Path.of(path));
            }
            files.delete(path);
            return Future.failedFuture(failure);
        });
    }

    @Override
    public void discard() {
        file.close().onComplete(closed -> files.delete(path));
    }
}
