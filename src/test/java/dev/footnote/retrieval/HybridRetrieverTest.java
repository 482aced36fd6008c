package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.HashingEmbedder;
import dev.footnote.embedding.PassageText;
import dev.footnote.index.FixedIndexConfig;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.IndexedPassage;
import dev.footnote.index.PassageFilter;
import dev.footnote.index.Snapshot;
import dev.footnote.index.Snapshots;
import dev.footnote.structure.TextDocument;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HybridRetrieverTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 22);

    private final HashingEmbedder embedder = new HashingEmbedder();
    private final Snapshots snapshots = new Snapshots(new FixedIndexConfig(20_000), "hashing");
    private final HybridRetriever retriever = new HybridRetriever(
            new SmallRyeConfigBuilder()
                    .withMapping(RetrievalConfig.class, "footnote.retrieval")
                    .build()
                    .getConfigMapping(RetrievalConfig.class, "footnote.retrieval"),
            embedder,
            word -> false);

    @AfterEach
    void close() {
        snapshots.close();
    }

    @Test
    void prefersThePassageOfTheRequestedPeriod() {
        add("2023", null, "Two agreements were signed in August 2023 in Washington.");
        add("2024", null, "Two agreements were signed in August 2024 in Washington.");

        assertThat(first("Which agreements were signed in August 2024?")).isEqualTo("2024");
        assertThat(first("Which agreements were signed in August 2023?")).isEqualTo("2023");
        assertThat(first("Which agreements were signed last year?")).isEqualTo("2023");
    }

    @Test
    void prefersThePassageWhoseDocumentIsOfTheRequestedPeriod() {
        add("old", LocalDate.of(2021, 5, 3), "Two agreements were signed in Washington.");
        add("new", LocalDate.of(2024, 8, 23), "Two agreements were signed in Washington.");

        assertThat(first("Which agreements were signed in summer 2024?")).isEqualTo("new");
        assertThat(first("Which agreements were signed in 2021?")).isEqualTo("old");
        assertThat(first("Which agreements were signed before 2023?")).isEqualTo("old");
    }

    @Test
    void treatsRangesThatOnlyTouchAsAMismatch() {
        add("touching", null, "Agreements hold from 10 January 2018 to 10 January 2019.");
        add("sharing", null, "Agreements hold from 2001 to 2019.");

        List<RankedPassage> ranked = rank("Which agreements hold in 2019?");

        assertThat(ranked).extracting(RankedPassage::time).containsExactly(TimeMatch.MENTIONED, TimeMatch.CONTRADICTED);
    }

    @Test
    void treatsAPassageWithoutDaysAsUndatedAndNotAsAMismatch() {
        add("other", LocalDate.of(2019, 1, 1), "Two agreements were signed in Washington.");
        add("undated", null, "Two agreements were signed in Washington.");

        List<RankedPassage> ranked = rank("Which agreements were signed in 2024?");

        assertThat(ranked).extracting(RankedPassage::time).containsExactly(TimeMatch.UNKNOWN, TimeMatch.CONTRADICTED);
        assertThat(ranked.get(0).passage().document().id()).isEqualTo("undated");
    }

    @Test
    void resolvesAWeekdayOfThePassageAgainstItsDocument() {
        add("a", LocalDate.of(2024, 11, 22), "The ministers met on Thursday in Vientiane.");
        add("b", LocalDate.of(2024, 6, 7), "The ministers met on Thursday in Vientiane.");

        assertThat(first("Who met on 21 November 2024?")).isEqualTo("a");
        assertThat(first("Who met on 2024-06-06?")).isEqualTo("b");
    }

    @Test
    void searchesTheContextOfTheConversation() {
        add("pension", null, "The pension scheme pays out at sixty.");
        add("canteen", null, "The canteen serves soup at noon.");
        Question followUp = new Question(
                "And when exactly?",
                List.of(new Question.ContextQuery("Does the pension scheme pay? And when exactly?", 1)),
                TODAY,
                PassageFilter.NONE);

        try (Snapshot snapshot = snapshots.acquire()) {
            assertThat(retriever
                            .rank(followUp, snapshot, 10)
                            .passages()
                            .get(0)
                            .passage()
                            .document()
                            .id())
                    .isEqualTo("pension");
        }
    }

    @Test
    void findsNothingOutsideTheFilter() {
        add("a", LocalDate.of(2024, 1, 1), "Two agreements were signed.");
        add("b", LocalDate.of(2020, 1, 1), "Two agreements were signed.");

        assertThat(rank("agreements", new PassageFilter(null, Set.of("b")))).hasSize(1);
        assertThat(rank("agreements", new PassageFilter(DayRange.year(2024), null)))
                .extracting(ranked -> ranked.passage().document().id())
                .containsExactly("a");
        assertThat(rank("agreements", new PassageFilter(null, Set.of()))).isEmpty();
    }

    @Test
    void limitsTheEvidenceOfADocumentButNotTheRanking() {
        addMany("long", 30);
        add("short", null, "Agreements of another house.");
        Question question = new Question("agreements", List.of(), TODAY, PassageFilter.NONE);

        try (Snapshot snapshot = snapshots.acquire()) {
            Evidence evidence = retriever.retrieve(question, snapshot);

            assertThat(evidence.passages()).hasSize(6);
            assertThat(evidence.passages())
                    .anyMatch(ranked -> ranked.passage().document().id().equals("short"));
            assertThat(retriever.rank(question, snapshot, 31).passages()).hasSize(31);
        }
    }

    @Test
    void isEmptyWithoutDocuments() {
        assertThat(rank("agreements")).isEmpty();
    }

    private String first(String question) {
        return rank(question).get(0).passage().document().id();
    }

    private List<RankedPassage> rank(String question) {
        return rank(question, PassageFilter.NONE);
    }

    private List<RankedPassage> rank(String question, PassageFilter filter) {
        try (Snapshot snapshot = snapshots.acquire()) {
            return retriever
                    .rank(new Question(question, List.of(), TODAY, filter), snapshot, 10)
                    .passages();
        }
    }

    private void add(String id, @Nullable LocalDate date, String text) {
        Document document = TextDocument.of(id, "Report", date, id, text);
        index(document, List.of(passage(document, 0, new Span(0, text.length()))));
    }

    private void addMany(String id, int passages) {
        String sentence = "Agreements, chapter and verse. ";
        Document document = TextDocument.of(id, "Report", null, id, sentence.repeat(passages));
        List<Passage> all = new ArrayList<>();
        for (int i = 0; i < passages; i++) {
            all.add(passage(document, i, new Span(i * sentence.length(), (i + 1) * sentence.length() - 1)));
        }
        index(document, all);
    }

    private static Passage passage(Document document, int ordinal, Span span) {
        return new Passage(document, ordinal, span, List.of(), List.of(span));
    }

    private void index(Document document, List<Passage> passages) {
        var vectors =
                embedder.embedPassages(passages.stream().map(PassageText::of).toList(), (done, total) -> {});
        List<IndexedPassage> indexed = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            var mentions = TimeExpressions.inPassage(passages.get(i).text(), document.date());
            indexed.add(new IndexedPassage(passages.get(i), mentions, vectors.get(i)));
        }
        snapshots.apply(Set.of(), List.of(new IndexedDocument(document, indexed)), true);
    }
}
