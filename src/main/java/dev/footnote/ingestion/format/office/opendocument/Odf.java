package dev.footnote.ingestion.format.office.opendocument;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Access to the elements of OpenDocument by their local names, which differ wherever it matters here. */
final class Odf {

    /** More repetitions than this are the empty rest of a table. */
    static final int MOST_REPEATED = 1000;

    private Odf() {}

    /** Empty without the attribute. */
    static String attribute(Element element, String name) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }

    static int number(Element element, String name, int otherwise) {
        String value = attribute(element, name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }
}
