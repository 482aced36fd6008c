package dev.footnote.rest.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Limits JSON bodies to 1 MB, whether they are sent with their length or in chunks. The rest of a larger body is read
 * and dropped before the request is rejected: otherwise a client that is still sending would never see the response.
 */
@Provider
@Singleton
class JsonBodyInterceptor implements ReaderInterceptor {

    private static final int MAX_BODY_BYTES = 1 << 20;

    /** Stops dropping after this many bytes; the connection is then closed. */
    private static final long MAX_DROPPED_BYTES = 64L << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE) == null) {
            throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            return context.proceed();
        }
        context.setInputStream(limited(context.getInputStream()));
        try {
            return context.proceed();
        } catch (JsonProcessingException complaint) {
            throw Problems.of(complaint);
        } catch (WebApplicationException wrapped) {
            throw wrapped.getCause() instanceof JsonProcessingException complaint ? Problems.of(complaint) : wrapped;
        }
    }

    private static InputStream limited(InputStream sent) throws IOException {
        byte[] body = sent.readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            drop(sent);
            throw Problems.withHeader(ProblemType.TOO_LARGE, "Connection", "close");
        }
        return new ByteArrayInputStream(body);
    }

    private static void drop(InputStream sent) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long dropped = 0;
        for (int read = sent.read(buffer); read >= 0 && dropped < MAX_DROPPED_BYTES; read = sent.read(buffer)) {
            dropped += read;
        }
    }
}
