package dev.footnote.evaluation.reading;

import static dev.footnote.evaluation.reading.QuestionSetFixture.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footnote.corpus.Document;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.QuestionSet;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedSetsTest {

    private static final String SQUAD = """
            {"version": "v2.0", "data": [{"title": "Blue_Fox", "paragraphs": [
              {"context": "The fox is blue.", "qas": [
                {"id": "a", "question": " What colour is it?", "answers": [{"text": "blue", "answer_start": 11}, {"text": "blue", "answer_start": 11}], "is_impossible": false},
                {"id": "b", "question": "How old is it?", "answers": [], "plausible_answers": [{"text": "blue", "answer_start": 11}], "is_impossible": true}]},
              {"context": "It sleeps.", "qas": []}]}]}""";

    @TempDir
    private Path temp;

    private QuestionSetFixture folder;

    @BeforeEach
    void makeFolder() {
        folder = new QuestionSetFixture(temp);
    }

    @Test
    void importsSquadWithItsArticlesAsDocuments() {
        QuestionSet set = QuestionSetReader.read(folder.write("dev.json", SQUAD));

        assertThat(set.corpus())
                .isInstanceOfSatisfying(
                        EvaluationCorpus.InMemoryDocuments.class,
                        corpus -> assertThat(corpus.documents())
                                .extracting(Document::id, Document::title, Document::text)
                                .containsExactly(tuple("Blue_Fox", "Blue Fox", "The fox is blue.\n\nIt sleeps.")));
        EvaluationQuestion answerable = set.questions().get(0);
        assertThat(answerable.answers()).containsExactly("blue");
        assertThat(answerable.relevant()).containsExactly(new GoldPassage("Blue_Fox", "The fox is blue."));
        EvaluationQuestion impossible = set.questions().get(1);
        assertThat(impossible.answerable()).isFalse();
        assertThat(impossible.relevant()).isEmpty();
    }

    @Test
    void namesTheJsonPathOfASquadError() {
        Path file = folder.write(
                "dev.json",
                SQUAD.replace("\"is_impossible\": true", "\"is_impossible\": 1").replace("{\"id\": \"a\", ", "{"));

        assertThat(problemsOf(file))
                .contains("dev.json:data[0]: has no 'paragraphs[0].qas[0].id'")
                .contains("dev.json:data[0]: 'paragraphs[0].qas[1].is_impossible' is not true or false");
    }

    @Test
    void refusesBrokenOrForeignJson() {
        assertThat(problemsOf(folder.write("cut.json", SQUAD.substring(0, SQUAD.length() - 20))))
                .singleElement()
                .asString()
                .startsWith("cut.json:5:")
                .contains("is not JSON");
        assertThat(problemsOf(folder.write("list.json", "[]")))
                .containsExactly("list.json:1: is not a JSON object with 'data', as in SQuAD");
        assertThat(problemsOf(folder.write("other.json", "{\"rows\": []}")))
                .contains("other.json: has no list 'data', as in SQuAD");
        assertThat(problemsOf(folder.writeBytes("latin.json", new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'})))
                .singleElement()
                .asString()
                .startsWith("latin.json");
    }

    @Test
    void importsABeirFolderWithGradesAndSplits() {
        writeBeir("q1\td1\t2", "q1\td2\t0", "q1\tgone\t1");
        folder.write("qrels/train.tsv", "query-id\tcorpus-id\tscore", "q2\td2\t1");

        QuestionSet set = QuestionSetReader.read(temp);

        assertThat(set.questions()).extracting(EvaluationQuestion::id).containsExactly("q1", "q2");
        assertThat(set.questions().get(0).relevant())
                .containsExactly(new GoldPassage("d1", null, 2), new GoldPassage("gone", null, 1));
        assertThat(set.questions().get(0).tags()).containsExactly("test");
        assertThat(set.questions().get(1).tags()).containsExactly("train");
        assertThat(((EvaluationCorpus.InMemoryDocuments) set.corpus()).documents())
                .extracting(Document::title)
                .containsExactly("Foxes", "Hens lay eggs.");
    }

    @Test
    void namesFileAndLineOfABeirError() {
        writeBeir("q1\td1\t1", "q1 d2 1");

        assertThat(problemsOf(temp)).singleElement().asString().startsWith("test.tsv:3: is not 'query-id TAB");
    }

    private void writeBeir(String... judgements) {
        folder.write(
                "corpus.jsonl",
                "{\"_id\": \"d1\", \"title\": \"Foxes\", \"text\": \"Foxes are red.\", \"metadata\": {}}",
                "{\"_id\": \"d2\", \"title\": \"\", \"text\": \"Hens lay eggs.\"}");
        folder.write(
                "queries.jsonl",
                "{\"_id\": \"q1\", \"text\": \"What colour are foxes?\", \"metadata\": {}}",
                "{\"_id\": \"q2\", \"text\": \"What do hens lay?\"}",
                "{\"_id\": \"q3\", \"text\": \"Judged by nobody?\"}");
        folder.write("qrels/test.tsv", "query-id\tcorpus-id\tscore\n" + String.join("\n", judgements));
    }
}
