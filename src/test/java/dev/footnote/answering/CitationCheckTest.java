package dev.footnote.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.retrieval.Evidence;
import dev.footnote.structure.TextDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CitationCheckTest {

    private static final Document NEWS =
            TextDocument.of("news.txt", "News", null, "news.txt", "Two were signed. One was not.");
    private static final Document OTHER =
            TextDocument.of("other.txt", "Other", null, "other.txt", "Nothing else happened.");
    private static final Evidence EVIDENCE = EvidenceFixtures.of(NEWS);

    private final CitationCheck check = new CitationCheck();

    @Test
    void acceptsAVerbatimQuote() {
        Citation sound = Citation.of(1, NEWS, new Span(0, 16), 0.9);

        var checkedDraft = check.check(draft(List.of(statement("Two were signed.", 1)), sound), EVIDENCE);

        assertThat(checkedDraft.citations()).containsExactly(sound);
        assertThat(checkedDraft.statements()).containsExactly(statement("Two were signed.", 1));
        assertThat(checkedDraft.removed()).isEmpty();
    }

    @Test
    void dropsACitationWhoseQuoteIsNotAtItsOffsets() {
        Citation shifted =
                new Citation(1, NEWS.id(), NEWS.hash(), "News", null, "news.txt", "Two were signed.", 1, 17, 1);

        var checkedDraft = check.check(draft(List.of(statement("Two were signed.", 1)), shifted), EVIDENCE);

        assertThat(checkedDraft.citations()).isEmpty();
        assertThat(checkedDraft.statements()).isEmpty();
        assertThat(checkedDraft.removed())
                .anyMatch(reason -> reason.contains("does not match the text at its offsets"));
    }

    @Test
    void dropsACitationOfADocumentOutsideTheEvidence() {
        var checkedDraft = check.check(
                draft(List.of(statement("Nothing else happened.", 1)), Citation.of(1, OTHER, new Span(0, 22), 1)),
                EVIDENCE);

        assertThat(checkedDraft.citations()).isEmpty();
        assertThat(checkedDraft.removed()).anyMatch(reason -> reason.contains("not in the evidence"));
    }

    @Test
    void dropsACitationOfAnotherVersionOfTheDocument() {
        Document edited = TextDocument.of("news.txt", "News", null, "news.txt", "Two were signed. One was not! ");

        var checkedDraft =
                check.check(draft(List.of(statement("x", 1)), Citation.of(1, edited, new Span(0, 16), 1)), EVIDENCE);

        assertThat(checkedDraft.citations()).isEmpty();
        assertThat(checkedDraft.removed()).anyMatch(reason -> reason.contains("text has changed"));
    }

    @Test
    void dropsAMarkerWithoutCitationAndKeepsTheOthers() {
        Citation sound = Citation.of(4, NEWS, new Span(17, 29), 1);

        var checkedDraft = check.check(draft(List.of(statement("One was not.", 9, 4, 4)), sound), EVIDENCE);

        assertThat(checkedDraft.statements()).containsExactly(statement("One was not.", 1));
        assertThat(checkedDraft.citations()).extracting(Citation::marker).containsExactly(1);
    }

    @Test
    void numbersMarkersInTheOrderOfTheirUse() {
        Citation first = Citation.of(1, NEWS, new Span(0, 16), 1);
        Citation second = Citation.of(2, NEWS, new Span(17, 29), 1);

        var checkedDraft = check.check(draft(List.of(statement("b", 2), statement("a", 1)), first, second), EVIDENCE);

        assertThat(checkedDraft.citations())
                .extracting(Citation::quote)
                .containsExactly("One was not.", "Two were signed.");
        assertThat(checkedDraft.statements()).containsExactly(statement("b", 1), statement("a", 2));
    }

    @Test
    void omitsUnusedCitations() {
        Citation used = Citation.of(1, NEWS, new Span(0, 16), 1);
        Citation idle = Citation.of(2, NEWS, new Span(17, 29), 1);

        var checkedDraft = check.check(draft(List.of(statement("a", 1)), used, idle), EVIDENCE);

        assertThat(checkedDraft.citations()).containsExactly(used);
    }

    @Test
    void usesTheTitleOfTheDocumentAndNotTheClaimedOne() {
        Citation lying =
                new Citation(1, NEWS.id(), NEWS.hash(), "Forged", null, "forged", "Two were signed.", 0, 16, 7);

        var checkedDraft = check.check(draft(List.of(statement("a", 1)), lying), EVIDENCE);

        assertThat(checkedDraft.citations()).first().satisfies(citation -> {
            assertThat(citation.title()).isEqualTo("News");
            assertThat(citation.source()).isEqualTo("news.txt");
            assertThat(citation.score()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void removesMarkersFromTheTextOfAStatement() {
        Citation sound = Citation.of(1, NEWS, new Span(0, 16), 1);

        var checkedDraft = check.check(draft(List.of(statement("Signed [7] in [12].", 1)), sound), EVIDENCE);

        assertThat(checkedDraft.statements()).containsExactly(statement("Signed (7) in (12).", 1));
    }

    @Property(tries = 2000)
    void acceptsOnlyVerbatimQuotesOfAnyDraft(@ForAll("drafts") Draft hostile) {
        var checkedDraft = check.check(hostile, EVIDENCE);

        Set<Integer> markers =
                checkedDraft.citations().stream().map(Citation::marker).collect(Collectors.toSet());
        assertThat(markers).hasSameSizeAs(checkedDraft.citations());
        assertThat(checkedDraft.citations()).allSatisfy(citation -> {
            assertThat(citation.documentId()).isEqualTo(NEWS.id());
            assertThat(citation.documentHash()).isEqualTo(NEWS.hash());
            assertThat(NEWS.text().substring(citation.start(), citation.end())).isEqualTo(citation.quote());
            assertThat(citation.quote()).isNotBlank();
        });
        assertThat(checkedDraft.statements()).allSatisfy(statement -> {
            assertThat(statement.citations()).isNotEmpty().isSubsetOf(markers);
            assertThat(Pattern.compile("\\[\\d+]").matcher(statement.text()).find())
                    .isFalse();
        });
        assertThat(markers)
                .allSatisfy(marker -> assertThat(checkedDraft.statements())
                        .anySatisfy(
                                statement -> assertThat(statement.citations()).contains(marker)));
    }

    @Provide
    Arbitrary<Draft> drafts() {
        return Combinators.combine(
                        statements().list().ofMaxSize(5), citations().list().ofMaxSize(6))
                .as((statements, citations) -> new Draft(null, 1, statements, citations, List::of));
    }

    private static Arbitrary<Statement> statements() {
        Arbitrary<String> texts = Arbitraries.of("", " ", "Two were signed.", "[1] [2] [99]", "a [1][2] b", "[[3]]");
        Arbitrary<List<Integer>> markers =
                Arbitraries.integers().between(-1, 7).list().ofMaxSize(4);
        return Combinators.combine(texts, markers).as(Statement::new);
    }

    private static Arbitrary<Citation> citations() {
        Arbitrary<Integer> offsets = Arbitraries.oneOf(
                Arbitraries.integers().between(-2, 35), Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
        Arbitrary<String> quotes = Arbitraries.of(
                "Two were signed.", "One was not.", "", " ", "Nothing", NEWS.text(), NEWS.text() + "more");
        Arbitrary<String> ids = Arbitraries.of(NEWS.id(), NEWS.id(), OTHER.id(), "", "../news.txt");
        Arbitrary<String> hashes = Arbitraries.of(NEWS.hash(), NEWS.hash(), OTHER.hash(), "");
        Arbitrary<Boolean> honest = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.integers().between(-1, 7), ids, hashes, quotes, offsets, offsets, honest)
                .as(CitationCheckTest::citation);
    }

    private static Citation citation(
            int marker, String id, String hash, String quote, int start, int end, boolean honest) {
        int at = NEWS.text().indexOf(quote);
        int from = honest && at >= 0 ? at : start;
        int to = honest && at >= 0 ? at + quote.length() : end;
        return new Citation(marker, id, hash, "forged", null, "forged", quote, from, to, Double.NaN);
    }

    private static Statement statement(String text, Integer... markers) {
        return new Statement(text, List.of(markers));
    }

    private static Draft draft(List<Statement> statements, Citation... citations) {
        return new Draft(null, 1, statements, new ArrayList<>(List.of(citations)), List::of);
    }
}
