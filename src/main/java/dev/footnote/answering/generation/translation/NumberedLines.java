package dev.footnote.answering.generation.translation;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.Thoughts;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has a model write a line for each of some numbered sentences, and reads those lines one by one as they come. */
final class NumberedLines {

    /** With nothing in digits right behind it, for that would be the rest of the number. */
    private static final Pattern NUMBERED =
            Pattern.compile("^\\W{0,3}(\\d{1,3})\\W{0,2}\\s*[:.)]\\*{0,2}(?!\\d)\\s*(.+)$");

    private static final Pattern ENDED = Pattern.compile("[.!?\u2026\u3002\uff01\uff1f\u061f\u0964]\\W{0,2}$");

    /** A translation is seldom twice as long as its original; what goes on much longer is none. */
    private static final int TIMES_AS_LONG = 4;

    private static final int ALWAYS_ALLOWED = 1000;

    private final LanguageModel model;
    private final Reading reading;
    private final Thoughts thoughts = new Thoughts();
    private @Nullable ModelUsage usage;

    NumberedLines(LanguageModel model, Reading reading) {
        this.model = model;
        this.reading = reading;
    }

    /**
     * What becomes of the lines.
     *
     * @param isDone whether the rest need not be read
     */
    record Reading(Consumer<Line> line, BooleanSupplier isDone) {}

    /** A line without its number. */
    record Line(int number, String text) {}

    /** The sentences as a prompt has them. */
    static String of(Map<Integer, String> sentences) {
        return sentences.entrySet().stream()
                .map(sentence -> sentence.getKey() + ": " + oneLine(sentence.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Without what might open or close a tag of a prompt. */
    static String oneLine(String text) {
        return text.replaceAll("[<>]", " ").replaceAll("\\s+", " ").strip();
    }

    /**
     * Asks, and reads to the end or until that is enough.
     *
     * @param length of the sentences, in UTF-16 code units
     * @throws dev.footnote.llm.ModelException when the model does not begin, or breaks off
     */
    void read(String prompt, long length, Cancellation cancellation) {
        var request = new ModelRequest(List.of(new ModelRequest.Message(ModelRequest.Role.USER, prompt)));
        long left = TIMES_AS_LONG * length + ALWAYS_ALLOWED;
        StringBuilder written = new StringBuilder();
        try (ModelStream stream = model.open(request, cancellation)) {
            try {
                String piece = stream.next();
                while (piece != null && left > 0 && !reading.isDone().getAsBoolean()) {
                    left -= piece.length();
                    written.append(piece);
                    takeLines(written);
                    piece = stream.next();
                }
                takeLast(thoughts.removedFromNext(written.toString()).strip());
            } finally {
                usage = stream.usage();
            }
        }
    }

    /** What it took so far; null when the model did not begin. */
    @Nullable ModelUsage usage() {
        return usage;
    }

    /** Takes the lines that are whole, and leaves the rest. */
    private void takeLines(StringBuilder written) {
        int end = written.lastIndexOf("\n") + 1;
        written.substring(0, end).lines().map(thoughts::removedFromNext).forEach(this::take);
        written.delete(0, end);
    }

    /** What ends in no line break may be cut off: a sentence has to be over in it. */
    private void takeLast(String line) {
        if (ENDED.matcher(line).find()) {
            take(line);
        }
    }

    /** Lines without a number say nothing. */
    private void take(String line) {
        Matcher numbered = NUMBERED.matcher(line.strip());
        if (numbered.matches()) {
            reading.line()
                    .accept(new Line(
                            Integer.parseInt(numbered.group(1)),
                            numbered.group(2).strip()));
        }
    }
}
