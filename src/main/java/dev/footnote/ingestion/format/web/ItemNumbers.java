package dev.footnote.ingestion.format.web;

import dev.footnote.ingestion.format.writing.NumberStyle;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The markers of a list's items, as a browser displays them. */
final class ItemNumbers {

    private static final String BULLET = "-";

    /** By the attribute {@code type} of a list. */
    private static final Map<String, NumberStyle> STYLES = Map.of(
            "a", NumberStyle.LOWER_LETTER,
            "A", NumberStyle.UPPER_LETTER,
            "i", NumberStyle.LOWER_ROMAN,
            "I", NumberStyle.UPPER_ROMAN);

    private final boolean isNumbered;
    private final String type;
    private int next;

    private ItemNumbers(boolean isNumbered, String type, int first) {
        this.isNumbered = isNumbered;
        this.type = type;
        this.next = first;
    }

    static ItemNumbers of(Element list) {
        boolean isNumbered = list.normalName().equals("ol");
        return new ItemNumbers(isNumbered, list.attr("type"), number(list.attr("start"), 1));
    }

    /** The marker of the next item. */
    String next(Element item) {
        if (!isNumbered) {
            return BULLET;
        }
        int number = number(item.attr("value"), next);
        next = number + 1;
        return marker(number) + ".";
    }

    private String marker(int number) {
        NumberStyle style = STYLES.getOrDefault(type, NumberStyle.DECIMAL);
        return number < 1 ? String.valueOf(number) : style.format(number);
    }

    private static int number(String given, int other) {
        try {
            return given.isEmpty() ? other : Integer.parseInt(given.strip());
        } catch (NumberFormatException notANumber) {
            return other;
        }
    }
}
