package dev.footnote.answering.generation;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Splits a model's streamed output into statements. Works character by character, so the piece boundaries do not
 * matter, and in linear time.
 */
final class StatementSplitter {

    private final SentenceAssembler assembler = new SentenceAssembler();
    private final ChatTemplateFilter templates;
    private long characters;

    /** @param isPassage whether a number is that of a passage */
    StatementSplitter(IntPredicate isPassage) {
        templates = new ChatTemplateFilter(new TagFilter(new MarkerReader(assembler, isPassage)));
    }

    /** Reads a piece and returns the statements that it completes. */
    List<GeneratedSentence> read(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            templates.read(piece.charAt(i));
        }
        characters += piece.length();
        return assembler.drainSentences();
    }

    /** Ends the text and returns the remaining statements. */
    List<GeneratedSentence> end() {
        templates.end();
        assembler.end();
        return assembler.drainSentences();
    }

    /** Ends a truncated text; the last sentence is returned only if it is complete. */
    List<GeneratedSentence> endTruncated() {
        assembler.endTruncated();
        return assembler.drainSentences();
    }

    /** How much was read, in UTF-16 code units. */
    long charactersRead() {
        return characters;
    }
}
