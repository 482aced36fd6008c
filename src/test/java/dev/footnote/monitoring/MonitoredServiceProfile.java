package dev.footnote.monitoring;

import com.sun.net.httpserver.HttpServer;
import dev.footnote.engine.ScriptedProvider;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A service with a key, a language model, Slack, traces and an audit log. */
public final class MonitoredServiceProfile implements QuarkusTestProfile {

    public static final String KEY = "the key of readers";

    /** Created by the service. */
    public static final String AUDIT_FILE = "target/monitored/audit.jsonl";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "footnote.reader.key",
                KEY,
                "footnote.audit.enabled",
                "true",
                "footnote.audit.file",
                AUDIT_FILE,
                "quarkus.otel.sdk.disabled",
                "false",
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf",
                "quarkus.otel.bsp.schedule.delay",
                "50ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Surroundings.class));
    }

    /** What the service talks to: a model, a workspace of Slack, and a collector of traces. */
    public static final class Surroundings implements QuarkusTestResourceLifecycleManager {

        /** The bodies that the collector received, each byte a character. */
        static final List<String> TRACES = new CopyOnWriteArrayList<>();

        private @Nullable ScriptedProvider model;
        private @Nullable FakeSlack slack;
        private @Nullable HttpServer collector;

        @Override
        public Map<String, String> start() {
            model = new ScriptedProvider(ScriptedProvider.saying("Two agreements were signed [1]."));
            slack = new FakeSlack();
            collector = collector();
            Map<String, String> settings = new HashMap<>(model.settings());
            settings.put("footnote.slack.mode", "http");
            settings.put("footnote.slack.bot-token", FakeSlack.TOKEN);
            settings.put("footnote.slack.signing-secret", RequestSigner.SECRET);
            settings.put("footnote.slack.api-url", slack.apiUrl());
            settings.put(
                    "quarkus.otel.exporter.otlp.endpoint",
                    "http://127.0.0.1:" + collector.getAddress().getPort());
            return settings;
        }

        private static HttpServer collector() {
            try {
                HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                made.createContext("/v1/traces", exchange -> {
                    TRACES.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
                made.start();
                return made;
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            }
        }

        @Override
        public void stop() {
            if (collector != null) {
                collector.stop(0);
            }
            if (slack != null) {
                slack.close();
            }
            if (model != null) {
                model.close();
            }
        }
    }
}
