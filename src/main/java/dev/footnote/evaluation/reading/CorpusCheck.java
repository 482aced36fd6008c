package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.reading.SetQuestions.Placed;
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

    private final Problems problems;
    private final Map<String, List<Wanted>> wantedIn = new HashMap<>();

    private record Wanted(Placed question, @Nullable String quote) {}

    CorpusCheck(List<Placed> questions, Problems problems) {
        this.problems = problems;
        for (Placed placed : questions) {
            for (GoldPassage gold : placed.question().relevant()) {
                wantedIn.computeIfAbsent(gold.document(), id -> new ArrayList<>())
                        .add(new Wanted(placed, gold.quote()));
            }
        }
    }

    void check(Path corpus) throws IOException {
        try (Utf8Lines lines = new Utf8Lines(corpus, problems)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    JsonFields.of(line, lines::problem).ifPresent(this::checkDocument);
                }
            }
        }
        wantedIn.forEach((document, wanted) -> wanted.forEach(
                gold -> report(gold, "names the document '%s', which is not in the corpus".formatted(document))));
    }

    private void checkDocument(JsonFields document) {
        String id = document.text("id");
        String text = document.anyText("text");
        List<Wanted> wanted = wantedIn.remove(id);
        if (wanted == null) {
            return;
        }
        for (Wanted gold : wanted) {
            if (gold.quote() != null && (text == null || !text.contains(gold.quote()))) {
                report(gold, "has a quote that is not in the document '%s': %s".formatted(id, start(gold.quote())));
            }
        }
    }

    private void report(Wanted gold, String what) {
        problems.add(gold.question().file(), gold.question().place(), what);
    }

    private static String start(String quote) {
        return quote.length() <= 60 ? quote : quote.substring(0, 60) + "...";
    }
}
