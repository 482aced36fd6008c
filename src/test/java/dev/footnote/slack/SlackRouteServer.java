package dev.footnote.slack;

import dev.footnote.http.BodyReader;
import dev.footnote.http.HttpConfig;
import dev.footnote.slack.fake.RequestSigner;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Serves the Slack route on a local port, mounted as in the service. */
final class SlackRouteServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SlackRouteServer(Handler<RoutingContext> route) {
        Router router = Router.router(vertx);
        HttpConfig config = SlackTestBench.config("http://127.0.0.1:1/api/").getConfigMapping(HttpConfig.class);
        SlackRoute.mount(router, new BodyReader(config), route);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    HttpResponse<String> send(RequestSigner.Signed signed) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.actualPort() + SlackRoute.PATH);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(signed.body().getBytes()));
        signed.headers().forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
