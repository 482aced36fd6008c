package dev.footnote.answering.generation.support;

import dev.footnote.answering.AnsweringConfig;
import dev.footnote.answering.SettingsFile;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of a statement its quotes have to hold, and how near to it they have to be; the file that holds them says what
 * they were fitted to.
 *
 * @param coverage least share of the statement's terms that is in its quotes or in the heading above them, 0 to 1
 * @param coverageOfFew the same of a statement of few terms
 * @param few the most terms that are few; with 0 all statements are alike
 * @param ofQuestion least share of the question's other terms, of a statement that only its question makes whole, 0 to 1
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

    /** Sentences of more terms are not written. */
    private static final int MOST_FEW = 100;

    public SupportLimits {
        within(COVERAGE, coverage, 0);
        within(COVERAGE_OF_FEW, coverageOfFew, 0);
        within(OF_QUESTION, ofQuestion, 0);
        within(COSINE, cosine, -1);
        if (few < 0 || few > MOST_FEW) {
            throw new IllegalArgumentException("%s is %d, and has to be 0 to %d".formatted(FEW, few, MOST_FEW));
        }
    }

    private static void within(String key, double value, int least) {
        // Not a number is within nothing.
        if (!(value >= least && value <= 1)) {
            throw new IllegalArgumentException("%s is %s, and has to be %d to 1".formatted(key, value, least));
        }
    }

    /**
     * The file that the settings name, or the one that comes with the program.
     *
     * @throws SupportLimitsException when the configured file cannot be read or does not hold the limits
     */
    public static SupportLimits of(AnsweringConfig config) {
        return config.supportLimits().map(SupportLimits::read).orElseGet(SupportLimits::shipped);
    }

    private static SupportLimits read(Path file) {
        try {
            return of(SettingsFile.read(file));
        } catch (IllegalArgumentException wrong) {
            throw new SupportLimitsException(file, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** Those that come with the program. */
    static SupportLimits shipped() {
        return of(SettingsFile.shipped(SupportLimits.class, SHIPPED));
    }

    /**
     * The limits that these hold.
     *
     * @throws IllegalArgumentException when one is missing or out of its range, or when they hold anything else
     */
    static SupportLimits of(Properties properties) {
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("%s is no limit of the check".formatted(key));
            }
        }
        double few = number(properties, FEW);
        if (few != Math.rint(few)) {
            throw new IllegalArgumentException("%s is %s, and has to be a whole number".formatted(FEW, few));
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
            throw new IllegalArgumentException("it holds no %s".formatted(key));
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("%s is '%s', which is not a number".formatted(key, text), noNumber);
        }
    }

    /** As the file holds them. */
    public Properties properties() {
        Properties properties = new Properties();
        properties.setProperty(COVERAGE, String.valueOf(coverage));
        properties.setProperty(COVERAGE_OF_FEW, String.valueOf(coverageOfFew));
        properties.setProperty(FEW, String.valueOf(few));
        properties.setProperty(OF_QUESTION, String.valueOf(ofQuestion));
        properties.setProperty(COSINE, String.valueOf(cosine));
        return properties;
    }

    /** Whether so much is enough. */
    boolean admit(Measured measured) {
        double least = measured.terms <= few ? coverageOfFew : coverage;
        return measured.coverage >= least
                && measured.ofQuestion >= ofQuestion
                && (measured.cosine >= cosine || measured.isPart);
    }

    /**
     * What the limits are asked about.
     *
     * @param terms of the statement
     * @param coverage share of them that its quotes hold
     * @param ofQuestion share of its question's terms that they hold; 1 of a statement that is taken for itself
     * @param cosine of its best quote
     * @param isPart whether it stands word for word in a quote
     */
    public record Measured(int terms, double coverage, double ofQuestion, double cosine, boolean isPart) {

        /** The same as if the quotes held all of its terms. */
        Measured covered() {
            return new Measured(terms, 1, ofQuestion, cosine, isPart);
        }
    }
}
