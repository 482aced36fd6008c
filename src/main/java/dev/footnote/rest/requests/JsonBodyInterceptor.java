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
import java.io.IOException;

/** Requires a content type, and translates the errors of the JSON parser. */
@Provider
@Singleton
class JsonBodyInterceptor implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE) == null) {
            throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            return context.proceed();
        }
        try {
            return context.proceed();
        } catch (JsonProcessingException complaint) {
            throw Problems.of(complaint);
        } catch (WebApplicationException wrapped) {
            throw wrapped.getCause() instanceof JsonProcessingException complaint ? Problems.of(complaint) : wrapped;
        }
    }
}
