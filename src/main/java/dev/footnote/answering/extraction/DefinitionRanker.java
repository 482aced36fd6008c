package dev.footnote.answering.extraction;

import dev.footnote.answering.english.DefinitionDetector;
import dev.footnote.answering.english.DefinitionQuestion;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.text.LexicalTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ranks definitions first when a question asks for a meaning: <em>Every lease is signed on Tuesdays.</em> does not
 * answer what a lease is. The same applies to expansions of abbreviations. Without such a sentence there is no answer.
 */
final class DefinitionRanker {

    /** In log odds: maximum distance from the best sentence for named things, about which any sentence may answer. */
    private static final double BEHIND = 1;

    private final Optional<DefinitionQuestion> asked;

    DefinitionRanker(String question) {
        this.asked = DefinitionQuestion.of(question);
    }

    /** The sentences, best first; a definition moves to the front, or is quoted together with the best sentence. */
    List<ScoredSentence> rankDefinitionFirst(List<ScoredSentence> scored) {
        if (asked.isEmpty() || scored.isEmpty() || tells(scored.get(0))) {
            return scored;
        }
        return telling(scored, asked.get())
                .map(telling -> isWithoutTerm(telling) ? withTheBest(scored, telling) : before(scored, telling))
                .orElse(scored);
    }

    private Optional<ScoredSentence> telling(List<ScoredSentence> scored, DefinitionQuestion meaning) {
        ScoredSentence best = scored.get(0);
        double least =
                meaning.kind() == DefinitionQuestion.Kind.ANYTHING ? best.score() - BEHIND : Double.NEGATIVE_INFINITY;
        return scored.stream()
                .filter(sentence -> sentence.score() >= least && tells(sentence))
                .filter(sentence -> !isWithoutTerm(sentence) || sentence.isBeside(best))
                .findFirst();
    }

    private boolean isWithoutTerm(ScoredSentence sentence) {
        return asked.filter(meaning -> meaning.kind() == DefinitionQuestion.Kind.LONG_FORM)
                .filter(meaning -> !names(sentence.quoted(), meaning.term()))
                .isPresent();
    }

    private static List<ScoredSentence> before(List<ScoredSentence> scored, ScoredSentence telling) {
        List<ScoredSentence> all = new ArrayList<>(scored);
        all.remove(telling);
        all.add(0, telling);
        return all;
    }

    private static List<ScoredSentence> withTheBest(List<ScoredSentence> scored, ScoredSentence telling) {
        List<ScoredSentence> all = new ArrayList<>(scored);
        all.remove(telling);
        all.set(0, scored.get(0).with(telling));
        return all;
    }

    /** Whether the question requires a definition and neither the sentence nor a neighbour gives it. */
    boolean lacksDefinition(ScoredSentence best) {
        return asked.filter(meaning -> meaning.kind() != DefinitionQuestion.Kind.ANYTHING)
                .filter(meaning -> !tells(best) && !isToldBeside(best, meaning))
                .isPresent();
    }

    private static boolean isToldBeside(ScoredSentence best, DefinitionQuestion meaning) {
        Passage passage = best.passage().passage().passage();
        int index = passage.sentences().indexOf(best.span());
        return IntStream.rangeClosed(
                        Math.max(0, index - 1), Math.min(passage.sentences().size() - 1, index + 1))
                .anyMatch(beside -> tells(passage, beside, meaning));
    }

    private boolean tells(ScoredSentence sentence) {
        Passage passage = sentence.passage().passage().passage();
        return asked.filter(meaning -> tells(passage, passage.sentences().indexOf(sentence.span()), meaning))
                .isPresent();
    }

    private static boolean tells(Passage passage, int index, DefinitionQuestion meaning) {
        String sentence = text(passage, index);
        if (meaning.kind() == DefinitionQuestion.Kind.LONG_FORM || isInCapitals(meaning.term())) {
            boolean isWrittenOut = DefinitionDetector.expandsAbbreviation(sentence, meaning.term());
            if (isWrittenOut || meaning.kind() == DefinitionQuestion.Kind.LONG_FORM) {
                return isWrittenOut;
            }
        }
        return DefinitionDetector.isDefinition(sentence, meaning.term())
                || (index > 0 && isToldOfTheOneBefore(sentence, text(passage, index - 1), meaning.term()))
                || (isBelow(passage, meaning.term()) && isToldOfTheHeading(sentence, index, meaning.term()));
    }

    private static boolean isToldOfTheOneBefore(String sentence, String before, String term) {
        return names(before, term)
                && (DefinitionDetector.isDefinitionByPronoun(sentence)
                        || (QuestionSentenceDetector.isQuestion(before)
                                && DefinitionQuestion.of(before).isPresent()));
    }

    private static boolean isToldOfTheHeading(String sentence, int index, String term) {
        return !names(sentence, term)
                && (DefinitionDetector.isDefinitionByPronoun(sentence)
                        || (index == 0 && DefinitionDetector.isDefinitionBelowHeading(sentence)));
    }

    /** Whether the heading of a passage consists of the term only. */
    private static boolean isBelow(Passage passage, String term) {
        List<String> headings = passage.headings();
        String heading = headings.isEmpty() ? passage.document().title() : headings.get(headings.size() - 1);
        return LexicalTerms.analyze(heading).equals(LexicalTerms.analyze(term));
    }

    private static boolean names(String sentence, String term) {
        return LexicalTerms.analyze(sentence).containsAll(LexicalTerms.analyze(term));
    }

    private static boolean isInCapitals(String term) {
        return term.length() > 1 && term.chars().allMatch(Character::isUpperCase);
    }

    private static String text(Passage passage, int index) {
        Span span = passage.sentences().get(index);
        return span.textIn(passage.document().text());
    }
}
