package dev.footnote.answering.generation;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts what a model writes into statements, as it writes it. Works letter by letter, so it makes no difference where the
 * pieces end, and in time linear in the text.
 */
final class StatementCutter {

    private final SentenceAssembler assembler = new SentenceAssembler();
    private final TemplateFilter templates;
    private long characters;

    /** Where {@code isPassage} tells which numbers are those of passages. */
    StatementCutter(IntPredicate isPassage) {
        templates = new TemplateFilter(new TagFilter(new MarkerReader(assembler, isPassage)));
    }

    /** The statements that are complete with this piece. */
    List<Cut> read(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            templates.read(piece.charAt(i));
        }
        characters += piece.length();
        return assembler.taken();
    }

    /** What is left. */
    List<Cut> end() {
        templates.end();
        assembler.end();
        return assembler.taken();
    }

    /** What is left of a text that breaks off; a sentence counts only when it is certain to be over. */
    List<Cut> breakOff() {
        assembler.breakOff();
        return assembler.taken();
    }

    /** How much was read, in UTF-16 code units. */
    long characters() {
        return characters;
    }
}
