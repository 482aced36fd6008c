package dev.footnote.ingestion.format.office.word;

import dev.footnote.ingestion.format.office.markup.XmlElements;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The styles of a document. Word keeps the names of its own styles in English, whatever the language in which it shows
 * them; other programs tell headings by an outline level. A style that is based on another one inherits from it.
 */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("heading ?([1-9])");

    private static final Pattern LISTING =
            Pattern.compile("toc ?\\d|toc heading|table of (?:figures|authorities)|index ?\\d");

    private static final int BODY_TEXT = 9;

    private final Map<String, Element> styles = new HashMap<>();

    /** @param all the elements {@code style} */
    WordStyles(List<Element> all) {
        for (Element style : all) {
            styles.put(Wml.attribute(style, "styleId"), style);
        }
    }

    /** The level of a heading from 1; empty for other paragraphs. */
    OptionalInt headingLevel(Element paragraph) {
        Optional<Integer> own = Wml.number(paragraph, "pPr", "outlineLvl");
        int level = own.map(WordStyles::levelOfOutline)
                .or(() -> inherited(paragraph, this::levelOfStyle))
                .orElse(0);
        return level == 0 ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /** Whether the paragraph is an entry of a table of contents, of figures or of an index. */
    boolean isListing(Element paragraph) {
        return inherited(
                        paragraph,
                        style -> LISTING.matcher(name(style)).matches() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    /** The element {@code numPr} that a paragraph has itself or by its style. */
    Optional<Numbering> numbering(Element paragraph) {
        Optional<Integer> level = Wml.number(paragraph, "pPr", "numPr", "ilvl");
        Optional<Integer> number = Wml.number(paragraph, "pPr", "numPr", "numId");
        if (number.isPresent()) {
            return Optional.of(new Numbering(number.get(), level.orElse(0)));
        }
        return inherited(
                paragraph,
                style -> Wml.number(style, "pPr", "numPr", "numId")
                        .map(id -> new Numbering(
                                id,
                                level.or(() -> Wml.number(style, "pPr", "numPr", "ilvl"))
                                        .orElse(-1))));
    }

    /** Whether the paragraph's style is bold. */
    boolean isBold(Element paragraph) {
        return inherited(paragraph, style -> Wml.find(style, "rPr", "b").map(bold -> Wml.isOn(style, "rPr", "b")))
                .orElse(false);
    }

    /** The identifier of the paragraph's style; empty without one. */
    static String styleId(Element paragraph) {
        return Wml.value(paragraph, "pPr", "pStyle").orElse("");
    }

    /** Whether a table's style sets its first row apart, and the table uses that. */
    boolean hasHeaderStyle(Element table) {
        boolean isUsed = Wml.find(table, "tblPr", "tblLook")
                .filter(look -> Wml.attribute(look, "firstRow").equals("1"))
                .isPresent();
        return isUsed
                && chain(
                                Wml.value(table, "tblPr", "tblStyle").orElse(""),
                                style -> XmlElements.children(style, "tblStylePr").stream()
                                        .filter(part ->
                                                Wml.attribute(part, "type").equals("firstRow"))
                                        .findFirst())
                        .isPresent();
    }

    private <T> Optional<T> inherited(Element paragraph, Function<Element, Optional<T>> property) {
        return chain(styleId(paragraph), property);
    }

    /** The property of a style, or of the nearest one that it is based on. */
    private <T> Optional<T> chain(String styleId, Function<Element, Optional<T>> property) {
        Set<String> seen = new HashSet<>();
        String id = styleId;
        while (styles.containsKey(id) && seen.add(id)) {
            Element style = styles.get(id);
            Optional<T> found = property.apply(style);
            if (found.isPresent()) {
                return found;
            }
            id = Wml.value(style, "basedOn").orElse("");
        }
        return Optional.empty();
    }

    private Optional<Integer> levelOfStyle(Element style) {
        Optional<Integer> outline = Wml.number(style, "pPr", "outlineLvl").map(WordStyles::levelOfOutline);
        if (outline.isPresent()) {
            return outline;
        }
        String name = name(style);
        Matcher heading = HEADING.matcher(name);
        if (heading.matches()) {
            return Optional.of(Integer.valueOf(heading.group(1)));
        }
        return name.equals("title") ? Optional.of(1) : Optional.empty();
    }

    private static int levelOfOutline(int outline) {
        return outline >= BODY_TEXT ? 0 : outline + 1;
    }

    private static String name(Element style) {
        return Wml.value(style, "name").orElse("").toLowerCase(Locale.ROOT);
    }

    /**
     * The list that a paragraph is an item of.
     *
     * @param level from 0; -1 when only the list tells, by the paragraph's style
     */
    record Numbering(int id, int level) {}
}
