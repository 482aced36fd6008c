package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.index.PassageFilter;
import dev.footnote.retrieval.Question.QuestionScope;
import dev.footnote.structure.TextDocument;
import dev.footnote.text.SentenceSplitter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedHistoryTest {

    private static final Passage PASSAGE =
            passage("The tower was built in 1843. It is 31 metres\nhigh. Nobody lives in it.");

    @Test
    void doesNotPenalizeAPassageThatWasNotQuoted() {
        assertThat(heard("").factor(PASSAGE)).isOne();
        assertThat(heard("The bridge was built in 1902.").factor(PASSAGE)).isOne();
        assertThat(heard("The tower was built in 1843 by the guild.").factor(PASSAGE))
                .as("no sentence of it whole")
                .isOne();
    }

    @Test
    void penalizesACompletelyQuotedPassageMost() {
        double whole = heard("The tower was built in 1843. It is 31 metres high.\nNobody lives in it.")
                .factor(PASSAGE);
        double sentence =
                heard("It is 31 metres high. [1] The bridge is longer. [2]").factor(PASSAGE);

        assertThat(whole).isCloseTo(0.7, within(1e-9));
        assertThat(sentence).isBetween(0.85, 0.95);
    }

    private static QuotedHistory heard(String answers) {
        Question question = new Question("Who built it?", List.of(), LocalDate.EPOCH, PassageFilter.NONE);
        return QuotedHistory.of(question.withScope(new QuestionScope("", "", answers)));
    }

    private static Passage passage(String text) {
        Document document = TextDocument.of("tower", "Tower", null, "tower", text);
        return new Passage(document, 0, new Span(0, text.length()), List.of(), new SentenceSplitter().split(text));
    }
}
