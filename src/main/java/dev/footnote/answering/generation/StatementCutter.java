package dev.footnote.answering.generation;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Splits a model's streamed output into statements. Works character by character, so the piece boundaries do not
 * matter, and in linear time.
 */
final class StatementCutter {

    private final SentenceAssembler assembler = new SentenceAssembler();
    private final TemplateFilter templates;
    private long characters;

    /** @param isPassage whether a number is that of a passage */
    StatementCutter(IntPredicate isPassage) {
        templates = new TemplateFilter(new TagFilter(new MarkerReader(assembler, isPassage)));
    }

    /** Reads a piece and returns the statements that it completes. */
    List<Cut> read(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            templates.read(piece.charAt(i));
        }
        characters += piece.length();
        return assembler.taken();
    }

    /** Ends the text and returns the remaining statements. */
    List<Cut> end() {
        templates.end();
        assembler.end();
        return assembler.taken();
    }

    /** Ends a truncated text; the last sentence is returned only if it is complete. */
    List<Cut> breakOff() {
        assembler.breakOff();
        return assembler.taken();
    }

    /** How much was read, in UTF-16 code units. */
    long characters() {
        return characters;
    }
}
