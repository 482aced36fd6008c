package dev.footnote.openai;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Lists the only model that clients can choose. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
class ModelsResource {

    static final String MODEL = "footnote";

    private final Model model;

    ModelsResource(Clock clock) {
        this.model = new Model(MODEL, "model", clock.instant().getEpochSecond(), "footnote");
    }

    @GET
    @Operation(summary = "Lists the only model, in OpenAI's format")
    public ModelList list() {
        return new ModelList("list", List.of(model));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Returns the model, in OpenAI's format")
    @APIResponse(responseCode = "200", description = "The model")
    @APIResponse(responseCode = "404", description = "There is no such model")
    public Model show(@PathParam("id") String id) {
        if (!id.equals(MODEL)) {
            throw OpenAiRequestException.unknownModel();
        }
        return model;
    }

    /** The list of models. */
    @Schema(name = "ModelList")
    record ModelList(String object, List<Model> data) {}

    /**
     * A model.
     *
     * @param created start of the service, in seconds since 1970
     */
    @Schema(name = "Model")
    record Model(
            String id,
            String object,
            long created,

            @com.fasterxml.jackson.annotation.JsonProperty("owned_by")
            String ownedBy) {}
}
