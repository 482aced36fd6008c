package dev.footnote.answering.quantities;

import java.util.Set;

/**
 * A number of a text with its scale, and the unit that it is given.
 *
 * @param values in digits; more than one where its scale can be read in two ways, as in <em>40m</em>
 * @param unit empty when it has none that is known
 * @param text as it is written
 * @param isSure whether it surely counts something; <em>one</em> and a bare <em>hundred</em> may not
 */
public record Quantity(Set<String> values, String unit, String text, boolean isSure) {

    public Quantity {
        values = Set.copyOf(values);
    }

    /** Whether both may be the same: a unit that one of them does not name contradicts nothing. */
    public boolean mayBe(Quantity other) {
        return values.stream().anyMatch(other.values::contains) && isOfTheKindOf(other);
    }

    /** Whether both may count the same thing. */
    public boolean isOfTheKindOf(Quantity other) {
        return unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
    }
}
