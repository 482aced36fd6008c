package dev.footnote.embedding;

import java.util.List;

/** The vector of a question, of length 1, and a contextual vector for each of its words. */
public final class QuestionVectors {

    private final float[] vector;
    private final List<QuestionWord> words;

    public QuestionVectors(float[] vector, List<QuestionWord> words) {
        this.vector = vector;
        this.words = List.copyOf(words);
    }

    /** Comparable with vectors of passages and sentences; not a copy, must not be modified. */
    public float[] vector() {
        return vector;
    }

    /** In the order of the question. */
    public List<QuestionWord> words() {
        return words;
    }

    /** A word of a question. */
    public static final class QuestionWord {

        private final int start;
        private final int end;
        private final float[] vector;

        /**
         * The range is {@code start} to {@code end} (exclusive) in the question, in UTF-16 code units; the vector has
         * length 1.
         */
        public QuestionWord(int start, int end, float[] vector) {
            this.start = start;
            this.end = end;
            this.vector = vector;
        }

        public int start() {
            return start;
        }

        public boolean overlaps(int from, int to) {
            return start < to && from < end;
        }

        /** Not a copy; must not be modified. */
        public float[] vector() {
            return vector;
        }
    }
}
