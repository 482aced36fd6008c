package dev.footnote.answering.extraction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The features of a sentence; each 0 to 1 unless noted otherwise, cosines from -1. */
enum Signal {
    /** The reader's score of the sentence, in log odds against <em>no sentence answers</em>. */
    READER,
    /** The reader's log odds that any sentence of the evidence answers; the same for all sentences. */
    ANSWERABLE,
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
    /** Same as {@link #TERMS}, including the heading and the sentence before. */
    CONTEXT,
    /** Share of the question's numbers in the sentence, without those in time expressions. */
    NUMBERS,
    /** 1, or 0 when the question contains a name that occurs in no document. */
    KNOWN,
    /** Fit of the sentence to the expected answer type. */
    TYPE,
    /** 1 when it lacks the expected answer type, 0 when it has it or none is expected. */
    LACKS_TYPE,
    /** 1 for a match of periods, 0.5 for unknown, 0 for a contradiction. */
    TIME,
    /** Closeness of its days to the requested period: the highest Jaccard index; 0 when no period is requested. */
    PERIOD,
    /** Natural logarithm of 1 + its number of distinct terms; may exceed 1. */
    LENGTH,
    /** Share of the sentence's own terms that are in the question. */
    ECHO,
    /** Weighted mean, over the question's terms, of the highest cosine of each with a word of the sentence. */
    WORDS,
    /** Same as {@link #WORDS}, including the heading and the sentence before. */
    CONTEXT_WORDS,
    /** The minimum of the cosines that {@link #WORDS} averages: the question term that the sentence matches least. */
    LEAST_WORD,
    /** Mean, over all words of the question, of the highest cosine of each with a word of the sentence. */
    ALL_WORDS,
    /** The highest cosine of the question word ({@code who}, {@code when}) with a word of the sentence. */
    ASKING_WORD,
    /**
     * Share of the question's names in the heading, at the document's beginning, or in the paragraph up to the
     * sentence's end. It is 1 before ranking.
     */
    NAMES,
    /** 1, or 0 when only one of question and sentence is negated, or the sentence has an antonym of the question. */
    NEGATION;

    /** Signals that are computed only for the best sentences. */
    static final Set<Signal> AFTER_RANKING = EnumSet.of(NAMES);

    /** Finds a signal by its key; an unknown key is an {@link IllegalArgumentException}. */
    static Signal named(String key) {
        return Arrays.stream(values())
                .filter(signal -> signal.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown signal " + key));
    }

    /** The name in explanations and in the weights file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
