package dev.footnote.ingestion.format.office.word;

import dev.footnote.ingestion.format.office.markup.XmlElements;
import dev.footnote.ingestion.format.office.word.WordStyles.Numbering;
import dev.footnote.ingestion.format.writing.NumberStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Counts the items of all lists of a document, in the order of the text, and displays their numbers. */
final class WordNumbering {

    private static final int LEVELS = 9;

    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

    private final Map<Integer, Element> definitions = new HashMap<>();
    private final Map<Integer, Element> lists = new HashMap<>();
    private final Map<String, Integer> definitionsOfStyle = new HashMap<>();
    private final Map<Integer, int[]> counts = new HashMap<>();
    private final Set<Integer> started = new HashSet<>();

    WordNumbering(List<? extends Node> abstractNums, List<? extends Node> nums) {
        for (Node definition : abstractNums) {
            int id = id((Element) definition, "abstractNumId");
            definitions.put(id, (Element) definition);
            Wml.value(definition, "styleLink").ifPresent(style -> definitionsOfStyle.put(style, id));
        }
        for (Node list : nums) {
            lists.put(id((Element) list, "numId"), (Element) list);
        }
    }

    private static int id(Element element, String name) {
        String id = Wml.attribute(element, name);
        return id.matches("\\d{1,9}") ? Integer.parseInt(id) : -1;
    }

    /** Counts the next item of a list. Empty when the paragraph shows neither a number nor a bullet. */
    Optional<Label> next(Numbering numbering, String styleId) {
        Element list = lists.get(numbering.id());
        int definitionId = list == null ? -1 : definition(list);
        Element definition = definitions.get(definitionId);
        if (list == null || definition == null) {
            return Optional.empty();
        }
        int depth = Math.min(LEVELS - 1, numbering.level() >= 0 ? numbering.level() : levelOf(definition, styleId));
        int[] count = counts.computeIfAbsent(definitionId, id -> new int[LEVELS]);
        if (started.add(numbering.id())) {
            restart(list, count);
        }
        count[depth] = count[depth] == 0 ? start(list, definition, depth) : count[depth] + 1;
        for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
            count[deeper] = 0;
        }
        return label(list, definition, depth, count);
    }

    private int definition(Element list) {
        int id = Wml.number(list, "abstractNumId").orElse(-1);
        Element definition = definitions.get(id);
        return definition == null
                ? -1
                : Wml.value(definition, "numStyleLink")
                        .map(definitionsOfStyle::get)
                        .orElse(id);
    }

    private static int levelOf(Element definition, String styleId) {
        return XmlElements.children(definition, "lvl").stream()
                .filter(level ->
                        Wml.value(level, "pStyle").filter(styleId::equals).isPresent())
                .findFirst()
                .map(level -> id(level, "ilvl"))
                .orElse(0);
    }

    /** A list may begin anew although it shares its definition with one before. */
    private static void restart(Element list, int[] count) {
        for (Element override : XmlElements.children(list, "lvlOverride")) {
            int depth = id(override, "ilvl");
            if (depth >= 0
                    && depth < LEVELS
                    && Wml.find(override, "startOverride").isPresent()) {
                count[depth] = 0;
            }
        }
    }

    private static int start(Element list, Element definition, int depth) {
        return override(list, depth)
                .flatMap(override -> Wml.number(override, "startOverride"))
                .or(() -> level(list, definition, depth).flatMap(level -> Wml.number(level, "start")))
                .orElse(1);
    }

    private static Optional<Element> override(Element list, int depth) {
        return XmlElements.children(list, "lvlOverride").stream()
                .filter(override -> id(override, "ilvl") == depth)
                .findFirst();
    }

    private static Optional<Element> level(Element list, Element definition, int depth) {
        return override(list, depth)
                .flatMap(override -> Wml.find(override, "lvl"))
                .or(() -> XmlElements.children(definition, "lvl").stream()
                        .filter(level -> id(level, "ilvl") == depth)
                        .findFirst());
    }

    private static Optional<Label> label(Element list, Element definition, int depth, int[] count) {
        Optional<Element> level = level(list, definition, depth);
        String format = level.flatMap(it -> Wml.value(it, "numFmt")).orElse("decimal");
        String template = level.flatMap(it -> Wml.value(it, "lvlText")).orElse("");
        if (template.isBlank()
                || (format.equals("none") && PLACEHOLDER.matcher(template).matches())) {
            return Optional.empty();
        }
        if (format.equals("bullet")) {
            return Optional.of(new Label(depth, "-"));
        }
        boolean isLegal = Wml.isOn(level.orElseThrow(), "isLgl");
        String marker = PLACEHOLDER.matcher(template).replaceAll(found -> {
            int of = Integer.parseInt(found.group(1)) - 1;
            int number = count[of] == 0 ? start(list, definition, of) : count[of];
            String formatOf = level(list, definition, of)
                    .flatMap(it -> Wml.value(it, "numFmt"))
                    .orElse("decimal");
            return display(number, isLegal ? "decimal" : formatOf);
        });
        return Optional.of(new Label(depth, marker.strip()));
    }

    private static String display(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> NumberStyle.LOWER_LETTER.format(number);
            case "upperLetter" -> NumberStyle.UPPER_LETTER.format(number);
            case "lowerRoman" -> NumberStyle.LOWER_ROMAN.format(number);
            case "upperRoman" -> NumberStyle.UPPER_ROMAN.format(number);
            case "decimalZero" -> NumberStyle.TWO_DIGITS.format(number);
            case "none" -> "";
            default -> NumberStyle.DECIMAL.format(number);
        };
    }

    /**
     * What stands before an item.
     *
     * @param depth from 0
     * @param marker a hyphen for a bullet, or the number as displayed
     */
    record Label(int depth, String marker) {}
}
