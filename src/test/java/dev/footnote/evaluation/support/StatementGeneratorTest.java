package dev.footnote.evaluation.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.HashingEmbedder;
import dev.footnote.embedding.PassageText;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.IndexedPassage;
import dev.footnote.structure.TextDocument;
import dev.footnote.text.SentenceSplitter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatementGeneratorTest {

    private static final Map<String, IndexedDocument> DOCUMENTS = Stream.of(
                    document(
                            "ferry",
                            "The old ferry was sold by Ruritania to Borduria in 1990. It sails for 25 euros since then. "
                                    + "Later the harbour was painted by Black Michael."),
                    document(
                            "tower",
                            "In those days the lighthouse of Hentzau was opened by Queen Flavia with 37 lamps in 1884. "
                                    + "Visitors admire its colourful windows and buy honey."))
            .collect(Collectors.toMap(one -> one.document().id(), one -> one));

    private static final QuestionSet SET = new QuestionSet(
            "islands",
            Path.of("islands"),
            List.of(
                    question(
                            "1",
                            "Who sold the ferry?",
                            "The old ferry was sold by Ruritania to Borduria in 1990.",
                            "ferry"),
                    question("2", "What does the ferry cost?", "25 euros", "ferry"),
                    question("3", "Who painted it?", "Black Michael", "ferry"),
                    question(
                            "4",
                            "What do they admire?",
                            "Visitors admire its colourful windows and buy honey.",
                            "tower"),
                    question("5", "Why?", "The documents do not say anything about the reason.", "tower")),
            new EvaluationCorpus.ConfiguredDocuments());

    private final List<LabeledStatement> statements = made();

    private static List<LabeledStatement> made() {
        return StatementGenerator.generate(
                SET,
                id -> Optional.ofNullable(DOCUMENTS.get(id)),
                asked -> DOCUMENTS.values().stream()
                        .flatMap(document -> document.passages().stream())
                        .toList());
    }

    @Test
    void comparesStatementsWithOtherPassagesOfTheirQuestion() {
        assertThat(statements.stream().filter(one -> one.kind() == StatementKind.OTHER_PASSAGES))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.passages().get(0).document().id())
                        .isEqualTo(one.text().contains("ferry") ? "tower" : "ferry"));
        assertThat(texts(StatementKind.OTHER_SHORT_PASSAGES)).containsExactly("25 euros", "Black Michael");
    }

    @Test
    void comparesStatementsWithUnrelatedPassagesThatShareTheirWords() {
        Map<String, IndexedDocument> documents = new HashMap<>(DOCUMENTS);
        IndexedDocument museum = document("museum", "Whoever pays 25 euros becomes a friend of the museum.");
        documents.put("museum", museum);

        List<LabeledStatement> made = StatementGenerator.generate(
                SET,
                id -> Optional.ofNullable(documents.get(id)),
                asked -> documents.values().stream()
                        .filter(document -> !document.equals(museum) || asked.equals("25 euros"))
                        .flatMap(document -> document.passages().stream())
                        .toList());

        assertThat(made.stream().filter(one -> one.kind() == StatementKind.SAME_WORDS))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.text()).isEqualTo("25 euros");
                    assertThat(one.questionText()).isEqualTo("What does the ferry cost?");
                    assertThat(one.passages()).isEqualTo(museum.passages());
                });
    }

    @Test
    void generatesTheSameStatementsInEachRun() {
        assertThat(made()).isEqualTo(statements);
    }

    @Test
    void createsCorrectStatementsFromAnswers() {
        assertThat(texts(StatementKind.SENTENCE))
                .containsExactly(
                        "The old ferry was sold by Ruritania to Borduria in 1990.",
                        "Visitors admire its colourful windows and buy honey.");
        assertThat(texts(StatementKind.SHORT_ANSWER)).containsExactly("25 euros", "Black Michael");
    }

    @Test
    void falsifiesStatementsWithFactsThatTheirPassagesLack() {
        assertThat(texts(StatementKind.NEGATED))
                .containsExactly("The old ferry was not sold by Ruritania to Borduria in 1990.");
        assertThat(texts(StatementKind.CONTRARY))
                .first()
                .isEqualTo("The new ferry was sold by Ruritania to Borduria in 1990.");
        assertThat(texts(StatementKind.NUMBER))
                .containsExactly("The old ferry was sold by Ruritania to Borduria in 1884.");
        assertThat(texts(StatementKind.NAME)).containsExactly("The old ferry was sold by Hentzau to Borduria in 1990.");
        assertThat(texts(StatementKind.SWAPPED_NAMES))
                .containsExactly("The old ferry was sold by Borduria to Ruritania in 1990.");
        assertThat(texts(StatementKind.NEAR_NAME))
                .containsExactly("The old ferry was sold by Black Michael to Borduria in 1990.");
        assertThat(texts(StatementKind.OTHER_SENTENCE))
                .contains("Visitors admire its colourful windows and buy honey.");
        assertThat(texts(StatementKind.ADDED_CLAUSE))
                .first()
                .asString()
                .isEqualTo(
                        "The old ferry was sold by Ruritania to Borduria in 1990, and Visitors admire its colourful windows"
                                + " and buy honey.");
        assertThat(texts(StatementKind.OTHER_SHORT_NUMBER)).containsExactly("37 euros");
        assertThat(texts(StatementKind.OTHER_SHORT_NAME)).containsExactly("Queen Flavia");
        assertThat(texts(StatementKind.OTHER_QUESTION)).containsExactly("Black Michael", "25 euros");
    }

    private List<String> texts(StatementKind statementKind) {
        return statements.stream()
                .filter(one -> one.kind() == statementKind)
                .map(LabeledStatement::text)
                .toList();
    }

    private static EvaluationQuestion question(String id, String question, String answer, String document) {
        return new EvaluationQuestion(
                id,
                question,
                List.of(),
                null,
                null,
                List.of(answer),
                true,
                List.of(new GoldPassage(document, null)),
                List.of());
    }

    private static IndexedDocument document(String id, String text) {
        Document document = TextDocument.of(id, id, null, id, text);
        Passage passage =
                new Passage(document, 0, new Span(0, text.length()), List.of(), new SentenceSplitter().split(text));
        var vectors = new HashingEmbedder().embedPassages(List.of(PassageText.of(passage)), (done, total) -> {});
        return new IndexedDocument(document, List.of(new IndexedPassage(passage, List.of(), vectors.get(0))));
    }
}
