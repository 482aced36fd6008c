package dev.footnote.evaluation.reading;

import dev.footnote.corpus.Document;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.reading.QuestionCollector.LocatedQuestion;
import dev.footnote.structure.TextDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Imports a BEIR folder: {@code corpus.jsonl}, {@code queries.jsonl}, {@code qrels/*.tsv}. Each qrels file is a split
 * and becomes a tag, such as {@code test}. Queries without a relevant document in any split are omitted, as in BEIR. A
 * judged document may be missing from the corpus: it counts as relevant but not retrieved, as in trec_eval.
 */
final class BeirSetReader {

    private static final String UNTITLED = "(untitled)";
    private static final int TITLE_CHARACTERS = 80;

    private final QuestionSetProblems questionSetProblems;
    private final Map<String, JudgedQuery> judged = new LinkedHashMap<>();

    private static final class JudgedQuery {
        private final Map<String, Integer> grades = new LinkedHashMap<>();
        private final Set<String> splits = new LinkedHashSet<>();
    }

    private BeirSetReader(QuestionSetProblems questionSetProblems) {
        this.questionSetProblems = questionSetProblems;
    }

    static ImportedSet read(Path folder, QuestionSetProblems questionSetProblems) throws IOException {
        BeirSetReader set = new BeirSetReader(questionSetProblems);
        try (Stream<Path> files = Files.list(folder.resolve("qrels"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                set.readJudgements(file);
            }
        }
        List<LocatedQuestion> questions = set.readQueries(folder.resolve("queries.jsonl"));
        return new ImportedSet(questions, set.readCorpus(folder.resolve("corpus.jsonl")));
    }

    private void readJudgements(Path file) throws IOException {
        String split = String.valueOf(file.getFileName()).replaceFirst("\\.tsv$", "");
        try (Utf8LineReader lines = new Utf8LineReader(file, questionSetProblems)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // the first line is the header query-id, corpus-id, score
                if (!line.isBlank() && !(lines.number() == 1 && line.startsWith("query-id"))) {
                    addJudgement(line, split, lines);
                }
            }
        }
    }

    private void addJudgement(String line, String split, Utf8LineReader lines) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3
                || cells[0].isBlank()
                || cells[1].isBlank()
                || !cells[2].strip().matches("-?\\d{1,6}")) {
            lines.reportProblem("is not 'query-id TAB corpus-id TAB whole number'");
            return;
        }
        int grade = Integer.parseInt(cells[2].strip());
        if (grade > 0) {
            JudgedQuery query = judged.computeIfAbsent(cells[0], id -> new JudgedQuery());
            query.grades.merge(cells[1], grade, Math::max);
            query.splits.add(split);
        }
    }

    private List<LocatedQuestion> readQueries(Path file) throws IOException {
        QuestionCollector questions = new QuestionCollector(questionSetProblems);
        try (Utf8LineReader lines = new Utf8LineReader(file, questionSetProblems)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    query(line, lines).ifPresent(query -> questions.add(query, lines.file(), lines.number()));
                }
            }
        }
        return questions.all();
    }

    private Optional<EvaluationQuestion> query(String line, Utf8LineReader lines) {
        return JsonFields.of(line, lines::reportProblem).flatMap(fields -> {
            String text = fields.text("text");
            return Optional.ofNullable(judged.get(fields.text("_id")))
                    .map(query -> question(fields.text("_id"), text, query));
        });
    }

    private static EvaluationQuestion question(String id, String text, JudgedQuery query) {
        List<GoldPassage> relevant = query.grades.entrySet().stream()
                .map(entry -> new GoldPassage(entry.getKey(), null, entry.getValue()))
                .toList();
        return new EvaluationQuestion(
                id, text, List.of(), null, null, List.of(), true, relevant, List.copyOf(query.splits));
    }

    private List<Document> readCorpus(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Utf8LineReader lines = new Utf8LineReader(file, questionSetProblems)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    JsonFields.of(line, lines::reportProblem)
                            .ifPresent(fields -> documents.add(document(fields, lines.file())));
                }
            }
        }
        return documents;
    }

    private static Document document(JsonFields fields, String file) {
        String text = Optional.ofNullable(fields.anyText("text")).orElse("");
        String title = Optional.ofNullable(fields.anyText("title"))
                .filter(given -> !given.isBlank())
                .orElseGet(() -> firstWords(text));
        return TextDocument.of(fields.text("_id"), title, null, file, text);
    }

    private static String firstWords(String text) {
        String line = text.strip().lines().findFirst().orElse(UNTITLED);
        if (line.length() <= TITLE_CHARACTERS) {
            return line;
        }
        int end = line.lastIndexOf(' ', TITLE_CHARACTERS);
        return line.substring(0, end > 0 ? end : TITLE_CHARACTERS);
    }
}
