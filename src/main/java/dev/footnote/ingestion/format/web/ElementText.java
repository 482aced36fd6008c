package dev.footnote.ingestion.format.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an element with its line ends, each block on lines of its own. For an item, without the lists in it. */
final class ElementText {

    private static final Set<String> SKIPPED = Set.of("script", "style");
    private static final Set<String> BLOCKS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "table", "pre", "blockquote");

    private final StringBuilder words = new StringBuilder();
    private final List<Element> lists = new ArrayList<>();
    private final boolean isItem;
    private boolean hasBlocks;

    private ElementText(boolean isItem) {
        this.isItem = isItem;
    }

    static ElementText of(Element element) {
        ElementText text = new ElementText(false);
        text.append(element);
        return text;
    }

    static ElementText ofItem(Element item) {
        ElementText text = new ElementText(true);
        text.append(item);
        return text;
    }

    String words() {
        return words.toString();
    }

    /** The lists directly in an item. */
    List<Element> lists() {
        return lists;
    }

    /** Whether an item holds more than words. */
    boolean hasBlocks() {
        return hasBlocks;
    }

    private void append(Element parent) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                words.append(text.getWholeText().replaceAll("[\\s\u00A0]", " "));
            } else if (child instanceof Element element && !SKIPPED.contains(element.normalName())) {
                append(element.normalName(), element);
            }
        }
    }

    private void append(String name, Element element) {
        if (isItem && HtmlBlocks.isList(element)) {
            lists.add(element);
            return;
        }
        hasBlocks = hasBlocks || BLOCKS.contains(name);
        String separator = element.isBlock() || name.equals("br") ? "\n" : "";
        words.append(separator);
        append(element);
        words.append(separator);
    }
}
