package dev.footnote.evaluation.page;

import dev.footnote.answering.Answer;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.RequiredStrings;
import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.evaluation.statistics.Measure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the questions into the page in blocks. The table rows are plain JSON; the details, which are most of the
 * report and are read for a few questions only, are compressed.
 */
final class QuestionBlockWriter {

    private static final int BLOCK_SIZE = 50;
    private static final int EXCERPT = 300;

    private final Writer page;
    private final List<Line> lines = new ArrayList<>();
    private final List<Details> details = new ArrayList<>();

    /** A row of the table. */
    private record Line(
            String id,
            String question,
            String kind,
            List<String> tags,
            String answer,
            @Nullable Double confidence,
            @Nullable Double millis) {}

    /**
     * The content of an opened row.
     *
     * @param scores each a number, or the reason why it is unmeasured
     * @param findings null without an answer
     */
    private record Details(
            EvaluationQuestion question,
            @Nullable Answer answer,
            @Nullable String error,
            List<QuestionResult.Hit> ranked,
            Map<String, Object> scores,
            RequiredStrings.@Nullable Findings findings) {}

    QuestionBlockWriter(Writer page) {
        this.page = page;
    }

    void add(QuestionResult result) {
        lines.add(line(result));
        details.add(new Details(
                result.question(),
                result.answer(),
                result.error(),
                result.ranked(),
                scores(result.scores()),
                result.findings()));
        if (lines.size() == BLOCK_SIZE) {
            flush();
        }
    }

    /** Writes the pending questions. */
    void flush() {
        if (lines.isEmpty()) {
            return;
        }
        try {
            page.write("<script type=\"application/json\" class=\"lines\">");
            page.write(EmbeddedJson.of(lines));
            page.write("</script>\n<script type=\"text/plain\" class=\"details\">");
            page.write(compress(EmbeddedJson.of(details)));
            page.write("</script>\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("questions cannot be written into the page", unwritable);
        }
        lines.clear();
        details.clear();
    }

    private static String compress(String json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static Line line(QuestionResult result) {
        Answer answer = result.answer();
        String error = result.error();
        return new Line(
                result.question().id(),
                result.question().question(),
                OutcomeCategory.of(result).key(),
                result.question().tags(),
                excerpt(answer != null ? answer.text() : error != null ? error : ""),
                answer == null ? null : answer.confidence(),
                result.millis() instanceof Measure.Measured measured ? measured.number() : null);
    }

    /** Does not split surrogate pairs. */
    private static String excerpt(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return text.substring(0, end) + "…";
    }

    private static Map<String, Object> scores(Map<String, Measure> scores) {
        Map<String, Object> plain = new LinkedHashMap<>();
        scores.forEach((metric, score) -> {
            if (score instanceof Measure.Measured measured) {
                plain.put(metric, measured.number());
            } else if (score instanceof Measure.Unmeasured unmeasured) {
                plain.put(metric, unmeasured.why());
            }
        });
        return plain;
    }
}
