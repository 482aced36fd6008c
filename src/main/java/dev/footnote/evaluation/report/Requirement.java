package dev.footnote.evaluation.report;

import dev.footnote.evaluation.metrics.Metric;
import dev.footnote.evaluation.metrics.MetricCatalogue;
import dev.footnote.evaluation.statistics.Measure;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A bound that a metric of a run must satisfy, such as {@code ndcg@10>=0.7}. */
public record Requirement(String metric, Operator operator, double bound) {

    private static final Pattern FORM = Pattern.compile("\\s*([a-z0-9_@]+)\\s*(>=|<=|>|<)\\s*(-?\\d+(?:\\.\\d+)?)\\s*");

    /** The comparison of the metric with the bound. */
    public enum Operator {
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">"),
        BELOW("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        private static Operator of(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException(sign);
        }

        private boolean holds(double value, double bound) {
            return switch (this) {
                case AT_LEAST -> value >= bound;
                case AT_MOST -> value <= bound;
                case ABOVE -> value > bound;
                case BELOW -> value < bound;
            };
        }
    }

    /** Whether a run satisfies a requirement, and a line that reports it. */
    public record Verdict(Requirement requirement, boolean met, String line) {}

    /**
     * Parses a requirement.
     *
     * @throws IllegalArgumentException if the text is malformed or names an unknown metric; the message is for users
     */
    public static Requirement parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a requirement; write it as ndcg@10>=0.7 with >=, <=, > or <".formatted(text));
        }
        String metric = matcher.group(1);
        if (MetricCatalogue.find(metric).isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' names the unknown metric '%s'; known metrics are %s".formatted(text, metric, known()));
        }
        return new Requirement(metric, Operator.of(matcher.group(2)), Double.parseDouble(matcher.group(3)));
    }

    private static String known() {
        return String.join(
                ", ",
                Stream.concat(MetricCatalogue.questionMetrics().stream(), MetricCatalogue.runMetrics().stream())
                        .map(Metric::name)
                        .toList());
    }

    /** Checks the total of the run; an unmeasured figure does not meet any requirement. */
    public Verdict check(Summary summary) {
        Measure figure = summary.figure(metric);
        if (figure instanceof Measure.Unmeasured unmeasured) {
            return new Verdict(this, false, "%s is broken: unmeasured, %s".formatted(this, unmeasured.why()));
        }
        double value = figure.value().orElseThrow();
        boolean met = operator.holds(value, bound);
        return new Verdict(
                this, met, String.format(Locale.ROOT, "%s is %s: %.4f", this, met ? "met" : "broken", value));
    }

    @Override
    public String toString() {
        return metric + operator.sign + bound;
    }
}
