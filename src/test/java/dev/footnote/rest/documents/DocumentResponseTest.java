package dev.footnote.rest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.DocumentStructure;
import dev.footnote.corpus.Page;
import dev.footnote.corpus.Span;
import dev.footnote.structure.TextDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentResponseTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TEXT = """
            # Hotels

            Book early.

            1. First
               - inner
            2. Second

            | City | Price |
            | --- | --- |
            | Vientiane | 90 |
            | Pakse | |

            ```
            code
            ```
            """;

    @Test
    void namesEachBlockByItsKindAndItsRange() throws JsonProcessingException {
        JsonNode blocks = json(TextDocument.of("a.md", "A", null, "a.md", TEXT)).get("blocks");

        assertThat(blocks).extracting(block -> block.get("kind").asText()).contains("heading", "list", "table");
        JsonNode heading = blocks.get(0);
        assertThat(heading.get("level").asInt()).isEqualTo(1);
        assertThat(slice(heading)).isEqualTo("# Hotels");
        assertThat(slice(heading.get("words"))).isEqualTo("Hotels");
    }

    @Test
    void listsHoldTheirItemsAndThoseNestedInThem() throws JsonProcessingException {
        JsonNode list = block("list");

        assertThat(list.get("numbered").asBoolean()).isTrue();
        assertThat(slices(list.get("items"))).containsExactly("1. First", "2. Second");
        JsonNode inner = list.get("items").get(0).get("lists").get(0);
        assertThat(inner.get("kind").asText()).isEqualTo("list");
        assertThat(slices(inner.get("items"))).containsExactly("- inner");
        assertThat(list.get("items").get(1).get("lists")).isEmpty();
    }

    @Test
    void tablesHoldRowsWithTheColumnsOfTheirCells() throws JsonProcessingException {
        JsonNode rows = block("table").get("rows");

        assertThat(rows).extracting(row -> row.get("header").asBoolean()).containsExactly(true, false, false);
        assertThat(slices(rows.get(1).get("cells"))).containsExactly("Vientiane", "90");
        assertThat(rows.get(1).get("cells"))
                .extracting(cell -> cell.get("column").asInt())
                .containsExactly(0, 1);
        assertThat(slices(rows.get(2).get("cells"))).containsExactly("Pakse");
    }

    @Test
    void aHeadingThatOnlyItsLayoutTellsHasNoLevel() throws JsonProcessingException {
        Span line = new Span(0, 8);
        Document document = document(new DocumentStructure(
                List.of(new Block.Heading(line, Block.Heading.UNRANKED, "Hotels")), List.of(new Page(3, line))));

        JsonNode json = json(document);

        assertThat(json.get("blocks").get(0).get("level").isNull()).isTrue();
        assertThat(json.get("pages").toString()).isEqualTo("[{\"number\":3,\"start\":0,\"end\":8}]");
    }

    @Test
    void codeQuotesAndParagraphsHaveNothingButARange() throws JsonProcessingException {
        Span span = new Span(0, 8);
        for (Block block : List.of(new Block.Code(span), new Block.Quotation(span), new Block.Paragraph(span))) {
            JsonNode json = json(document(new DocumentStructure(List.of(block), List.of())));

            assertThat(json.get("blocks").get(0).toString())
                    .isIn(
                            "{\"kind\":\"code\",\"start\":0,\"end\":8}",
                            "{\"kind\":\"quote\",\"start\":0,\"end\":8}",
                            "{\"kind\":\"paragraph\",\"start\":0,\"end\":8}");
        }
    }

    private static Document document(DocumentStructure structure) {
        return Document.of("a.txt", "A", null, "a.txt", TEXT).withStructure(structure);
    }

    private static JsonNode block(String kind) throws JsonProcessingException {
        for (JsonNode block :
                json(TextDocument.of("a.md", "A", null, "a.md", TEXT)).get("blocks")) {
            if (block.get("kind").asText().equals(kind)) {
                return block;
            }
        }
        throw new AssertionError("no " + kind);
    }

    private static JsonNode json(Document document) throws JsonProcessingException {
        var entry = new DocumentResponse.Entry("a", "A", null, "a", "a", "text/plain", true, false, "h", 1, 1);
        return JSON.readTree(
                JSON.writeValueAsString(DocumentResponse.of(entry, document.text(), document.structure())));
    }

    private static List<String> slices(JsonNode ranges) {
        List<String> slices = new ArrayList<>();
        ranges.forEach(range -> slices.add(slice(range)));
        return slices;
    }

    private static String slice(JsonNode range) {
        return TEXT.substring(range.get("start").asInt(), range.get("end").asInt());
    }
}
