package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.questions.SetCorpus;
import dev.footnote.evaluation.questions.SetQuestion;
import dev.footnote.evaluation.reading.SetQuestions.Placed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads a question set in any supported format: a folder with {@code questions.jsonl} and optionally
 * {@code corpus.jsonl}, a BEIR folder, or a file: {@code .jsonl}, {@code .csv}, {@code .tsv}, or SQuAD's {@code .json}.
 */
public final class QuestionSets {

    private static final String QUESTIONS = "questions.jsonl";
    private static final String CORPUS = "corpus.jsonl";

    private QuestionSets() {}

    /**
     * Reads and validates the whole set.
     *
     * @throws RefusedQuestionSet if the set has errors; carries every error with its location
     */
    public static QuestionSet read(Path source) {
        try {
            return readAny(source);
        } catch (NoSuchFileException missing) {
            throw new RefusedQuestionSet(name(source), List.of(problem(source, missing.getFile() + " does not exist")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("question set %s cannot be read".formatted(source), unreadable);
        }
    }

    private static QuestionSet readAny(Path source) throws IOException {
        Problems problems = new Problems(name(source));
        if (Files.isDirectory(source)) {
            if (Files.exists(source.resolve(QUESTIONS))) {
                return jsonLines(source, source.resolve(QUESTIONS), problems);
            }
            if (Files.exists(source.resolve("queries.jsonl"))) {
                return imported(source, BeirSet.read(source, problems), problems);
            }
            throw unknownForm(source, "the folder contains neither %s nor queries.jsonl".formatted(QUESTIONS));
        }
        return switch (ending(source)) {
            case "jsonl" -> jsonLines(source, source, problems);
            case "json" -> imported(source, SquadSet.read(source, problems), problems);
            case "csv", "tsv" -> checked(source, TableSet.read(source, problems), problems);
            default -> throw unknownForm(source, "the file extension is not .jsonl, .json, .csv or .tsv");
        };
    }

    private static QuestionSet jsonLines(Path source, Path file, Problems problems) throws IOException {
        return checked(source, JsonLinesSet.read(file, problems), problems);
    }

    /** A {@code corpus.jsonl} beside the questions is the set's corpus, in any format of the questions. */
    private static QuestionSet checked(Path source, List<Placed> questions, Problems problems) throws IOException {
        Path corpus = Files.isDirectory(source) ? source.resolve(CORPUS) : source.resolveSibling(CORPUS);
        if (!Files.exists(corpus)) {
            return set(source, questions, new SetCorpus.Configured(), problems);
        }
        new CorpusCheck(questions, problems).check(corpus);
        return set(source, questions, new SetCorpus.JsonLines(corpus), problems);
    }

    private static QuestionSet imported(Path source, Imported imported, Problems problems) {
        problems.refuseIfAny();
        return set(source, imported.questions(), new SetCorpus.Given(imported.documents()), problems);
    }

    private static QuestionSet set(Path source, List<Placed> placed, SetCorpus corpus, Problems problems) {
        if (placed.isEmpty() && !problems.any()) {
            problems.add(String.valueOf(source.getFileName()), "", "has no question");
        }
        problems.refuseIfAny();
        List<SetQuestion> questions = placed.stream().map(Placed::question).toList();
        return new QuestionSet(name(source), source, questions, corpus);
    }

    private static RefusedQuestionSet unknownForm(Path source, String what) throws IOException {
        if (!Files.exists(source)) {
            throw new NoSuchFileException(source.toString());
        }
        return new RefusedQuestionSet(name(source), List.of(problem(source, what)));
    }

    private static RefusedQuestionSet.Problem problem(Path source, String what) {
        return new RefusedQuestionSet.Problem(String.valueOf(source.getFileName()), "", what);
    }

    private static String name(Path source) {
        String name = String.valueOf(source.toAbsolutePath().normalize().getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 && !Files.isDirectory(source) ? name.substring(0, dot) : name;
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
