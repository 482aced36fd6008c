package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.reading.QuestionCollector.LocatedQuestion;
import dev.footnote.ingestion.folder.FolderLedger;
import dev.footnote.ingestion.folder.FolderListing;
import dev.footnote.ingestion.folder.SeedsConfig;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.SeedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every gold document is in the {@code corpus.jsonl} or the {@code documents} folder beside the questions
 * and contains its gold quotes verbatim. Keeps only the gold passages of a {@code corpus.jsonl} in memory.
 */
final class CorpusCheck {

    /** The largest file size that can be configured; the engine reports files above the configured one. */
    private static final long MAX_FILE_BYTES = 1 << 30;

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

    void checkFile(Path corpus) throws IOException {
        try (Utf8LineReader lines = new Utf8LineReader(corpus, questionSetProblems)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    JsonFields.of(line, lines::reportProblem)
                            .ifPresent(document -> checkDocument(document.text("id"), document.anyText("text")));
                }
            }
        }
        reportMissing("the corpus");
    }

    /** A file that cannot be read is a problem only if it is gold; the run reports the others. */
    void checkFolder(Path folder) {
        FolderLedger ledger = new FolderLedger(new DocumentFolder(folder), Clock.systemUTC());
        int documents = 0;
        FolderListing listing = ledger.list();
        ledger.update(listing);
        try (DocumentReader reader = new DocumentReader(MAX_FILE_BYTES)) {
            // In path order, in which the first file with an id serves it.
            for (SeedFile file : listing.files()) {
                List<ParsedDocument> served =
                        ledger.record(file, ledger.now(), reader.read(file)).served();
                documents += served.size();
                served.forEach(document -> checkDocument(
                        document.document().id(), document.document().text()));
            }
        }
        if (documents == 0) {
            questionSetProblems.add(
                    String.valueOf(folder.getFileName()), "", "is a folder without a document that can be read");
        }
        ledger.failures().forEach(this::checkUnreadable);
        reportMissing("the folder " + folder.getFileName());
    }

    private record DocumentFolder(Path directory) implements SeedsConfig {

        @Override
        public Duration scanInterval() {
            return Duration.ZERO;
        }

        @Override
        public long maxFileBytes() {
            return MAX_FILE_BYTES;
        }
    }

    private void checkDocument(String id, @Nullable String text) {
        for (ExpectedQuote gold : takeWanted(id)) {
            if (gold.quote() != null && (text == null || !text.contains(gold.quote()))) {
                report(gold, "has a quote that is not in the document '%s': %s".formatted(id, start(gold.quote())));
            }
        }
    }

    private void checkUnreadable(ReadFailure failure) {
        takeWanted(failure.name())
                .forEach(gold -> report(
                        gold,
                        "names the document '%s', which cannot be read: %s"
                                .formatted(failure.name(), failure.reason())));
    }

    private List<ExpectedQuote> takeWanted(String id) {
        List<ExpectedQuote> wanted = wantedIn.remove(id);
        return wanted == null ? List.of() : wanted;
    }

    private void reportMissing(String where) {
        wantedIn.forEach((document, wanted) -> wanted.forEach(
                gold -> report(gold, "names the document '%s', which is not in %s".formatted(document, where))));
    }

    private void report(ExpectedQuote gold, String what) {
        questionSetProblems.add(gold.question().file(), gold.question().place(), what);
    }

    private static String start(String quote) {
        return quote.length() <= 60 ? quote : quote.substring(0, 60) + "...";
    }
}
