package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.EvaluationClient.Request;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.structure.TextDocument;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTargetIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String TEXT = "The bridge at Kumtor was opened by Aida Bekova in 1987.\r\nIt is 90 m long.";
    private static final Request QUESTION = new Request("Who opened the bridge at Kumtor?", List.of(), null);

    @TempDir
    private Path folder;

    /** The seeds folder that it names does not exist. */
    private EngineConfig config() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(Map.of(
                        "footnote.seeds.directory", folder.resolve("none").toString(),
                        "footnote.seeds.max-file-bytes", "10",
                        "footnote.embedding.directory", "target/embeddings"))
                .withMapping(EngineConfig.class)
                .build()
                .getConfigMapping(EngineConfig.class);
    }

    private EvaluationTarget target(EvaluationCorpus corpus) {
        return EvaluationTarget.openEngine(corpus, config(), CLOCK, (done, total) -> {});
    }

    private static long copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("footnote-corpus"))
                    .count();
        }
    }

    @Test
    void asksTheCorpusOfTheSet() {
        Document document = TextDocument.of("a/b c", "Bridges", LocalDate.of(1990, 1, 2), "bridges.json", TEXT);

        try (EvaluationTarget evaluationTarget = target(new EvaluationCorpus.InMemoryDocuments(List.of(document)))) {
            assertThat(evaluationTarget.failures()).isEmpty();
            assertThat(evaluationTarget.asker().text("a/b c")).hasValue(TEXT);
            assertThat(evaluationTarget.asker().ask(QUESTION).citations())
                    .isNotEmpty()
                    .allSatisfy(citation -> {
                        assertThat(citation.title()).isEqualTo("Bridges");
                        assertThat(citation.date()).isEqualTo("1990-01-02");
                    });
        }
    }

    @Test
    void doesNotReadTheQuestionsBesideTheCorpusAsDocuments() throws IOException {
        Path corpus = Files.writeString(
                folder.resolve("corpus.jsonl"),
                "{\"id\": \"d1\", \"text\": \"The bridge at Kumtor was opened by Aida Bekova in 1987.\"}\n");
        Files.writeString(
                folder.resolve("questions.jsonl"),
                "{\"id\": \"q1\", \"question\": \"Who?\", \"text\": \"The bridge at Kumtor was opened.\"}\n");
        long before = copies();

        try (EvaluationTarget evaluationTarget = target(new EvaluationCorpus.JsonLinesFile(corpus))) {
            assertThat(evaluationTarget.asker().search(QUESTION, 100).ranked())
                    .extracting(RetrievedPassage::documentId)
                    .containsExactly("d1");
            assertThat(copies()).isEqualTo(before);
        }
    }

    @Test
    void asksTheDocumentsFolderOfTheSet() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents/plans"));
        Files.writeString(documents.resolve("a.md"), "Ann won.");
        Files.writeString(documents.resolve("long.txt"), "This has more than the 10 bytes of the setting.");

        try (EvaluationTarget evaluationTarget =
                target(new EvaluationCorpus.DocumentFolder(folder.resolve("documents")))) {
            assertThat(evaluationTarget.asker().target()).isEqualTo("an engine over the set's documents");
            assertThat(evaluationTarget.asker().text("plans/a.md")).hasValue("Ann won.");
            assertThat(evaluationTarget.failures())
                    .extracting(ReadFailure::name)
                    .containsExactly("plans/long.txt");
            assertThat(documents.resolve("a.md")).exists();
        }
    }

    @Test
    void namesTheVersionOfTheTarget() throws IOException {
        Path one = Files.writeString(folder.resolve("one.jsonl"), "{\"id\": \"d\", \"text\": \"One is here.\"}\n");
        Path two = Files.writeString(folder.resolve("two.jsonl"), "{\"id\": \"d\", \"text\": \"Two is here.\"}\n");

        assertThat(version(one)).isEqualTo(version(one)).isNotEqualTo(version(two));
    }

    private String version(Path corpus) {
        try (EvaluationTarget evaluationTarget = target(new EvaluationCorpus.JsonLinesFile(corpus))) {
            return evaluationTarget.asker().index();
        }
    }

    @Test
    void embedsTextsForSimilarity() {
        Document document = TextDocument.of("d", "Bridges", null, "bridges.json", TEXT);

        try (EvaluationTarget evaluationTarget = target(new EvaluationCorpus.InMemoryDocuments(List.of(document)))) {
            assertThat(evaluationTarget.embedder().apply("a bridge")).hasSize(384);
        }
    }
}
