package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.reading.QuestionCollector.LocatedQuestion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Imports a table with a header: {@code .tsv} with tabs, {@code .csv} with commas, or with semicolons if its header has
 * no comma. {@link TableColumns} describes the columns.
 */
final class TableSetReader {

    private final String file;
    private final QuestionSetProblems questionSetProblems;
    private final QuestionCollector questions;

    private TableSetReader(Path file, QuestionSetProblems questionSetProblems) {
        this.file = String.valueOf(file.getFileName());
        this.questionSetProblems = questionSetProblems;
        this.questions = new QuestionCollector(questionSetProblems);
    }

    static List<LocatedQuestion> read(Path file, QuestionSetProblems questionSetProblems) throws IOException {
        Utf8LineReader.validate(file, questionSetProblems);
        questionSetProblems.throwIfAny();
        return new TableSetReader(file, questionSetProblems).read(file);
    }

    private List<LocatedQuestion> read(Path path) throws IOException {
        char delimiter = delimiter(path);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setTrim(true)
                .get();
        try (BufferedReader reader = openWithoutByteOrderMark(path);
                CSVParser rows = CSVParser.parse(reader, format)) {
            readRows(rows);
        }
        return questions.all();
    }

    private void readRows(CSVParser rows) {
        long line = 1;
        Optional<TableColumns> columns = Optional.empty();
        try {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() == 1) {
                    columns = TableColumns.of(row.toList(), problem(line));
                    if (columns.isEmpty()) {
                        return;
                    }
                } else {
                    addRow(row, line, columns.orElseThrow());
                }
                line = rows.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException broken) {
            String reason = String.valueOf(broken.getMessage()).replaceFirst("^\\S*Exception: ", "");
            questionSetProblems.add(file, line, "is not a row of the table: " + reason);
        }
    }

    private void addRow(CSVRecord row, long line, TableColumns columns) {
        columns.question(row.toList(), "row-" + (row.getRecordNumber() - 1), problem(line))
                .ifPresent(question -> questions.add(question, file, line));
    }

    private Consumer<String> problem(long line) {
        return what -> questionSetProblems.add(file, line, what);
    }

    private static char delimiter(Path path) throws IOException {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".tsv")) {
            return '\t';
        }
        try (BufferedReader reader = openWithoutByteOrderMark(path)) {
            String header = Optional.ofNullable(reader.readLine()).orElse("");
            return header.contains(";") && !header.contains(",") ? ';' : ',';
        }
    }

    private static BufferedReader openWithoutByteOrderMark(Path path) throws IOException {
        BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
