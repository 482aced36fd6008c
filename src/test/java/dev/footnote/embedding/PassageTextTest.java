package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footnote.corpus.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTextTest {

    @Test
    void refusesASentenceThatEndsOutsideItsText() {
        List<Span> sentences = List.of(new Span(0, 5));

        assertThatIllegalArgumentException().isThrownBy(() -> new PassageText("Heading", "text", sentences));
    }

    @Test
    void locatesItsTextInTheInputOfTheModel() {
        PassageText passage = new PassageText("Heading", "text", List.of());

        assertThat(passage.joined().substring(passage.offset())).isEqualTo("text");
        assertThat(passage.joined()).startsWith("Heading");
    }

    @Test
    void isOnlyItsTextWithoutAHeading() {
        PassageText passage = new PassageText(" ", "text", List.of());

        assertThat(passage.joined()).isEqualTo("text");
        assertThat(passage.offset()).isZero();
    }
}
