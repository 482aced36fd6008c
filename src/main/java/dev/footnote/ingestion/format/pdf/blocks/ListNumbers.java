package dev.footnote.ingestion.format.pdf.blocks;

import dev.footnote.ingestion.format.pdf.lines.ListMarker;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells numbers of list items from other numbers at the beginning of a line: they begin with 1 and count up. */
final class ListNumbers {

    private static final List<String> ROMAN = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx");

    private final Map<String, Integer> last = new HashMap<>();

    /** Whether a marker is a bullet or begins or continues a list; the next call continues from it. */
    boolean accept(String marker) {
        if (ListMarker.isBullet(marker)) {
            return true;
        }
        String number = marker.replaceAll("(?<![().])[().]++$|^\\(", "");
        if (number.contains(".")) {
            return true;
        }
        String form = marker.replaceAll("[\\p{Alnum}]+", "");
        if (number.chars().allMatch(Character::isDigit)) {
            return accept("1" + form, Integer.parseInt(number));
        }
        String lower = number.toLowerCase(Locale.ROOT);
        int letter = lower.length() == 1 ? lower.charAt(0) - 'a' + 1 : -1;
        return (letter > 0 && last.getOrDefault("a" + form, 0) == letter - 1 && accept("a" + form, letter))
                || accept("i" + form, ROMAN.indexOf(lower) + 1)
                || (letter == 1 && accept("a" + form, 1));
    }

    private boolean accept(String form, int value) {
        boolean isNext = value == 1 || (value > 1 && value == last.getOrDefault(form, 0) + 1);
        if (isNext) {
            last.put(form, value);
        }
        return isNext;
    }
}
