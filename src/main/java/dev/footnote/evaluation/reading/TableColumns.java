package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an imported table, in any order and case. {@code question} is required. Optional are {@code id}
 * (default: the row number), {@code answer}, {@code answerable} (true or false, yes or no, 1 or 0; default: true),
 * {@code must}, {@code mustNot}, {@code document}, {@code quote}, {@code rewrite}, {@code asOf} and {@code tags}. Cells
 * of answers, required and forbidden strings, and tags can contain several values, separated by {@code |}; a literal
 * bar is written {@code \|}. The columns {@code answer}, {@code must}, {@code mustNot}, {@code document} and
 * {@code quote} can be repeated: each cell of {@code must} is one group, the first quote belongs to the first document,
 * and so on. Unknown columns are refused, because they may be misspelt.
 */
record TableColumns(List<String> names) {

    private static final Set<String> ONCE = Set.of("id", "question", "answerable", "rewrite", "asof", "tags");
    private static final Set<String> REPEATED = Set.of("answer", "must", "mustnot", "document", "quote");

    static Optional<TableColumns> of(List<String> header, Consumer<String> problem) {
        List<String> names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> wrong = new ArrayList<>();
        names.stream()
                .filter(name -> !ONCE.contains(name) && !REPEATED.contains(name))
                .forEach(name -> wrong.add(
                        "has an unknown column '%s'; rename or remove it; known: %s".formatted(name, known())));
        ONCE.stream()
                .filter(name -> names.stream().filter(name::equals).count() > 1)
                .forEach(name -> wrong.add("has two columns '%s'".formatted(name)));
        if (!names.contains("question")) {
            wrong.add("has no column 'question'");
        }
        wrong.forEach(problem);
        return wrong.isEmpty() ? Optional.of(new TableColumns(names)) : Optional.empty();
    }

    private static String known() {
        return String.join(
                ", ", Stream.concat(ONCE.stream(), REPEATED.stream()).sorted().toList());
    }

    Optional<EvaluationQuestion> question(List<String> row, String defaultId, Consumer<String> problem) {
        List<String> wrong = new ArrayList<>();
        if (row.size() > names.size()) {
            wrong.add("has %d cells, the header has %d".formatted(row.size(), names.size()));
        }
        String question = cell(row, "question");
        if (question.isEmpty()) {
            wrong.add("has no question");
        }
        boolean answerable = answerable(cell(row, "answerable"), wrong);
        AnswerCriteria judged = judged(row, answerable);
        wrong.addAll(judged.problems());
        LocalDate asOf = day(cell(row, "asof"), wrong);
        List<GoldPassage> relevant = relevant(row, wrong);
        wrong.forEach(problem);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        String id = cell(row, "id");
        String rewrite = cell(row, "rewrite");
        return Optional.of(new EvaluationQuestion(
                id.isEmpty() ? defaultId : id,
                question,
                List.of(),
                rewrite.isEmpty() ? null : rewrite,
                asOf,
                judged.answers(),
                answerable,
                judged.must(),
                judged.mustNot(),
                relevant,
                split(cell(row, "tags"))));
    }

    private AnswerCriteria judged(List<String> row, boolean answerable) {
        List<List<String>> must = cells(row, "must").stream()
                .map(TableColumns::split)
                .filter(group -> !group.isEmpty())
                .toList();
        return new AnswerCriteria(answerable, splitCells(row, "answer"), must, splitCells(row, "mustnot"));
    }

    private List<GoldPassage> relevant(List<String> row, List<String> wrong) {
        List<String> documents = cells(row, "document");
        List<String> quotes = cells(row, "quote");
        List<GoldPassage> relevant = new ArrayList<>();
        for (int i = 0; i < Math.max(documents.size(), quotes.size()); i++) {
            String document = i < documents.size() ? documents.get(i) : "";
            String quote = i < quotes.size() ? quotes.get(i) : "";
            if (!document.isEmpty()) {
                relevant.add(new GoldPassage(document, quote.isEmpty() ? null : quote));
            } else if (!quote.isEmpty()) {
                wrong.add("has a quote without a document");
            }
        }
        return relevant;
    }

    private static boolean answerable(String cell, List<String> wrong) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "", "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> {
                wrong.add("'answerable' is neither true nor false: " + cell);
                yield true;
            }
        };
    }

    private static @Nullable LocalDate day(String cell, List<String> wrong) {
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeException unparsable) {
            wrong.add("'asOf' is not a date such as 2024-11-22: " + cell);
            return null;
        }
    }

    private String cell(List<String> row, String name) {
        return cells(row, name).stream().findFirst().orElse("");
    }

    private List<String> cells(List<String> row, String name) {
        return IntStream.range(0, Math.min(row.size(), names.size()))
                .filter(column -> names.get(column).equals(name))
                .mapToObj(column -> row.get(column).strip())
                .toList();
    }

    private List<String> splitCells(List<String> row, String name) {
        return cells(row, name).stream().flatMap(cell -> split(cell).stream()).toList();
    }

    private static List<String> split(String cell) {
        return Stream.of(cell.split("(?<!\\\\)\\|", -1))
                .map(part -> part.replace("\\|", "|").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
