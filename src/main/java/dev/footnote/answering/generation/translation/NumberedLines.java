package dev.footnote.answering.generation.translation;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.ReasoningFilter;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has a model write one line for each numbered sentence, and reads the lines as they are streamed. */
final class NumberedLines {

    /** Not followed directly by a digit, which would belong to the number. */
    private static final Pattern NUMBERED =
            Pattern.compile("^\\W{0,3}(\\d{1,3})\\W{0,2}\\s*[:.)]\\*{0,2}(?!\\d)\\s*(.+)$");

    private static final Pattern ENDED = Pattern.compile("[.!?\u2026\u3002\uff01\uff1f\u061f\u0964]\\W{0,2}$");

    /** A translation is seldom twice as long as its original; much longer output is not a translation. */
    private static final int TIMES_AS_LONG = 4;

    private static final int ALWAYS_ALLOWED = 1000;

    private final LanguageModel model;
    private final LineConsumer lineConsumer;
    private final ReasoningFilter reasoningFilter = new ReasoningFilter();
    private @Nullable ModelUsage usage;

    NumberedLines(LanguageModel model, LineConsumer lineConsumer) {
        this.model = model;
        this.lineConsumer = lineConsumer;
    }

    /**
     * Receives the lines.
     *
     * @param isDone whether the rest can be ignored
     */
    record LineConsumer(Consumer<NumberedLine> line, BooleanSupplier isDone) {}

    /** A line, split into its number and its text. */
    record NumberedLine(int number, String text) {}

    /** The sentences as numbered lines of a prompt. */
    static String format(Map<Integer, String> sentences) {
        return sentences.entrySet().stream()
                .map(sentence -> sentence.getKey() + ": " + oneLine(sentence.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Without characters that could open or close a tag of the prompt. */
    static String oneLine(String text) {
        return text.replaceAll("[<>]", " ").replaceAll("\\s+", " ").strip();
    }

    /**
     * Calls the model and reads to the end, or until the reader is done.
     *
     * @param length the length of the sentences, in UTF-16 code units
     * @throws dev.footnote.llm.ModelException if the call fails or the output ends early
     */
    void read(String prompt, long length, Cancellation cancellation) {
        var request = new ModelRequest(List.of(new ModelRequest.Message(ModelRequest.Role.USER, prompt)));
        long left = TIMES_AS_LONG * length + ALWAYS_ALLOWED;
        StringBuilder written = new StringBuilder();
        try (ModelStream stream = model.open(request, cancellation)) {
            try {
                String piece = stream.next();
                while (piece != null && left > 0 && !lineConsumer.isDone().getAsBoolean()) {
                    left -= piece.length();
                    written.append(piece);
                    takeLines(written);
                    piece = stream.next();
                }
                takeLast(reasoningFilter.filterNext(written.toString()).strip());
            } finally {
                usage = stream.usage();
            }
        }
    }

    /** The usage so far; null if the model did not start to write. */
    @Nullable ModelUsage usage() {
        return usage;
    }

    /** Takes the complete lines and leaves the rest. */
    private void takeLines(StringBuilder written) {
        int end = written.lastIndexOf("\n") + 1;
        written.substring(0, end).lines().map(reasoningFilter::filterNext).forEach(this::take);
        written.delete(0, end);
    }

    /** A last line without a line break may be truncated, so it must end with sentence-final punctuation. */
    private void takeLast(String line) {
        if (ENDED.matcher(line).find()) {
            take(line);
        }
    }

    /** Ignores lines without a number. */
    private void take(String line) {
        Matcher numbered = NUMBERED.matcher(line.strip());
        if (numbered.matches()) {
            lineConsumer
                    .line()
                    .accept(new NumberedLine(
                            Integer.parseInt(numbered.group(1)),
                            numbered.group(2).strip()));
        }
    }
}
