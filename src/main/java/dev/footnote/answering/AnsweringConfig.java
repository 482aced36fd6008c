package dev.footnote.answering;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Settings of answers: {@code footnote.answering.*}. */
public interface AnsweringConfig {

    /**
     * A weights file written by {@code calibrate}, which replaces the built-in weights. It changes which sentences are
     * chosen and how confident the service is in them.
     */
    Optional<Path> model();

    /**
     * A limits file written by {@code calibrate-support}, which replaces the built-in limits. It changes how much of a
     * generated statement must be found in the passages.
     */
    Optional<Path> supportLimits();

    /**
     * The share of answers that should be correct, 0 to 1, on questions like those of the calibration set, about half
     * of which have no answer. Raising it gives fewer answers and fewer wrong ones; {@code 0} answers every question.
     */
    @WithDefault("0.70")
    @DecimalMin("0") @DecimalMax("1") double precision();

    /**
     * The share of possible answers that should be correct, 0 to 1; at most {@code precision}. An answer below
     * {@code precision} but not below this one is given as a possible answer: decision {@code partial}, reason
     * {@code unsure}. Raising it refuses more questions; a value equal to {@code precision} gives no possible answers.
     */
    @WithDefault("0.45")
    @DecimalMin("0") @DecimalMax("1") double possiblePrecision();

    /**
     * The maximum number of sentences in a possible answer, tripled when the question asks for detail. Raising it makes
     * it more likely that the right sentence is among them, and the answer longer to read.
     */
    @WithDefault("5")
    @Min(1) @Max(10) int possibleSentences();

    /** The maximum number of words in a possible answer, tripled when the question asks for detail. */
    @WithDefault("120")
    @Min(1) int possibleWords();

    /**
     * The maximum number of sentences in an extracted answer, tripled when the question asks for detail. Most answers
     * need fewer; raising it allows longer answers.
     */
    @WithDefault("3")
    @Min(1) @Max(10) int maxSentences();

    /**
     * The maximum number of words in an extracted answer; a longer sentence is quoted in part. The limit is tripled
     * when the question asks for detail, or for a list that the documents contain. Raising it allows longer answers.
     */
    @WithDefault("60")
    @Min(1) int maxWords();

    /** The number of nearest passages listed with an abstention; {@code 0} lists none. */
    @WithDefault("3")
    @Min(0) @Max(20) int nearest();

    /**
     * Whom to ask when the documents do not answer: a name, an e-mail address, a link; at most 200 characters on one
     * line. Refusals end with it.
     */
    Optional<@Pattern(regexp = Contacts.FORM, message = Contacts.FORM_MESSAGE) String> contact();

    /**
     * Whom to ask about the documents of a folder, by the folder's path below the seeds folder, as in
     * {@code footnote.answering.contacts."hr/leave"=HR desk, hr@example.com}. The innermost folder that holds the nearest
     * passage counts.
     */
    Map<String, @Pattern(regexp = Contacts.FORM, message = Contacts.FORM_MESSAGE) String> contacts();
}
