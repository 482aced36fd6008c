package dev.footnote.http;

import dev.footnote.http.BodyException.Reason;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a body that was written to a file. Worker threads open, close and delete the file. */
final class UploadedFile {

    private static final Logger LOG = LoggerFactory.getLogger(UploadedFile.class);

    private UploadedFile() {}

    /** The file is deleted when it is closed, or with the response; at once if the client has left. */
    static Future<InputStream> open(Path file, RoutingContext routing) {
        Vertx vertx = routing.vertx();
        return vertx.executeBlocking(() -> Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), false)
                .onFailure(unreadable -> vertx.fileSystem().delete(file.toString()))
                .compose(opened -> deleteWithResponse(opened, routing));
    }

    private static Future<InputStream> deleteWithResponse(InputStream opened, RoutingContext routing) {
        // Handlers of a response that has been closed are never called.
        if (routing.response().closed()) {
            close(opened, routing.vertx());
            return Future.failedFuture(new BodyException(Reason.INCOMPLETE));
        }
        routing.addEndHandler(answered -> close(opened, routing.vertx()));
        return Future.succeededFuture(opened);
    }

    private static void close(InputStream opened, Vertx vertx) {
        vertx.executeBlocking(
                        () -> {
                            opened.close();
                            return null;
                        },
                        false)
                .onFailure(undeletable -> LOG.warn("An uploaded file was not deleted", undeletable));
    }
}
