package dev.footnote.evaluation.page;

import dev.footnote.conversation.Turn;
import dev.footnote.corpus.Document;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.EvaluationListener;
import dev.footnote.evaluation.QuestionSelection;
import dev.footnote.evaluation.metrics.LexicalSupportChecker;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.reading.QuestionSetReader;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.structure.TextDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports for tests of the page: the project's questions, and hostile ones that try to break out of the page. */
final class ReportFixtures {

    static final String HOSTILE = "</script><script>window.ran = true</script><img src=x onerror='window.ran = true'>"
            + " \"quoted\" & 'single' \u202Ereversed <!-- questions --> <!-- <script> {run.set} ${x}";

    private static final String SEED = "2024-11-22-vientiane.txt";
    private static final QuestionSet SEEDS = QuestionSetReader.read(Path.of("src/evaluation/seeds"));

    private ReportFixtures() {}

    /** The report of all questions, answered from {@code threshold} on. */
    static Path write(Path folder, double threshold) {
        return write(folder, threshold, questions(), QuestionSelection.ALL);
    }

    static Path write(
            Path folder, double threshold, List<EvaluationQuestion> questions, QuestionSelection questionSelection) {
        Evaluation.Settings settings = new Evaluation.Settings(
                2, new LexicalSupportChecker(), null, new Bootstrap(1, 200), Map.of("footnote.hostile", HOSTILE));
        return new Evaluation(new OverlapEvaluationClient(document(), threshold), settings, Clock.systemUTC())
                .run(
                        new QuestionSet(
                                "seeds <i>", SEEDS.source(), questions, new EvaluationCorpus.ConfiguredDocuments()),
                        questionSelection,
                        folder,
                        EvaluationListener.NONE)
                .report();
    }

    static List<EvaluationQuestion> questions() {
        List<EvaluationQuestion> questions = new ArrayList<>(SEEDS.questions());
        questions.add(new EvaluationQuestion(
                "hostile " + HOSTILE,
                "Who met whom? " + HOSTILE,
                List.of(new Turn(Turn.Role.USER, HOSTILE)),
                HOSTILE,
                null,
                List.of(HOSTILE),
                true,
                List.of(List.of(HOSTILE, "it ends"), List.of("nothing has this")),
                List.of(HOSTILE),
                List.of(new GoldPassage(SEED, HOSTILE)),
                List.of("hostile", HOSTILE)));
        questions.add(new EvaluationQuestion(
                "failing",
                "does this fail?",
                List.of(),
                null,
                null,
                List.of("yes"),
                true,
                List.of(),
                List.of("fails")));
        return questions;
    }

    private static Document document() {
        try {
            String text = Files.readString(Path.of("seeds", SEED)) + "\n\nWho met whom? " + HOSTILE + ". It ends.\n";
            return TextDocument.of(SEED, "Talks " + HOSTILE, null, SEED, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
