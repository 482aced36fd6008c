package dev.footnote.answering.extraction;

/** Words as a reader counts them: what white space parts. */
final class WordCount {

    private WordCount() {}

    static int of(String text) {
        return text.strip().split("\\s+").length;
    }
}
