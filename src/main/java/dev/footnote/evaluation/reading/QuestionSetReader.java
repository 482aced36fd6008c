package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.reading.QuestionCollector.LocatedQuestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a question set in any supported format: a folder with {@code questions.jsonl} and optionally
 * {@code corpus.jsonl} or a folder {@code documents}, a BEIR folder, or a file: {@code .jsonl}, {@code .csv},
 * {@code .tsv}, or SQuAD's {@code .json}.
 */
public final class QuestionSetReader {

    private static final String QUESTIONS = "questions.jsonl";
    private static final String CORPUS = "corpus.jsonl";
    private static final String DOCUMENTS = "documents";

    private QuestionSetReader() {}

    /**
     * Reads and validates the whole set.
     *
     * @throws InvalidQuestionSetException if the set has errors; carries every error with its location
     */
    public static QuestionSet read(Path source) {
        try {
            return readAny(source);
        } catch (NoSuchFileException missing) {
            throw new InvalidQuestionSetException(
                    name(source), List.of(problem(source, missing.getFile() + " does not exist")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("question set %s cannot be read".formatted(source), unreadable);
        }
    }

    private static QuestionSet readAny(Path source) throws IOException {
        QuestionSetProblems questionSetProblems = new QuestionSetProblems(name(source));
        if (Files.isDirectory(source)) {
            if (Files.exists(source.resolve(QUESTIONS))) {
                return jsonLines(source, source.resolve(QUESTIONS), questionSetProblems);
            }
            if (Files.exists(source.resolve("queries.jsonl"))) {
                return imported(source, BeirSetReader.read(source, questionSetProblems), questionSetProblems);
            }
            throw unknownForm(source, "the folder contains neither %s nor queries.jsonl".formatted(QUESTIONS));
        }
        return switch (ending(source)) {
            case "jsonl" -> jsonLines(source, source, questionSetProblems);
            case "json" -> imported(source, SquadSetReader.read(source, questionSetProblems), questionSetProblems);
            case "csv", "tsv" -> checked(source, TableSetReader.read(source, questionSetProblems), questionSetProblems);
            default -> throw unknownForm(source, "the file extension is not .jsonl, .json, .csv or .tsv");
        };
    }

    private static QuestionSet jsonLines(Path source, Path file, QuestionSetProblems questionSetProblems)
            throws IOException {
        return checked(source, JsonLinesSetReader.read(file, questionSetProblems), questionSetProblems);
    }

    /** A {@code corpus.jsonl} beside the questions is the set's corpus, in any format of the questions. */
    private static QuestionSet checked(
            Path source, List<LocatedQuestion> questions, QuestionSetProblems questionSetProblems) throws IOException {
        Path corpus = Files.isDirectory(source) ? source.resolve(CORPUS) : source.resolveSibling(CORPUS);
        Optional<Path> documents = documentFolder(source);
        CorpusCheck check = new CorpusCheck(questions, questionSetProblems);
        if (documents.isPresent()) {
            if (Files.exists(corpus)) {
                questionSetProblems.add(
                        CORPUS, "", "is beside a folder %s; a set has one or the other".formatted(DOCUMENTS));
                questionSetProblems.throwIfAny();
            }
            check.checkFolder(documents.get());
            return set(source, questions, new EvaluationCorpus.DocumentFolder(documents.get()), questionSetProblems);
        }
        if (!Files.exists(corpus)) {
            return set(source, questions, new EvaluationCorpus.ConfiguredDocuments(), questionSetProblems);
        }
        check.checkFile(corpus);
        return set(source, questions, new EvaluationCorpus.JsonLinesFile(corpus), questionSetProblems);
    }

    /**
     * The folder of documents that the set is asked of. A file has one only if it is named {@code questions}, because a
     * folder of this name beside any other file is rarely related to it.
     */
    public static Optional<Path> documentFolder(Path source) {
        if (Files.isDirectory(source)) {
            return Optional.of(source.resolve(DOCUMENTS)).filter(Files::isDirectory);
        }
        return name(source).equals("questions")
                ? Optional.of(source.resolveSibling(DOCUMENTS)).filter(Files::isDirectory)
                : Optional.empty();
    }

    private static QuestionSet imported(Path source, ImportedSet importedSet, QuestionSetProblems questionSetProblems) {
        questionSetProblems.throwIfAny();
        return set(
                source,
                importedSet.questions(),
                new EvaluationCorpus.InMemoryDocuments(importedSet.documents()),
                questionSetProblems);
    }

    private static QuestionSet set(
            Path source,
            List<LocatedQuestion> placed,
            EvaluationCorpus corpus,
            QuestionSetProblems questionSetProblems) {
        if (placed.isEmpty() && !questionSetProblems.hasAny()) {
            questionSetProblems.add(String.valueOf(source.getFileName()), "", "has no question");
        }
        questionSetProblems.throwIfAny();
        List<EvaluationQuestion> questions =
                placed.stream().map(LocatedQuestion::question).toList();
        return new QuestionSet(name(source), source, questions, corpus);
    }

    private static InvalidQuestionSetException unknownForm(Path source, String what) throws IOException {
        if (!Files.exists(source)) {
            throw new NoSuchFileException(source.toString());
        }
        return new InvalidQuestionSetException(name(source), List.of(problem(source, what)));
    }

    private static InvalidQuestionSetException.Problem problem(Path source, String what) {
        return new InvalidQuestionSetException.Problem(String.valueOf(source.getFileName()), "", what);
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
