package dev.footnote.evaluation.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.corpus.Document;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.structure.TextDocument;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Imports SQuAD 1.1 and 2.0 JSON, one article at a time. Each article becomes a document, its paragraphs joined by
 * empty lines. The gold quote of a question is its whole paragraph, because the short answer may also occur elsewhere.
 * A question marked impossible is unanswerable and has no gold passage. Errors name the JSON path. Unknown fields are
 * ignored, because sets derived from SQuAD add their own.
 */
final class SquadSetReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String PARAGRAPH_BREAK = "\n\n";

    private final String file;
    private final QuestionSetProblems questionSetProblems;
    private final QuestionCollector questions;
    private final List<Document> documents = new ArrayList<>();
    private final Set<String> documentIds = new HashSet<>();

    private SquadSetReader(String file, QuestionSetProblems questionSetProblems) {
        this.file = file;
        this.questionSetProblems = questionSetProblems;
        this.questions = new QuestionCollector(questionSetProblems);
    }

    static ImportedSet read(Path path, QuestionSetProblems questionSetProblems) throws IOException {
        SquadSetReader set = new SquadSetReader(String.valueOf(path.getFileName()), questionSetProblems);
        try (JsonParser parser = JSON.createParser(path.toFile())) {
            set.readArticles(parser);
        } catch (JsonProcessingException broken) {
            var location = broken.getLocation();
            questionSetProblems.add(
                    set.file,
                    location == null ? "1" : "%d:%d".formatted(location.getLineNr(), location.getColumnNr()),
                    "is not JSON: " + JsonFields.firstLine(broken));
        } catch (CharConversionException malformed) {
            questionSetProblems.add(set.file, "", "is not UTF-8: " + malformed.getMessage());
        }
        return new ImportedSet(set.questions.all(), set.documents);
    }

    private void readArticles(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            questionSetProblems.add(file, 1, "is not a JSON object with 'data', as in SQuAD");
            return;
        }
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean data = "data".equals(parser.currentName());
            parser.nextToken();
            if (data && parser.isExpectedStartArrayToken()) {
                found = true;
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    addArticle(fields(parser.readValueAsTree(), "data[%d]".formatted(i)));
                }
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            questionSetProblems.add(file, "", "has no list 'data', as in SQuAD");
        }
    }

    private JsonFields fields(JsonNode node, String path) {
        return new JsonFields(node, "", what -> questionSetProblems.add(file, path, what));
    }

    private void addArticle(JsonFields article) {
        String title = article.text("title");
        String id = title;
        for (int copy = 2; !documentIds.add(id); copy++) {
            id = title + "-" + copy;
        }
        List<String> contexts = new ArrayList<>();
        for (JsonFields paragraph : article.objects("paragraphs")) {
            String context = paragraph.text("context");
            contexts.add(context);
            for (JsonFields question : paragraph.objects("qas")) {
                addQuestion(question, new GoldPassage(id, context));
            }
        }
        String text = String.join(PARAGRAPH_BREAK, contexts);
        documents.add(TextDocument.of(id, title.replace('_', ' '), null, file, text));
    }

    private void addQuestion(JsonFields fields, GoldPassage paragraph) {
        boolean answerable = !fields.booleanValue("is_impossible", false);
        List<String> answers = answerable ? answers(fields) : List.of();
        if (answerable && answers.isEmpty()) {
            fields.problem().accept("'%s' has no answer and is not marked impossible".formatted(fields.path()));
        }
        EvaluationQuestion question = new EvaluationQuestion(
                fields.text("id"),
                fields.text("question").strip(),
                List.of(),
                null,
                null,
                answers,
                answerable,
                answerable ? List.of(paragraph) : List.of(),
                List.of());
        // a missing id is already reported; several "?" must not be reported as duplicates
        if (!question.id().equals("?")) {
            questions.add(question, file, fields.path());
        }
    }

    private static List<String> answers(JsonFields question) {
        return question.objects("answers").stream()
                .map(answer -> answer.text("text"))
                .distinct()
                .toList();
    }
}
