package dev.footnote.ingestion.format.office.opendocument;

import dev.footnote.ingestion.format.office.markup.XmlElements;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The styles of a document, those that its author named and those that its program made. */
final class OdfStyles {

    private final Map<String, Element> styles = new HashMap<>();
    final OdfLists lists = new OdfLists();

    /** Adds the styles of a file. */
    void add(Element root) {
        for (Element group : XmlElements.children(root)) {
            if (group.getLocalName().endsWith("styles")) {
                lists.addStyles(group);
                for (Element style : XmlElements.children(group, "style")) {
                    styles.put(key(Odf.attribute(style, "family"), Odf.attribute(style, "name")), style);
                }
            }
        }
    }

    private static String key(String family, String name) {
        return family + "/" + name;
    }

    /** Whether a paragraph has a style, itself or by inheritance. */
    boolean hasStyle(Element paragraph, String name) {
        return chain(paragraph).contains(name);
    }

    /** Whether a paragraph is bold by its style. */
    boolean isBold(Element paragraph) {
        for (String name : chain(paragraph)) {
            Element style = styles.get(key("paragraph", name));
            for (Element properties :
                    style == null ? List.<Element>of() : XmlElements.children(style, "text-properties")) {
                String weight = Odf.attribute(properties, "font-weight");
                if (!weight.isEmpty()) {
                    return weight.equals("bold");
                }
            }
        }
        return false;
    }

    /** The names of a paragraph's style and of those that it is based on. */
    private Set<String> chain(Element paragraph) {
        Set<String> names = new LinkedHashSet<>();
        String name = Odf.attribute(paragraph, "style-name");
        while (!name.isEmpty() && names.add(name)) {
            Element style = styles.get(key("paragraph", name));
            name = style == null ? "" : Odf.attribute(style, "parent-style-name");
        }
        return names;
    }

    /** Whether a slide is left out when the presentation is shown. */
    boolean isHidden(Element slide) {
        Element style = styles.get(key("drawing-page", Odf.attribute(slide, "style-name")));
        return style != null
                && XmlElements.children(style).stream()
                        .anyMatch(part -> Odf.attribute(part, "visibility").equals("hidden"));
    }
}
