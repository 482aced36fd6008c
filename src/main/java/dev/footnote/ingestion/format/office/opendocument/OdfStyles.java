package dev.footnote.ingestion.format.office.opendocument;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The styles of a document, those that its author named and those that its program made. */
final class OdfStyles {

    private final Map<String, Element> styles = new HashMap<>();
    final OdfLists lists = new OdfLists();

    /** Adds the styles of a file. */
    void add(Element root) {
        for (Element group : Odf.children(root)) {
            if (group.getLocalName().endsWith("styles")) {
                lists.addStyles(group);
                for (Element style : Odf.children(group, "style")) {
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
        Set<String> seen = new HashSet<>();
        String style = Odf.attribute(paragraph, "style-name");
        while (!style.isEmpty() && seen.add(style)) {
            if (style.equals(name)) {
                return true;
            }
            Element found = styles.get(key("paragraph", style));
            style = found == null ? "" : Odf.attribute(found, "parent-style-name");
        }
        return false;
    }

    /** Whether a slide is left out when the presentation is shown. */
    boolean isHidden(Element slide) {
        Element style = styles.get(key("drawing-page", Odf.attribute(slide, "style-name")));
        return style != null
                && Odf.children(style).stream()
                        .anyMatch(part -> Odf.attribute(part, "visibility").equals("hidden"));
    }
}
