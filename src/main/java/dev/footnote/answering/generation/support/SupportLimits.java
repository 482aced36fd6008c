package dev.footnote.answering.generation.support;

import dev.footnote.answering.AnsweringConfig;
import dev.footnote.answering.PropertiesFile;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Thresholds of the {@link SupportCheck}: how much of a statement its quotes must contain, and how similar they must
 * be. Comments in the file of limits describe the data that they were fitted to.
 *
 * @param coverage least share of the statement's terms that is in its quotes or in the heading above them, 0 to 1
 * @param coverageOfFew the same for a statement with few terms
 * @param few the largest number of terms that counts as few; 0 treats all statements alike
 * @param ofQuestion least share of the question's other terms, for a statement that needs its question, 0 to 1
 * @param cosine least cosine of the statement with its best quote, -1 to 1
 */
public record SupportLimits(double coverage, double coverageOfFew, int few, double ofQuestion, double cosine) {

    private static final String SHIPPED = "support-limits.properties";

    private static final String COVERAGE = "coverage";
    private static final String COVERAGE_OF_FEW = "coverage_of_few";
    private static final String FEW = "few";
    private static final String OF_QUESTION = "of_question";
    private static final String COSINE = "cosine";
    private static final Set<String> KEYS = Set.of(COVERAGE, COVERAGE_OF_FEW, FEW, OF_QUESTION, COSINE);

    /** No sentence has more terms. */
    private static final int MOST_FEW = 100;

    public SupportLimits {
        checkRange(COVERAGE, coverage, 0);
        checkRange(COVERAGE_OF_FEW, coverageOfFew, 0);
        checkRange(OF_QUESTION, ofQuestion, 0);
        checkRange(COSINE, cosine, -1);
        if (few < 0 || few > MOST_FEW) {
            throw new IllegalArgumentException("%s is %d but must be 0 to %d".formatted(FEW, few, MOST_FEW));
        }
    }

    private static void checkRange(String key, double value, int least) {
        // The negation also rejects NaN.
        if (!(value >= least && value <= 1)) {
            throw new IllegalArgumentException("%s is %s but must be %d to 1".formatted(key, value, least));
        }
    }

    /**
     * Reads the configured file, or the packaged limits.
     *
     * @throws SupportLimitsException if the configured file cannot be read or is invalid
     */
    public static SupportLimits of(AnsweringConfig config) {
        return config.supportLimits().map(SupportLimits::read).orElseGet(SupportLimits::shipped);
    }

    private static SupportLimits read(Path file) {
        try {
            return of(PropertiesFile.read(file));
        } catch (IllegalArgumentException wrong) {
            throw new SupportLimitsException(file, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** The packaged limits. */
    static SupportLimits shipped() {
        return of(PropertiesFile.readResource(SupportLimits.class, SHIPPED));
    }

    /**
     * Reads limits from properties.
     *
     * @throws IllegalArgumentException if a limit is missing or out of range, or a key is unknown
     */
    static SupportLimits of(Properties properties) {
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("%s is not a limit of the check".formatted(key));
            }
        }
        double few = number(properties, FEW);
        if (few != Math.rint(few)) {
            throw new IllegalArgumentException("%s is %s but must be a whole number".formatted(FEW, few));
        }
        return new SupportLimits(
                number(properties, COVERAGE),
                number(properties, COVERAGE_OF_FEW),
                (int) few,
                number(properties, OF_QUESTION),
                number(properties, COSINE));
    }

    private static double number(Properties properties, String key) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("%s is missing".formatted(key));
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("%s is '%s', which is not a number".formatted(key, text), noNumber);
        }
    }

    /** The limits in the format of the file. */
    public Properties properties() {
        Properties properties = new Properties();
        properties.setProperty(COVERAGE, String.valueOf(coverage));
        properties.setProperty(COVERAGE_OF_FEW, String.valueOf(coverageOfFew));
        properties.setProperty(FEW, String.valueOf(few));
        properties.setProperty(OF_QUESTION, String.valueOf(ofQuestion));
        properties.setProperty(COSINE, String.valueOf(cosine));
        return properties;
    }

    /** Whether the measures reach the limits. */
    boolean admits(Measured measured) {
        double least = measured.terms <= few ? coverageOfFew : coverage;
        return measured.coverage >= least
                && measured.ofQuestion >= ofQuestion
                && (measured.cosine >= cosine || measured.isPart);
    }

    /**
     * The measures that are compared with the limits.
     *
     * @param terms the number of terms of the statement
     * @param coverage share of them in its quotes
     * @param ofQuestion share of its question's terms in its quotes; 1 if the statement is checked by itself
     * @param cosine the cosine with its best quote
     * @param isPart whether a quote contains it word for word
     */
    public record Measured(int terms, double coverage, double ofQuestion, double cosine, boolean isPart) {

        /** The same measures with full coverage. */
        Measured withFullCoverage() {
            return new Measured(terms, 1, ofQuestion, cosine, isPart);
        }
    }
}
