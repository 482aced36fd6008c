package dev.footnote.ingestion.format.office.word;

import dev.footnote.ingestion.format.office.markup.XmlElements;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Access to the elements of WordprocessingML by their local names. */
final class Wml {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Wml() {}

    /** The element reached by a path of names, the first of each. */
    static Optional<Element> find(Node parent, String... path) {
        Node node = parent;
        for (String name : path) {
            Optional<Element> child = XmlElements.children(node).stream()
                    .filter(element -> name.equals(element.getLocalName()))
                    .findFirst();
            if (child.isEmpty()) {
                return Optional.empty();
            }
            node = child.get();
        }
        return Optional.of((Element) node);
    }

    /** The attribute {@code val}; empty without it. */
    static Optional<String> value(Node parent, String... path) {
        return find(parent, path).map(element -> attribute(element, "val")).filter(value -> !value.isEmpty());
    }

    static Optional<Integer> number(Node parent, String... path) {
        return value(parent, path).filter(value -> value.matches("-?\\d{1,9}")).map(Integer::valueOf);
    }

    /** Whether a property that is on or off is on. */
    static boolean isOn(Node parent, String... path) {
        return find(parent, path)
                .map(element -> attribute(element, "val"))
                .filter(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
                .isPresent();
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(NAMESPACE, name);
    }

    /** Whether the element was removed by a tracked change, and is to be read as if it were not there. */
    static boolean isRemoved(Element element) {
        String name = element.getLocalName();
        return name.equals("del") || name.equals("moveFrom");
    }
}
