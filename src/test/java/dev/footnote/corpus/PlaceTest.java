package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final String TEXT = "Travel rules\n\n4.2 Hotels\n\nBook early.";

    @Test
    void namesThePageAndTheInnermostSection() {
        Document document = document(
                new Block.Heading(new Span(0, 12), 1, "Travel rules"),
                new Block.Heading(new Span(14, 24), 2, "4.2 Hotels"));

        assertThat(document.placeOf(TEXT.indexOf("Book")).describe()).contains("page 2, section 4.2 Hotels");
    }

    @Test
    void neverNamesTheTitleAsASection() {
        Document document = document(new Block.Heading(new Span(0, 12), 1, "Travel rules"));

        assertThat(document.placeOf(TEXT.indexOf("Book"))).isEqualTo(new Place(2, null));
    }

    @Test
    void neverNamesTheFirstLineOfAPlainTextAsASection() {
        Document document = document(new Block.Heading(new Span(0, 12), Block.Heading.UNRANKED, "Travel rules of May"));

        assertThat(document.placeOf(TEXT.indexOf("Book"))).isEqualTo(new Place(2, null));
    }

    @Test
    void isNotDescribedIfNothingIsKnown() {
        assertThat(Place.UNKNOWN.describe()).isEmpty();
    }

    private static Document document(Block... blocks) {
        return Document.of("d", "Travel rules", null, "d", TEXT)
                .withStructure(new DocumentStructure(
                        List.of(blocks),
                        List.of(new Page(1, new Span(0, 14)), new Page(2, new Span(14, TEXT.length())))));
    }
}
