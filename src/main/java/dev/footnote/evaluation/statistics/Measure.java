package dev.footnote.evaluation.statistics;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** A finite number, or the reason why a figure is unmeasured. */
public sealed interface Measure {

    record Measured(double number) implements Measure {

        public Measured {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("not a finite number: " + number);
            }
        }
    }

    /** There is nothing to measure, because the question lacks the gold data or the run lacks the answers. */
    record Unmeasured(String why) implements Measure {}

    static Measure of(double number) {
        return new Measured(number);
    }

    static Measure of(boolean claim) {
        return new Measured(claim ? 1 : 0);
    }

    static Measure unmeasured(String why) {
        return new Unmeasured(why);
    }

    /** {@code part / whole}; unmeasured if the whole is zero. */
    static Measure share(double part, double whole, String whyNot) {
        return whole == 0 ? unmeasured(whyNot) : of(part / whole);
    }

    static Measure share(long part, long whole, String whyNot) {
        return share((double) part, (double) whole, whyNot);
    }

    default OptionalDouble value() {
        return this instanceof Measured measured ? OptionalDouble.of(measured.number()) : OptionalDouble.empty();
    }

    default boolean isMeasured() {
        return this instanceof Measured;
    }

    default Measure map(DoubleUnaryOperator operator) {
        return this instanceof Measured measured ? of(operator.applyAsDouble(measured.number())) : this;
    }
}
