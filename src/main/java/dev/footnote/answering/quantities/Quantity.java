package dev.footnote.answering.quantities;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number of a text with its scale, and the unit that it is given.
 *
 * @param values in digits; more than one where its scale can be read in two ways, as in <em>40m</em>
 * @param unit empty when it has none that is known
 * @param text as it is written
 * @param isSure whether it surely counts something; <em>one</em> and a bare <em>hundred</em> may not
 */
public record Quantity(Set<String> values, String unit, String text, boolean isSure) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,40}(?:\\.\\d{1,40})?");

    public Quantity {
        values = Set.copyOf(values);
    }

    /** Whether both may be the same: a unit that one of them does not name contradicts nothing. */
    public boolean mayBe(Quantity other) {
        return (values.stream().anyMatch(other.values::contains) && isOfTheKindOf(other))
                || isHundredfoldOf(other)
                || other.isHundredfoldOf(this);
    }

    /** Whether this counts the hundredth parts of the other's currency: <em>50 cents</em> are <em>$0.50</em>. */
    private boolean isHundredfoldOf(Quantity other) {
        return Units.isHundredth(unit, other.unit)
                && values.stream().anyMatch(value -> other.values.contains(hundredth(value)));
    }

    private static String hundredth(String value) {
        return DIGITS.matcher(value).matches()
                ? new BigDecimal(value).movePointLeft(2).stripTrailingZeros().toPlainString()
                : value;
    }

    /** Whether both may count the same thing. */
    public boolean isOfTheKindOf(Quantity other) {
        return unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
    }
}
