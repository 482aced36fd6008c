package dev.footnote.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.http.SlackHttpClient;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Configures Slack's Bolt SDK, which dispatches requests and calls the Web API. */
final class BoltApp {

    private static final Logger LOG = LoggerFactory.getLogger(BoltApp.class);

    /** Read and write timeout of a Web API call. */
    private static final int TIMEOUT_MILLIS = 10_000;

    private BoltApp() {}

    static Slack slack(String apiUrl) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl);
        config.setHttpClientReadTimeoutMillis(TIMEOUT_MILLIS);
        config.setHttpClientWriteTimeoutMillis(TIMEOUT_MILLIS);
        config.setStatsEnabled(false);
        // The default handlers log requests and responses.
        config.getHttpClientResponseHandlers().clear();
        // A retry after a lost response could post a message twice.
        SlackHttpClient http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build());
        http.setConfig(config);
        return Slack.getInstance(config, http);
    }

    /** An app without the SDK's middleware, which would call Slack before it acknowledges. */
    static App app(Slack slack, String botToken) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(botToken)
                .unmatchedRequestHandler(BoltApp::unknown)
                .build();
        return new App(config, slack, List.of());
    }

    /** Acknowledges unknown requests, because Slack would only send them again. */
    private static Response unknown(Request<?> request) {
        String type = request.getRequestType() == RequestType.Event
                ? ((EventRequest) request).getEventTypeAndSubtype()
                : request.getRequestType().name();
        LOG.info("Ignored a Slack request of an unhandled type type={}", type);
        return Response.ok();
    }
}
