package dev.footnote.evaluation.reading;

import dev.footnote.conversation.Turn;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.reading.QuestionCollector.LocatedQuestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads Footnote's own format: a {@code questions.jsonl} with one question per line. Blank lines are skipped. */
final class JsonLinesSetReader {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "question",
            "history",
            "rewrite",
            "asOf",
            "answers",
            "answerable",
            "must",
            "mustNot",
            "relevant",
            "tags");
    private static final Set<String> TURN_FIELDS = Set.of("role", "text");
    private static final Set<String> GOLD_FIELDS = Set.of("document", "quote");

    private JsonLinesSetReader() {}

    static List<LocatedQuestion> read(Path file, QuestionSetProblems questionSetProblems) throws IOException {
        QuestionCollector questions = new QuestionCollector(questionSetProblems);
        try (Utf8LineReader lines = new Utf8LineReader(file, questionSetProblems)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    question(line, lines).ifPresent(question -> questions.add(question, lines.file(), lines.number()));
                }
            }
        }
        return questions.all();
    }

    /** Empty if the line has an error; the set will be refused anyway. */
    private static Optional<EvaluationQuestion> question(String line, Utf8LineReader lines) {
        boolean[] broken = {false};
        return JsonFields.of(line, what -> {
                    broken[0] = true;
                    lines.reportProblem(what);
                })
                .map(JsonLinesSetReader::question)
                .filter(question -> !broken[0]);
    }

    private static EvaluationQuestion question(JsonFields fields) {
        fields.allowOnly(FIELDS);
        boolean answerable = fields.booleanValue("answerable", true);
        AnswerCriteria judged = new AnswerCriteria(
                answerable, fields.texts("answers"), fields.textGroups("must"), fields.texts("mustNot"));
        judged.problems().forEach(fields.problem());
        AnswerCriteria valid = judged.orNothing();
        return new EvaluationQuestion(
                fields.text("id"),
                fields.text("question"),
                history(fields),
                fields.optionalText("rewrite"),
                fields.date("asOf"),
                valid.answers(),
                answerable,
                valid.must(),
                valid.mustNot(),
                relevant(fields),
                fields.texts("tags"));
    }

    private static List<Turn> history(JsonFields fields) {
        List<Turn> turns = new ArrayList<>();
        for (JsonFields turn : fields.objects("history")) {
            turn.allowOnly(TURN_FIELDS);
            turns.add(new Turn(role(turn), turn.text("text")));
        }
        return turns;
    }

    private static Turn.Role role(JsonFields turn) {
        return switch (turn.text("role")) {
            case "user", "?" -> Turn.Role.USER;
            case "assistant" -> Turn.Role.ASSISTANT;
            default -> {
                turn.problem().accept("'%srole' is neither user nor assistant".formatted(turn.path()));
                yield Turn.Role.USER;
            }
        };
    }

    private static List<GoldPassage> relevant(JsonFields fields) {
        List<GoldPassage> relevant = new ArrayList<>();
        for (JsonFields gold : fields.objects("relevant")) {
            gold.allowOnly(GOLD_FIELDS);
            relevant.add(new GoldPassage(gold.text("document"), gold.optionalText("quote")));
        }
        return relevant;
    }
}
