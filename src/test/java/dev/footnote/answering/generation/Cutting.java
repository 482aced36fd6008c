package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.List;

/** What is cut out of a text, as it is whole and in pieces. */
final class Cutting {

    private Cutting() {}

    /** Where passages have numbers from 21 to 29. */
    static StatementCutter cutter() {
        return new StatementCutter(number -> number > 20 && number < 30);
    }

    static List<Cut> whole(String written) {
        return inPieces(List.of(written));
    }

    static List<Cut> inPieces(List<String> pieces) {
        StatementCutter cutter = cutter();
        List<Cut> cuts = new ArrayList<>();
        pieces.forEach(piece -> cuts.addAll(cutter.read(piece)));
        cuts.addAll(cutter.end());
        return cuts;
    }

    static List<String> texts(String written) {
        return whole(written).stream().map(Cut::text).toList();
    }

    /** What stands behind the last end of a thought that began in the prompt. */
    static List<Cut> said(String written) {
        List<Cut> cuts = whole(written);
        return cuts.subList(cuts.lastIndexOf(Cut.END_OF_THOUGHT) + 1, cuts.size());
    }
}
