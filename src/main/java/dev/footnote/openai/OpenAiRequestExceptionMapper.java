package dev.footnote.openai;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Maps a {@link OpenAiRequestException} to its response. */
@Provider
@Singleton
class OpenAiRequestExceptionMapper implements ExceptionMapper<OpenAiRequestException> {

    @Override
    public Response toResponse(OpenAiRequestException openAiRequestException) {
        return Response.status(openAiRequestException.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(openAiRequestException.body())
                .build();
    }
}
