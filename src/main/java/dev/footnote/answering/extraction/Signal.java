package dev.footnote.answering.extraction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What may speak for a sentence; each 0 to 1 unless said otherwise, cosines from -1. */
enum Signal {
    /** Cosine of the sentence's vector with the question's. */
    SENTENCE,
    /** Cosine of its passage's vector with the question's. */
    PASSAGE,
    /** Its passage's score in the fused ranking. */
    RETRIEVAL,
    /** Its passage's BM25 score as a share of the best one's. */
    LEXICAL,
    /** Share of the question's terms, by weight, in the sentence. */
    TERMS,
    /** The same with heading and the sentence before counted in. */
    CONTEXT,
    /** Share of the question's numbers in the sentence, those in expressions of time left out. */
    NUMBERS,
    /** 1, or 0 when the question names something that occurs in no document. */
    KNOWN,
    /** Whether it holds the kind of thing that is asked for. */
    TYPE,
    /** 1 when it lacks the kind of thing that is asked for, 0 when it holds it or no kind is asked for. */
    LACKS_TYPE,
    /** 1 for a match of periods, 0.5 for unknown, 0 for a contradiction. */
    TIME,
    /** How closely the days that it tells of are those asked for: the highest Jaccard index; 0 when no period is asked for. */
    PERIOD,
    /** Natural logarithm of 1 + its different terms. */
    LENGTH,
    /** Share of the sentence's own terms that the question holds. */
    ECHO,
    /** For each term of the question the highest cosine of its word with one of the sentence: their weighted mean. */
    WORDS,
    /** The same with heading and the sentence before counted in. */
    CONTEXT_WORDS,
    /** The lowest of those that {@link #WORDS} is the mean of: the term that the sentence answers to least. */
    LEAST_WORD,
    /** For each word of the question, whatever its part, the highest cosine with one of the sentence: their mean. */
    ALL_WORDS,
    /** The highest cosine of the question word ({@code who}, {@code when}) with a word of the sentence. */
    ASKING_WORD,
    /**
     * For each word piece of the question, when it is read as one with the sentence, the highest cosine with one of the
     * sentence's: their mean. It costs a run of the model, and is 0 until a sentence was ranked.
     */
    JOINT_WORDS,
    /**
     * Share of what the question names that is in the heading, where the document begins, or in the paragraph up to the
     * sentence's end. It is 1 until a sentence was ranked.
     */
    NAMES,
    /** 1, or 0 when one of question and sentence is negated and the other is not, or one says the opposite. */
    NEGATION;

    /** What only the best sentences are looked at for. */
    static final Set<Signal> AFTER_RANKING = EnumSet.of(JOINT_WORDS, NAMES);

    /** The signal of this key. */
    static Signal named(String key) {
        return Arrays.stream(values())
                .filter(signal -> signal.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no signal " + key));
    }

    /** As it is named in explanations and in the model's file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
