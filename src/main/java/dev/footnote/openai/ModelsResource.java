package dev.footnote.openai;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists the only model that clients can choose. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = ChatCompletionsResource.TAG)
class ModelsResource {

    static final String MODEL = "footnote";

    private static final String EXAMPLE = """
            {"id": "footnote", "object": "model", "created": 1732270500, "owned_by": "footnote"}""";

    private static final String LIST_EXAMPLE = """
            {"object": "list",
             "data": [{"id": "footnote", "object": "model", "created": 1732270500, "owned_by": "footnote"}]}""";

    private final Model model;

    ModelsResource(Clock clock) {
        this.model = new Model(MODEL, "model", clock.instant().getEpochSecond(), "footnote");
    }

    @GET
    @Operation(
            operationId = "listModels",
            summary = "Lists the models",
            description = "Returns the list that clients let their users choose from. Its only model is footnote.")
    @APIResponse(
            responseCode = "200",
            description = "The list with the only model",
            content =
                    @Content(
                            schema = @Schema(implementation = ModelList.class),
                            examples = @ExampleObject(name = "models", value = LIST_EXAMPLE)))
    public ModelList list() {
        return new ModelList("list", List.of(model));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getModel",
            summary = "Returns a model",
            description = "Returns the only model, footnote, in OpenAI's format.")
    @APIResponse(
            responseCode = "200",
            description = "The model",
            content =
                    @Content(
                            schema = @Schema(implementation = Model.class),
                            examples = @ExampleObject(name = "model", value = EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such model",
            content =
                    @Content(
                            schema = @Schema(implementation = ErrorBody.class),
                            examples = @ExampleObject(name = "error", value = ChatCompletionsResource.UNKNOWN_MODEL)))
    public Model show(
            @Parameter(description = "The id of the model; the only one is footnote.", example = "footnote")
                    @PathParam("id")
                    String id) {
        if (!id.equals(MODEL)) {
            throw OpenAiRequestException.unknownModel();
        }
        return model;
    }

    /** The list of models. */
    @Schema(name = "ModelList", description = "The list of models.")
    record ModelList(
            @Schema(
                    description = "The type of the object.",
                    enumeration = {"list"})
            String object,

            @Schema(description = "The only model.") List<Model> data) {}

    /**
     * A model.
     *
     * @param created start of the service, in seconds since 1970
     */
    @Schema(name = "Model", description = "A model that clients can choose.")
    record Model(
            @Schema(
                    description = "The id to send as model.",
                    enumeration = {"footnote"})
            String id,

            @Schema(
                    description = "The type of the object.",
                    enumeration = {"model"})
            String object,

            @Schema(description = "The start of the service, in seconds since 1970.")
            long created,

            @Schema(
                    description = "The owner of the model.",
                    enumeration = {"footnote"})
            @com.fasterxml.jackson.annotation.JsonProperty("owned_by")
            String ownedBy) {}
}
