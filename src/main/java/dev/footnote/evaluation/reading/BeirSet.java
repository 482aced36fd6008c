package dev.footnote.evaluation.reading;

import dev.footnote.corpus.Document;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.SetQuestion;
import dev.footnote.evaluation.reading.SetQuestions.Placed;
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
final class BeirSet {

    private static final String UNTITLED = "(untitled)";
    private static final int TITLE_CHARACTERS = 80;

    private final Problems problems;
    private final Map<String, Judged> judged = new LinkedHashMap<>();

    private static final class Judged {
        private final Map<String, Integer> grades = new LinkedHashMap<>();
        private final Set<String> splits = new LinkedHashSet<>();
    }

    private BeirSet(Problems problems) {
        this.problems = problems;
    }

    static Imported read(Path folder, Problems problems) throws IOException {
        BeirSet set = new BeirSet(problems);
        try (Stream<Path> files = Files.list(folder.resolve("qrels"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                set.readJudgements(file);
            }
        }
        List<Placed> questions = set.readQueries(folder.resolve("queries.jsonl"));
        return new Imported(questions, set.readCorpus(folder.resolve("corpus.jsonl")));
    }

    private void readJudgements(Path file) throws IOException {
        String split = String.valueOf(file.getFileName()).replaceFirst("\\.tsv$", "");
        try (Utf8Lines lines = new Utf8Lines(file, problems)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                // the first line is the header query-id, corpus-id, score
                if (!line.isBlank() && !(lines.number() == 1 && line.startsWith("query-id"))) {
                    judgement(line, split, lines);
                }
            }
        }
    }

    private void judgement(String line, String split, Utf8Lines lines) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3
                || cells[0].isBlank()
                || cells[1].isBlank()
                || !cells[2].strip().matches("-?\\d{1,6}")) {
            lines.problem("is not 'query-id TAB corpus-id TAB whole number'");
            return;
        }
        int grade = Integer.parseInt(cells[2].strip());
        if (grade > 0) {
            Judged query = judged.computeIfAbsent(cells[0], id -> new Judged());
            query.grades.merge(cells[1], grade, Math::max);
            query.splits.add(split);
        }
    }

    private List<Placed> readQueries(Path file) throws IOException {
        SetQuestions questions = new SetQuestions(problems);
        try (Utf8Lines lines = new Utf8Lines(file, problems)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    query(line, lines).ifPresent(query -> questions.add(query, lines.file(), lines.number()));
                }
            }
        }
        return questions.all();
    }

    private Optional<SetQuestion> query(String line, Utf8Lines lines) {
        return JsonFields.of(line, lines::problem).flatMap(fields -> {
            String text = fields.text("text");
            return Optional.ofNullable(judged.get(fields.text("_id")))
                    .map(query -> question(fields.text("_id"), text, query));
        });
    }

    private static SetQuestion question(String id, String text, Judged query) {
        List<GoldPassage> relevant = query.grades.entrySet().stream()
                .map(entry -> new GoldPassage(entry.getKey(), null, entry.getValue()))
                .toList();
        return new SetQuestion(id, text, List.of(), null, null, List.of(), true, relevant, List.copyOf(query.splits));
    }

    private List<Document> readCorpus(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Utf8Lines lines = new Utf8Lines(file, problems)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    JsonFields.of(line, lines::problem)
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
        return Document.of(fields.text("_id"), title, null, file, text);
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
