package dev.footnote.ingestion.format.office.opendocument;

import dev.footnote.ingestion.format.office.markup.XmlElements;
import dev.footnote.ingestion.format.writing.NumberStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Counts the items of lists and displays their numbers, as the list styles say. */
final class OdfLists {

    static final int LEVELS = 10;

    private final Map<String, Element[]> levels = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    /** Adds the list styles below an element. */
    void addStyles(Element styles) {
        for (Element style : XmlElements.children(styles)) {
            String name = style.getLocalName();
            if (name.equals("list-style") || name.equals("outline-style")) {
                Element[] byLevel = new Element[LEVELS];
                for (Element level : XmlElements.children(style)) {
                    int number = Odf.number(level, "level", 0);
                    if (number > 0 && number <= LEVELS) {
                        byLevel[number - 1] = level;
                    }
                }
                levels.put(name.equals("outline-style") ? "outline-style" : Odf.attribute(style, "name"), byLevel);
            }
        }
    }

    /** The counts of a list that is identified by a name, from zero where it is new. */
    int[] counts(String list) {
        return counts.computeIfAbsent(list, name -> new int[LEVELS]);
    }

    void restart(String list) {
        counts.remove(list);
    }

    /**
     * Counts the next item of a list and displays its number: a hyphen for a bullet. Empty when nothing is displayed.
     *
     * @param depth from 0
     * @param start the number that the item has by itself; -1 for the next one
     */
    Optional<String> next(String styleName, int[] count, int depth, int start) {
        Element[] style = levels.get(styleName);
        if (style == null || style[depth] == null) {
            return styleName.equals("outline-style") ? Optional.empty() : Optional.of("-");
        }
        int first = Odf.number(style[depth], "start-value", 1);
        count[depth] = start >= 0 ? start : count[depth] == 0 ? first : count[depth] + 1;
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            count[deeper] = 0;
        }
        return style[depth].getLocalName().endsWith("-number") || styleName.equals("outline-style")
                ? number(style, count, depth)
                : Optional.of("-");
    }

    private static Optional<String> number(Element[] style, int[] count, int depth) {
        if (Odf.attribute(style[depth], "num-format").isEmpty()) {
            return Optional.empty();
        }
        int shown = Math.min(depth + 1, Math.max(1, Odf.number(style[depth], "display-levels", 1)));
        StringBuilder number = new StringBuilder(Odf.attribute(style[depth], "num-prefix"));
        for (int level = depth - shown + 1; level <= depth; level++) {
            String format = style[level] == null ? "" : Odf.attribute(style[level], "num-format");
            if (!format.isEmpty()) {
                number.append(level > depth - shown + 1 ? "." : "").append(display(Math.max(1, count[level]), format));
            }
        }
        return Optional.of(number.append(Odf.attribute(style[depth], "num-suffix"))
                .toString()
                .strip());
    }

    private static String display(int number, String format) {
        return switch (format) {
            case "a" -> NumberStyle.LOWER_LETTER.format(number);
            case "A" -> NumberStyle.UPPER_LETTER.format(number);
            case "i" -> NumberStyle.LOWER_ROMAN.format(number);
            case "I" -> NumberStyle.UPPER_ROMAN.format(number);
            default -> NumberStyle.DECIMAL.format(number);
        };
    }
}
