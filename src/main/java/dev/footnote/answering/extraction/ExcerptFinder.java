package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.corpus.Span;
import dev.footnote.retrieval.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the part of a long sentence that answers: the run of clauses within a word limit that matches the question
 * best, or a run of words if every clause exceeds the limit.
 */
final class ExcerptFinder {

    /** An ellipsis at each end of an excerpt counts as a word. */
    private static final int ELLIPSES = 2;

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** A clause ends after such a word; another begins with a word that matches {@link #BEGINS_CLAUSE}. */
    private static final Pattern ENDS_CLAUSE = Pattern.compile(".*[,;:)\\]\u2013\u2014]");

    private static final Pattern BEGINS_CLAUSE = Pattern.compile("[(\\[\u2013\u2014].*");

    /** Characters trimmed at both ends of an excerpt. */
    private static final String EDGE = " \t\r\n,;:\u2013\u2014";

    /** Weight of the answer type relative to the words: about its share in the built-in score weights. */
    private static final double KIND = 0.3;

    private final Evidence evidence;
    private final QuestionTerms terms;
    private final AnswerType type;

    ExcerptFinder(Evidence evidence, QuestionTerms terms) {
        this.evidence = evidence;
        this.terms = terms;
        this.type = AnswerType.of(evidence.question().text());
    }

    /** The text of the question. */
    String question() {
        return evidence.question().text();
    }

    /** Finds lists that the question asks for. */
    ListSelector listSelector() {
        return new ListSelector(question(), terms);
    }

    /** The sentence if it has at most {@code maxWords} words; else a part within that limit, ellipses included. */
    Span findExcerpt(ScoredSentence sentence, int maxWords) {
        return findClauses(sentence, maxWords, false)
                .orElseGet(() -> best(sentence, anywhere(sentence, Math.max(1, maxWords - ELLIPSES))));
    }

    /**
     * Same as {@link #findExcerpt}, but only whole clauses that begin as a sentence does; empty when each is too long.
     */
    Optional<Span> findClauses(ScoredSentence sentence, int maxWords) {
        return findClauses(sentence, maxWords, true);
    }

    private Optional<Span> findClauses(ScoredSentence sentence, int maxWords, boolean likeSentences) {
        List<Span> words = words(sentence);
        if (words.size() <= maxWords) {
            return Optional.of(sentence.span());
        }
        String text = sentence.document().text();
        List<Span> runs = new ArrayList<>();
        int open = 0;
        for (int first = 0; first < words.size(); first++) {
            int end = Math.min(first + maxWords - ELLIPSES, words.size());
            while (end > first && !isBoundary(words, text, end)) {
                end--;
            }
            if (end > first && (first == 0 || (open == 0 && isClauseStart(words, text, first, likeSentences)))) {
                runs.add(trimmed(words.get(first).start(), words.get(end - 1).end(), text));
            }
            open = openBrackets(open, words.get(first), text);
        }
        return runs.isEmpty() ? Optional.empty() : Optional.of(best(sentence, runs));
    }

    /** Runs of {@code maxWords} words, each starting in the middle of the one before. */
    private static List<Span> anywhere(ScoredSentence sentence, int maxWords) {
        List<Span> words = words(sentence);
        String text = sentence.document().text();
        List<Span> runs = new ArrayList<>();
        for (int first = 0; first < words.size(); first += Math.max(1, maxWords / 2)) {
            int end = Math.min(first + maxWords, words.size());
            runs.add(trimmed(words.get(first).start(), words.get(end - 1).end(), text));
        }
        return runs;
    }

    /** The run that matches the question best; the first one on a tie. */
    private Span best(ScoredSentence sentence, List<Span> runs) {
        WordMatch match = new WordMatch(
                evidence.questionVector(),
                sentence.passage().passage().vectors().words());
        Span best = runs.get(0);
        double highest = Double.NEGATIVE_INFINITY;
        for (Span run : runs) {
            double score = score(run, sentence, match);
            if (score > highest) {
                best = run;
                highest = score;
            }
        }
        return best;
    }

    private double score(Span run, ScoredSentence sentence, WordMatch match) {
        int base = sentence.passage().passage().passage().span().start();
        WordMatch.BestCosines met = match.best(start -> run.start() <= start + base && start + base < run.end());
        String text = run.textIn(sentence.document().text());
        return met.mean(terms.places())
                + KIND * type.fit(text, evidence.question().text());
    }

    /** Whether a clause begins at the word, or the sentence ends before it. */
    private static boolean isBoundary(List<Span> words, String text, int word) {
        return word == 0
                || word == words.size()
                || ENDS_CLAUSE.matcher(words.get(word - 1).textIn(text)).matches()
                || BEGINS_CLAUSE.matcher(words.get(word).textIn(text)).matches();
    }

    /** Whether a clause begins at the word, if wanted with a capital or digit as a sentence does. */
    private static boolean isClauseStart(List<Span> words, String text, int word, boolean likeSentences) {
        char first = text.charAt(words.get(word).start());
        return isBoundary(words, text, word)
                && (!likeSentences || Character.isUpperCase(first) || Character.isDigit(first));
    }

    /** The number of brackets that are open after a word. */
    private static int openBrackets(int before, Span word, String text) {
        int open = before;
        for (int i = word.start(); i < word.end(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                open++;
            } else if (c == ')' || c == ']') {
                open = Math.max(0, open - 1);
            }
        }
        return open;
    }

    private static Span trimmed(int start, int end, String text) {
        int from = start;
        int to = end;
        while (from < to - 1 && EDGE.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to - 1 > from && EDGE.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return new Span(from, to);
    }

    private static List<Span> words(ScoredSentence sentence) {
        int base = sentence.span().start();
        List<Span> words = new ArrayList<>();
        Matcher word = WORD.matcher(sentence.text());
        while (word.find()) {
            words.add(new Span(base + word.start(), base + word.end()));
        }
        return words;
    }
}
