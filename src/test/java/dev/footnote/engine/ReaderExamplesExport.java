package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.evaluation.CorpusEngineFactory;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.ranking.GoldPassages;
import dev.footnote.evaluation.reading.QuestionSetReader;
import dev.footnote.index.PassageFilter;
import dev.footnote.reading.ReadPassage;
import dev.footnote.retrieval.RankedPassage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Writes the questions of a set with the passages that are found for them, as examples to train the reader with: one
 * JSON object a line. Not part of the build: {@code ./mvnw test -Dtest=ReaderExamplesExport -Dset=FOLDER -Dout=FILE}
 */
class ReaderExamplesExport {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void writesTheSentencesOfThePassagesFound() throws IOException {
        String out = System.getProperty("out");
        assumeTrue(out != null, "no -Dout=FILE");
        QuestionSet set = QuestionSetReader.read(BaselineComparison.SET);
        EngineConfig config = Engines.config(Engines.SEEDS, Map.of());
        int lines = 0;
        try (Engine engine =
                        CorpusEngineFactory.open(set.corpus(), config, Engines.NOVEMBER_2024, (done, total) -> {});
                BufferedWriter writer = Files.newBufferedWriter(Path.of(out))) {
            Function<String, Optional<String>> texts = BaselineComparison.documents(engine).stream()
                    .collect(Collectors.collectingAndThen(
                            Collectors.toMap(Document::id, Document::text),
                            all -> id -> Optional.ofNullable(all.get(id))));
            for (EvaluationQuestion question : set.questions()) {
                Ranking ranking = engine.search(
                        new AskRequest(
                                question.question(), question.history(), PassageFilter.NONE, question.asOf(), false),
                        1);
                if (!ranking.evidence().isEmpty()) {
                    writer.write(JSON.writeValueAsString(
                            example(question, ranking, GoldPassages.of(question.relevant(), texts))));
                    writer.newLine();
                    lines++;
                }
            }
        }
        assertThat(lines).isPositive();
    }

    private static ObjectNode example(EvaluationQuestion question, Ranking ranking, GoldPassages gold) {
        ObjectNode example = JSON.createObjectNode()
                .put("id", question.id())
                .put("question", ranking.question())
                .put("answerable", question.answerable())
                .put("needed", gold.items().size());
        question.tags().forEach(example.withArray("tags")::add);
        ArrayNode passages = example.putArray("passages");
        for (RankedPassage ranked : ranking.evidence()) {
            Passage passage = ranked.passage().passage();
            ReadPassage read = ReadPassage.of(passage);
            ObjectNode node = passages.addObject().put("heading", read.heading());
            ArrayNode units = node.putArray("units");
            for (int i = 0; i < read.sentences().size(); i++) {
                ObjectNode unit = units.addObject().put("text", read.sentences().get(i));
                gold.matchedItems(passage.document().id(), passage.sentences().get(i))
                        .forEach(unit.withArray("answers")::add);
            }
        }
        return example;
    }
}
