package dev.footnote.ingestion.format.web;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The markers of a list's items, as a browser displays them. */
final class ItemNumbers {

    private static final String BULLET = "-";

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
        boolean isLetter = type.equalsIgnoreCase("a") && number >= 1 && number <= 26;
        if (!isLetter) {
            return String.valueOf(number);
        }
        String letter = String.valueOf((char) ('a' + number - 1));
        return type.equals("A") ? letter.toUpperCase(Locale.ROOT) : letter;
    }

    private static int number(String given, int other) {
        try {
            return given.isEmpty() ? other : Integer.parseInt(given.strip());
        } catch (NumberFormatException notANumber) {
            return other;
        }
    }
}
