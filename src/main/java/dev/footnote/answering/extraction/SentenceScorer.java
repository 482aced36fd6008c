package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.answering.english.Negation;
import dev.footnote.answering.english.PromptInjectionDetector;
import dev.footnote.answering.headings.HeadingAnswers;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.index.editions.Editions;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.retrieval.TimeMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Computes the signals and the score of every sentence of the evidence. */
final class SentenceScorer {

    static final Comparator<ScoredSentence> BEST_FIRST = Comparator.comparingDouble(ScoredSentence::score)
            .reversed()
            .thenComparing(sentence -> sentence.document().id())
            .thenComparing(sentence -> sentence.span().start());

    private static final Pattern ASKING_WORD =
            Pattern.compile("\\b(who|whom|whose|when|where|why|how|what|which)\\b", Pattern.CASE_INSENSITIVE);

    /** On either side of a sentence, in UTF-16 code units; a table may have a million without an empty line. */
    private static final int LONGEST_PARAGRAPH = 20_000;

    /** The separator between paragraphs of a document's text. */
    private static final String PARAGRAPH = "\n\n";

    /** The signals for how much of the question's topic a sentence has. */
    private static final Set<Signal> OF_THE_TOPIC = EnumSet.of(
            Signal.TERMS, Signal.CONTEXT, Signal.WORDS, Signal.CONTEXT_WORDS, Signal.LEAST_WORD, Signal.NUMBERS);

    private final Evidence evidence;
    private final String question;
    private final AnswerType type;
    private final QuestionTerms terms;
    private final ScopeFilter scope;
    private final QuestionTerms.QuestionRange askingWord;
    private final QuestionAntonyms questionAntonyms;
    private final AnswerScoringModel model;
    private final SentenceTimes times;
    private final HeadingAnswers headings;

    SentenceScorer(
            Evidence evidence,
            QuestionTerms terms,
            HeadingAnswers headings,
            AnswerScoringModel model,
            Editions editions) {
        this.evidence = evidence;
        this.model = model;
        this.question = evidence.question().text();
        this.type = AnswerType.of(question);
        this.terms = terms;
        this.scope = new ScopeFilter(evidence.question().scope(), terms);
        this.questionAntonyms = new QuestionAntonyms(question);
        this.askingWord = askingWord(question);
        this.times = new SentenceTimes(evidence, editions);
        this.headings = headings;
    }

    private static QuestionTerms.QuestionRange askingWord(String question) {
        Matcher word = ASKING_WORD.matcher(question);
        return word.find()
                ? new QuestionTerms.QuestionRange(word.start(), word.end())
                : new QuestionTerms.QuestionRange(0, 0);
    }

