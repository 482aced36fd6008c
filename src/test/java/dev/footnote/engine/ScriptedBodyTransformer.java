package dev.footnote.engine;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.footnote.engine.ScriptedProvider.Script;
import dev.footnote.engine.ScriptedProvider.Wire;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Lets scripts write the bodies of WireMock's responses while they are read; its own bodies are complete before they
 * are are cut by bytes and not where pieces end.
 */
final class ScriptedBodyTransformer implements ResponseTransformerV2 {

    private final Map<UUID, Script> scripts = new ConcurrentHashMap<>();
    private final CountDownLatch closing;
    private final CountDownLatch left;

    /**
     * @param closing counted down when hanging scripts must end
     * @param left counted down when a client disconnects
     */
    ScriptedBodyTransformer(CountDownLatch closing, CountDownLatch left) {
        this.closing = closing;
        this.left = left;
    }

    void write(UUID stub, Script script) {
        scripts.put(stub, script);
    }

    @Override
    public String getName() {
        return "played-bodies";
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        Script script = scripts.get(event.getStubMapping().getId());
        return script == null
                ? response
                : Response.Builder.like(response)
                        .body(() -> new Body(script, event.getRequest().getBodyAsString()))
                        .build();
    }

    /** Empty unless it is transferred, which is how WireMock sends a body. */
    private final class Body extends FilterInputStream {

        private final Script script;
        private final String request;

        private Body(Script script, String request) {
            super(nullInputStream());
            this.script = script;
            this.request = request;
        }

        @Override
        public long transferTo(OutputStream out) throws IOException {
            try {
                script.play(new Wire(request, out, closing));
            } catch (IOException gone) {
                left.countDown();
                throw gone;
            }
            return 0;
        }
    }
}
