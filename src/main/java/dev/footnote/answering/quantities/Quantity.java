package dev.footnote.answering.quantities;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number of a text with its scale and unit.
 *
 * @param values in digits; several if the scale is ambiguous, as in <em>40m</em>
 * @param unit the name of the unit; empty if missing or unknown
 * @param text the number as written
 * @param isSure whether it is certainly a quantity; <em>one</em> and a bare <em>hundred</em> may not be
 */
public record Quantity(Set<String> values, String unit, String text, boolean isSure) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,40}(?:\\.\\d{1,40})?");

    public Quantity {
        values = Set.copyOf(values);
    }

    /** Whether both may be equal; a missing unit matches any unit. */
    public boolean mayEqual(Quantity other) {
        return (values.stream().anyMatch(other.values::contains) && hasUnitCompatibleWith(other))
                || isHundredfoldOf(other)
                || other.isHundredfoldOf(this);
    }

    /** Whether this is the other's amount in hundredths of its currency: <em>50 cents</em> are <em>$0.50</em>. */
    private boolean isHundredfoldOf(Quantity other) {
        return Units.isHundredth(unit, other.unit)
                && values.stream().anyMatch(value -> other.values.contains(hundredth(value)));
    }

    private static String hundredth(String value) {
        return DIGITS.matcher(value).matches()
                ? new BigDecimal(value).movePointLeft(2).stripTrailingZeros().toPlainString()
                : value;
    }

    /** Whether the units match; a missing unit matches any unit. */
    public boolean hasUnitCompatibleWith(Quantity other) {
        return unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
    }
}