    /** Each sentence once, best first; one in two passages is taken from the passage where it scores higher. */
    List<ScoredSentence> scoreSentences(ReaderScores read) {
        Map<SentenceKey, ScoredSentence> best = new HashMap<>();
        for (int i = 0; i < evidence.passages().size(); i++) {
            for (ScoredSentence sentence : sentences(i, read)) {
                SentenceKey sentenceKey = new SentenceKey(sentence.document().id(), sentence.span());
                best.merge(sentenceKey, sentence, (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        return best.values().stream().sorted(BEST_FIRST).toList();
    }

    private List<ScoredSentence> sentences(int passageIndex, ReaderScores read) {
        RankedPassage ranked = evidence.passages().get(passageIndex);
        Passage passage = ranked.passage().passage();
        List<ScoredSentence> scored = new ArrayList<>();
        Set<String> heading = terms.termsIn(passage.heading());
        SentenceHeadings under = SentenceHeadings.of(passage, headings);
        Set<String> named = terms.termsIn(under.words());
        Set<String> before = Set.of();
        WordMatch match = new WordMatch(
                evidence.questionVector(), ranked.passage().vectors().words());
        List<SentenceIntroduction> leads = SentenceIntroduction.of(passage, question);
        for (int i = 0; i < passage.sentences().size(); i++) {
            String sentence =
                    passage.sentences().get(i).textIn(passage.document().text());
            if (speaksToAModel(sentence)) {
                before = Set.of();
                continue;
            }
            Set<String> own = terms.termsIn(sentence);
            Set<String> context = new HashSet<>(heading);
            context.addAll(own);
            context.addAll(before);
            context.addAll(leads.get(i).terms(passage.document(), terms));
            Set<String> above = union(leads.get(i).columnTerms(passage.document(), terms), named);
            context.addAll(above);
            if (!leads.get(i).isIntroduction() && scope.admits(sentence, context)) {
                Set<String> resolved = leads.get(i).posedQuestion().isPresent()
                        ? union(own, before)
                        : BackReferences.resolve(sentence, own, before);
                scored.add(score(
                        ranked,
                        i,
                        read.signals(passageIndex, i),
                        new SentenceTerms(own, resolved, above, context, under, leads.get(i), match)));
            }
            before = own;
        }
        return scored;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** False when the question itself contains such text. */
    private boolean speaksToAModel(String sentence) {
        return PromptInjectionDetector.isInjection(sentence) && !PromptInjectionDetector.isInjection(question);
    }

    /** A question about nothing but a period (<em>what happened in May 2023?</em>) has the period as its topic. */
    private ScoredSentence score(
            RankedPassage ranked, int index, Map<Signal, Double> readerSignals, SentenceTerms sentenceTerms) {
        Span span = ranked.passage().passage().sentences().get(index);
        Span read = sentenceTerms.pointsBack() ? withTheOneBefore(ranked, index) : span;
        TimeMatch time = times.match(ranked, span);
        Map<Signal, Double> signals = new EnumMap<>(readerSignals);
        signals.put(Signal.NAMES, 1.0);
        addPassage(ranked, index, sentenceTerms.lead(), signals);
        addTerms(sentenceTerms, signals);
        addWords(ranked.passage().passage(), index, read, sentenceTerms, signals);
        String text = ranked.passage().document().text();
        double fit = sentenceTerms.under().fit(span.textIn(text), question, type, headings);
        signals.put(Signal.TYPE, fit);
        signals.put(Signal.LACKS_TYPE, Math.max(0, 1 - fit / AnswerType.NEUTRAL));
        signals.put(Signal.TIME, timeValue(time));
        signals.put(Signal.PERIOD, times.closeness(ranked, span));
        signals.put(
                Signal.NEGATION,
                isContrary(sentenceTerms.lead().posedQuestion().orElse(span).textIn(text)) ? 0.0 : 1.0);
        if ((terms.isEmpty() && times.isAboutPeriod(ranked, span))
                || sentenceTerms.under().isAskedFor()) {
            OF_THE_TOPIC.forEach(signal -> signals.put(signal, 1.0));
        }
        Signals all = new Signals(signals);
        Span quote = quote(ranked.passage().passage(), index, read, sentenceTerms.lead());
        return new ScoredSentence(ranked, span, quote, span, sentenceTerms.own(), all, time, model.score(all));
    }

    /** Excludes the sentence's introduction; a bare <em>yes</em> is quoted with the sentence after it. */
    private Span quote(Passage passage, int index, Span read, SentenceIntroduction sentenceIntroduction) {
        String text = passage.document().text();
        Span span = passage.sentences().get(index);
        if (!sentenceIntroduction.followsIntroduction()) {
            return HeadingLines.withList(passage.document(), span, question).orElse(read);
        }
        boolean isBare = sentenceIntroduction.posedQuestion().isPresent()
                && QuestionSentenceDetector.isBareAnswer(span.textIn(text));
        if (!isBare || index + 1 == passage.sentences().size()) {
            return span;
        }
        Span next = passage.sentences().get(index + 1);
        boolean goesOn = next.end() <= paragraph(text, span).end()
                && !QuestionSentenceDetector.isQuestion(next.textIn(text))
                && !speaksToAModel(next.textIn(text));
        return goesOn ? new Span(span.start(), next.end()) : span;
    }

    private boolean isContrary(String sentence) {
        return !Negation.agree(question, sentence) || questionAntonyms.areIn(sentence);
    }

    /** A sentence that answers a question in the document has at least the similarity of that question. */
    private void addPassage(
            RankedPassage ranked, int index, SentenceIntroduction sentenceIntroduction, Map<Signal, Double> signals) {
        double own = cosine(ranked, index);
        double cosine =
                sentenceIntroduction.posedQuestion().isPresent() ? Math.max(own, cosine(ranked, index - 1)) : own;
        signals.put(Signal.SENTENCE, cosine);
        signals.put(Signal.PASSAGE, ranked.cosine());
        signals.put(Signal.RETRIEVAL, Math.max(0, Math.min(1, ranked.score())));
        signals.put(Signal.LEXICAL, ranked.lexical());
    }

    private double cosine(RankedPassage ranked, int index) {
        return ranked.passage()
                .vectors()
                .sentences()
                .get(index)
                .cosine(evidence.questionVector().vector());
    }

    private void addTerms(SentenceTerms sentenceTerms, Map<Signal, Double> signals) {
        signals.put(Signal.TERMS, terms.share(union(sentenceTerms.resolved(), sentenceTerms.above())));
        signals.put(Signal.CONTEXT, terms.share(sentenceTerms.context()));
        signals.put(Signal.NUMBERS, terms.shareOfNumbers(union(sentenceTerms.own(), sentenceTerms.above())));
        signals.put(Signal.KNOWN, terms.hasUnknownName() ? 0.0 : 1.0);
        signals.put(Signal.LENGTH, Math.log1p(sentenceTerms.own().size()));
        signals.put(Signal.ECHO, terms.shareHeld(sentenceTerms.own()));
    }

    /** Words of the heading start before 0. Words of the sentence before are included if this one refers back to it. */
    private void addWords(
            Passage passage, int index, Span read, SentenceTerms sentenceTerms, Map<Signal, Double> signals) {
        List<Span> sentences = passage.sentences();
        int base = passage.span().start();
        int from = read.start() - base;
        int to = sentences.get(index).end() - base;
        int before = index == 0 ? from : sentences.get(index - 1).start() - base;
        WordMatch.BestCosines own = sentenceTerms
                .match()
                .best(start -> (from <= start && start < to)
                        || sentenceTerms.lead().namesColumnsAt(start + base)
                        || sentenceTerms.under().hasWordAt(start));
        WordMatch.BestCosines context = sentenceTerms
                .match()
                .best(start -> start < 0
                        || (before <= start && start < to)
                        || sentenceTerms.lead().isInTopicAt(start + base));
        signals.put(Signal.WORDS, own.mean(terms.places()));
        signals.put(Signal.CONTEXT_WORDS, context.mean(terms.places()));
        signals.put(Signal.LEAST_WORD, own.least(terms.places()));
        signals.put(Signal.ALL_WORDS, own.mean());
        signals.put(Signal.ASKING_WORD, own.of(askingWord));
    }

    private static Span withTheOneBefore(RankedPassage ranked, int index) {
        List<Span> sentences = ranked.passage().passage().sentences();
        return new Span(sentences.get(index - 1).start(), sentences.get(index).end());
    }

    /** The text around a sentence up to empty lines, or as much of it as people write without one. */
    static Span paragraph(String text, Span sentence) {
        int first = Math.max(0, sentence.start() - LONGEST_PARAGRAPH);
        int last = Math.min(text.length(), sentence.end() + LONGEST_PARAGRAPH);
        int before = text.lastIndexOf(PARAGRAPH, sentence.start());
        int after = text.indexOf(PARAGRAPH, sentence.end());
        return new Span(Math.max(first, before), after < 0 ? last : Math.min(last, after));
    }

    static double timeValue(TimeMatch time) {
        return switch (time) {
            case MENTIONED -> 1;
            case DATED -> 0.8;
            case TOUCHED -> 0.6;
            case UNKNOWN -> 0.5;
            case CONTRADICTED -> 0;
        };
    }

    /**
     * The terms of a sentence.
     *
     * @param own its own
     * @param resolved its own, with those of the sentence that it refers back to or answers
     * @param above those of its column names and headings
     * @param context all of these, with the passage's heading and the sentence before
     */
    private record SentenceTerms(
            Set<String> own,
            Set<String> resolved,
            Set<String> above,
            Set<String> context,
            SentenceHeadings under,
            SentenceIntroduction lead,
            WordMatch match) {

        boolean pointsBack() {
            return resolved.size() > own.size();
        }
    }

    private record SentenceKey(String documentId, Span span) {}
}
