package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.List;

/** Splits a text, as a whole and in pieces. */
final class StatementSplitting {

    private StatementSplitting() {}

    /** Where passages have numbers from 21 to 29. */
    static StatementSplitter cutter() {
        return new StatementSplitter(number -> number > 20 && number < 30);
    }

    static List<GeneratedSentence> whole(String written) {
        return inPieces(List.of(written));
    }

    static List<GeneratedSentence> inPieces(List<String> pieces) {
        StatementSplitter cutter = cutter();
        List<GeneratedSentence> cuts = new ArrayList<>();
        pieces.forEach(piece -> cuts.addAll(cutter.read(piece)));
        cuts.addAll(cutter.end());
        return cuts;
    }

    static List<String> texts(String written) {
        return whole(written).stream().map(GeneratedSentence::text).toList();
    }

    /** The text after the last closing tag of a thought that began in the prompt. */
    static List<GeneratedSentence> said(String written) {
        List<GeneratedSentence> cuts = whole(written);
        return cuts.subList(cuts.lastIndexOf(GeneratedSentence.END_OF_REASONING) + 1, cuts.size());
    }
}
