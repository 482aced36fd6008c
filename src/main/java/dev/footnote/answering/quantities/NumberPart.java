package dev.footnote.answering.quantities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number with the scales directly after it; the next part may continue it: <em>two million</em> five hundred.
 *
 * @param malformedDigits digits that do not form a number, as written; empty otherwise
 * @param number the number before the scale
 * @param isWord whether it is written in words
 * @param least the smallest scale so far; the next part must be smaller
 * @param isDoubtful whether the scale is a single letter that may be something else
 */
record NumberPart(
        int start,
        int end,
        String malformedDigits,
        BigDecimal number,
        BigDecimal scale,
        BigDecimal least,
        boolean isWord,
        boolean isDoubtful,
        String unit,
        boolean isSure) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern TOGETHER =
            Pattern.compile("[\\s\\u00a0-](and[\\s\\u00a0-])?", Pattern.CASE_INSENSITIVE);

    String base() {
        return malformedDigits.isEmpty() ? written(number) : malformedDigits;
    }

    boolean continuesIn(NumberPart next, String text) {
        String between = text.substring(end, next.start);
        return least.compareTo(HUNDRED) >= 0
                && unit.isEmpty()
                && next.isWord
                && next.isSure
                && next.value().compareTo(least) < 0
                && TOGETHER.matcher(between).matches()
                && (between.length() == 1
                        || (next.scale.compareTo(BigDecimal.ONE) == 0 && next.number.compareTo(HUNDRED) < 0));
    }

    NumberPart plus(NumberPart next) {
        return new NumberPart(
                start,
                next.end,
                "",
                value().add(next.value()),
                BigDecimal.ONE,
                next.least,
                isWord,
                false,
                next.unit,
                true);
    }

    Quantity quantity(String text) {
        Set<String> values = isDoubtful ? Set.copyOf(List.of(base(), written(value()))) : Set.of(whole());
        return new Quantity(values, unit, text.substring(start, end), isSure);
    }

    /** The start of a range, which may share the scale and the unit of its end. */
    Quantity asRangeStart(NumberPart last, String text) {
        boolean shares = scale.compareTo(BigDecimal.ONE) == 0
                && malformedDigits.isEmpty()
                && last.scale.compareTo(BigDecimal.ONE) != 0;
        Quantity alone = quantity(text);
        return new Quantity(
                shares ? Set.copyOf(List.of(base(), written(number.multiply(last.scale)))) : alone.values(),
                unit.isEmpty() ? last.unit : unit,
                alone.text(),
                isSure);
    }

    private String whole() {
        return malformedDigits.isEmpty() ? written(value()) : malformedDigits;
    }

    private BigDecimal value() {
        return number.multiply(scale);
    }

    private static String written(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
