package dev.footnote.evaluation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Span;
import dev.footnote.evaluation.questions.GoldPassage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceCoverageTest {

    private static final String TEXT = "Rain falls.\n\n- Snow falls.\nRain falls.";
    private static final GoldPassage SNOW = new GoldPassage("d", "Snow falls.");

    private static EvidenceCoverage evidence(EvidencePassage... passages) {
        return new EvidenceCoverage(List.of(passages), id -> id.equals("d") ? Optional.of(TEXT) : Optional.empty());
    }

    private static EvidencePassage passage(String document, int start, int end) {
        return new EvidencePassage(document, new Span(start, end));
    }

    @Test
    void containsAQuoteThatOnePassageContains() {
        int start = TEXT.indexOf("Snow");

        assertThat(evidence(passage("d", start, start + 11)).contains(SNOW)).isTrue();
        assertThat(evidence(passage("d", start, start + 9)).contains(SNOW)).isFalse();
        assertThat(evidence(passage("e", start, start + 11)).contains(SNOW)).isFalse();
        assertThat(evidence().contains(SNOW)).isFalse();
    }

    @Test
    void containsAQuoteAcrossPassagesIgnoringSpaceAndMarkupBetweenThem() {
        GoldPassage both = new GoldPassage("d", "Rain falls.\n\n- Snow falls.");
        EvidencePassage rain = passage("d", 0, 11);
        int start = TEXT.indexOf("Snow");

        assertThat(evidence(rain, passage("d", start, start + 11)).contains(both))
                .isTrue();
        assertThat(evidence(rain).contains(both)).isFalse();
    }

    @Test
    void containsAQuoteWhereverItOccurs() {
        EvidencePassage second = passage("d", TEXT.lastIndexOf("Rain"), TEXT.length());

        assertThat(evidence(second).contains(new GoldPassage("d", "Rain falls.")))
                .isTrue();
    }

    @Test
    void doesNotContainAQuoteOfADocumentWithoutText() {
        assertThat(evidence(passage("gone", 0, 100)).contains(new GoldPassage("gone", "Rain")))
                .isFalse();
        assertThat(evidence(passage("d", 0, 10)).contains(new GoldPassage("d", null)))
                .isFalse();
    }
}
