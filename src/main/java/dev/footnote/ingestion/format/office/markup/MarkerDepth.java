package dev.footnote.ingestion.format.office.markup;

import java.util.ArrayList;
import java.util.List;

/** Derives the nesting of items from the kinds of their markers: a kind that is new in a list is one level deeper. */
final class MarkerDepth {

    private final List<String> kinds = new ArrayList<>();

    /** The depth of the next item, from 0. */
    int next(String marker) {
        String kind = marker.length() == 1
                ? marker
                : (Character.isDigit(marker.charAt(0)) ? "1" : "a") + marker.charAt(marker.length() - 1);
        int depth = kinds.indexOf(kind);
        if (depth < 0) {
            kinds.add(kind);
            return kinds.size() - 1;
        }
        kinds.subList(depth + 1, kinds.size()).clear();
        return depth;
    }
}
