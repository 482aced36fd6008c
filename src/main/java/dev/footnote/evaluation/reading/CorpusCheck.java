package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.reading.QuestionCollector.LocatedQuestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every gold document is in the {@code corpus.jsonl} beside the questions and contains its gold quotes
 * verbatim. Keeps only the gold passages in memory, not the corpus.
 */
final class CorpusCheck {

    private final QuestionSetProblems questionSetProblems;
    private final Map<String, List<ExpectedQuote>> wantedIn = new HashMap<>();

    private record ExpectedQuote(
            LocatedQuestion question, @Nullable String quote) {}

    CorpusCheck(List<LocatedQuestion> questions, QuestionSetProblems questionSetProblems) {
        this.questionSetProblems = questionSetProblems;
        for (LocatedQuestion locatedQuestion : questions) {
            for (GoldPassage gold : locatedQuestion.question().relevant()) {
                wantedIn.computeIfAbsent(gold.document(), id -> new ArrayList<>())
                        .add(new ExpectedQuote(locatedQuestion, gold.quote()));
            }
        }
    }

    void check(Path corpus) throws IOException {
        try (Utf8LineReader lines = new Utf8LineReader(corpus, questionSetProblems)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    JsonFields.of(line, lines::reportProblem).ifPresent(this::checkDocument);
                }
            }
        }
        wantedIn.forEach((document, wanted) -> wanted.forEach(
                gold -> report(gold, "names the document '%s', which is not in the corpus".formatted(document))));
    }

    private void checkDocument(JsonFields document) {
        String id = document.text("id");
        String text = document.anyText("text");
        List<ExpectedQuote> wanted = wantedIn.remove(id);
        if (wanted == null) {
            return;
        }
        for (ExpectedQuote gold : wanted) {
            if (gold.quote() != null && (text == null || !text.contains(gold.quote()))) {
                report(gold, "has a quote that is not in the document '%s': %s".formatted(id, start(gold.quote())));
            }
        }
    }

    private void report(ExpectedQuote gold, String what) {
        questionSetProblems.add(gold.question().file(), gold.question().place(), what);
    }

    private static String start(String quote) {
        return quote.length() <= 60 ? quote : quote.substring(0, 60) + "...";
    }
}
