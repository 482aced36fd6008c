package dev.footnote.answering.extraction;

/** Counts words as a reader does, separated by white space. */
final class WordCount {

    private WordCount() {}

    static int of(String text) {
        return text.strip().split("\\s+").length;
    }
}
