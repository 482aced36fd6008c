package dev.footnote.answering;

import dev.footnote.answering.ScoredSentence.Signals;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.SentenceVector;
import dev.footnote.index.Snapshot;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.text.Terms;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Scores every sentence of the evidence by how well it may answer the question. */
final class SentenceScoring {

    private static final Comparator<ScoredSentence> BEST_FIRST = Comparator.comparingDouble(ScoredSentence::score)
            .reversed()
            .thenComparing(sentence -> sentence.document().id())
            .thenComparing(sentence -> sentence.span().start());

    private final Evidence evidence;
    private final String question;
    private final AnswerType type;
    private final QuestionTerms terms;

    SentenceScoring(Evidence evidence, Snapshot snapshot, ToDoubleFunction<String> commonness) {
        this.evidence = evidence;
        this.question = evidence.question().text();
        this.type = AnswerType.of(question);
        this.terms = new QuestionTerms(question, evidence.question().today(), snapshot.passages(), commonness);
    }

    /** Each sentence once, best first; the one that two passages share counts in the passage where it scores higher. */
    List<ScoredSentence> scored() {
        Map<Place, ScoredSentence> best = new HashMap<>();
        for (RankedPassage ranked : evidence.passages()) {
            for (ScoredSentence sentence : sentences(ranked)) {
                Place place = new Place(sentence.document().id(), sentence.span());
                best.merge(place, sentence, (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        return best.values().stream().sorted(BEST_FIRST).toList();
    }

    private List<ScoredSentence> sentences(RankedPassage ranked) {
        Passage passage = ranked.passage().passage();
        List<ScoredSentence> scored = new ArrayList<>();
        Set<String> heading = new HashSet<>(Terms.of(passage.heading()));
        Set<String> before = Set.of();
        for (int i = 0; i < passage.sentences().size(); i++) {
            String sentence = passage.sentences().get(i).of(passage.document().text());
            Set<String> own = new HashSet<>(Terms.of(sentence));
            Set<String> context = new HashSet<>(heading);
            context.addAll(own);
            context.addAll(before);
            scored.add(score(ranked, i, new Words(own, References.resolved(sentence, own, before), context)));
            before = own;
        }
        return scored;
    }

    private ScoredSentence score(RankedPassage ranked, int index, Words words) {
        Span span = ranked.passage().passage().sentences().get(index);
        Span quote = words.pointsBack() ? withTheOneBefore(ranked, index) : span;
        SentenceVector vector = ranked.passage().vectors().sentences().get(index);
        TimeMatch time = time(ranked, span);
        Signals signals = new Signals(
                vector.cosine(evidence.questionVector().vector()),
                ranked.cosine(),
                Math.max(0, Math.min(1, ranked.score())),
                terms.share(words.resolved()),
                terms.share(words.context()),
                terms.shareOfNumbers(words.own()),
                terms.nameUnknown() ? 0 : 1,
                type.fit(span.of(ranked.passage().document().text()), question),
                value(time),
                Math.log1p(words.own().size()));
        return new ScoredSentence(ranked, span, quote, words.own(), signals, time, AnswerModel.score(signals));
    }

    private static Span withTheOneBefore(RankedPassage ranked, int index) {
        List<Span> sentences = ranked.passage().passage().sentences();
        return new Span(sentences.get(index - 1).start(), sentences.get(index).end());
    }

    /** The sentence's own days decide where it names some; else those of its passage. */
    private TimeMatch time(RankedPassage ranked, Span sentence) {
        List<DayRange> own = ranked.passage().mentions().stream()
                .filter(mention -> sentence.start() <= mention.start() && mention.end() <= sentence.end())
                .map(TimeMention::range)
                .toList();
        return own.isEmpty()
                ? ranked.time()
                : TimeMatch.of(own, ranked.passage().document(), evidence.periods());
    }

    private static double value(TimeMatch time) {
        return switch (time) {
            case MENTIONED -> 1;
            case DATED -> 0.8;
            case UNKNOWN -> 0.5;
            case CONTRADICTED -> 0;
        };
    }

    /** A sentence's terms: its own, with what it points back at, and with all that stands before it. */
    private record Words(Set<String> own, Set<String> resolved, Set<String> context) {

        boolean pointsBack() {
            return resolved.size() > own.size();
        }
    }

    private record Place(String documentId, Span span) {}
}
