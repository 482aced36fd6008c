package dev.footnote.answering.extraction;

import dev.footnote.answering.AnswerLength;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Answerer;
import dev.footnote.answering.AnsweringConfig;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Draft;
import dev.footnote.answering.DraftOrigin;
import dev.footnote.answering.Explanation;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.answering.english.AnswerType;
import dev.footnote.answering.headings.HeadingAnswers;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.Embedder;
import dev.footnote.index.Snapshot;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.TimeMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers with verbatim sentences of the evidence, and with table rows and their column names: the fewest that answer,
 * best first, without near-duplicates.
 */
public final class ExtractiveAnswerer implements Answerer {

    /** The maximum number of candidates in an explanation. */
    private static final int EXPLAINED = 10;

    /** In log odds: a larger distance from the best sentence is capped, as its probability is practically 0. */
    private static final double MOST_BEHIND = 100;

    private final AnsweringConfig config;
    private final Embedder embedder;
    private final ToDoubleFunction<String> commonness;
    private final AnswerModel model;
    private final double sureThreshold;
    private final double possibleThreshold;

    /** Creates an answerer; {@code commonness} gives the probability that a passage of English contains a word. */
    public ExtractiveAnswerer(AnsweringConfig config, Embedder embedder, ToDoubleFunction<String> commonness) {
        this.config = config;
        this.embedder = embedder;
        this.commonness = commonness;
        this.model = AnswerModel.of(config);
        this.sureThreshold = model.threshold(config.precision());
        this.possibleThreshold = Math.min(sureThreshold, model.threshold(config.possiblePrecision()));
    }

    @Override
    public AnsweredBy answeredBy() {
        return AnsweredBy.EXTRACTIVE;
    }

    @Override
    public Draft draft(Evidence evidence, Snapshot snapshot) {
        QuestionTerms terms = new QuestionTerms(
                evidence.question().text(), evidence.question().today(), snapshot.passages(), commonness);
        String question = evidence.question().text();
        EditionResolver editionResolver = new EditionResolver(evidence, snapshot.editions(), model);
        HeadingAnswers headings = new HeadingAnswers(question);
        SectionSelector sections = new SectionSelector(headings.section());
        List<ScoredSentence> all =
                new SentenceScorer(evidence, terms, headings, model, snapshot.editions()).scoreSentences();
        List<ScoredSentence> settled =
                editionResolver.resolveTimes(new SiblingSectionFilter(headings.section()).removeSiblings(all));
        DefinitionRanker what = new DefinitionRanker(question);
        TableRowSelector rows = new TableRowSelector(evidence.question(), terms);
        List<ScoredSentence> inTime = sections.rankSectionFirst(rows.keepBestRows(keepSentencesOfPeriod(
                terms, dropOtherPeriods(editionResolver.dropSuperseded(settled), editionResolver))));
        List<ScoredSentence> scored = what.rankDefinitionFirst(AgentRanker.rankAgentFirst(inTime, question));
        if (scored.isEmpty()) {
            return Draft.refused(Reason.NO_EVIDENCE, 0, List::of);
        }
        JointScorer jointScorer =
                JointScorer.of(evidence.question(), headings.section(), embedder, snapshot.passages());
        ScoredSentence best = jointScorer.of(scored.get(0));
        Supplier<List<Explanation.Candidate>> candidates = () -> candidates(scored, jointScorer);
        double confidence = model.confidence(best.signals());
        Reason refusal = terms.isEmpty() && best.signals().get(Signal.TERMS) == 0
                ? Reason.NO_EVIDENCE
                : refusal(best, confidence);
        if (refusal == null) {
            refusal = ForeignQuestionCheck.refusalReason(question, best, snapshot.passages());
        }
        boolean isUnknown = UnknownDesignationCheck.isAskedFor(evidence);
        if (refusal == null && (isUnknown || what.lacksDefinition(best))) {
            refusal = Reason.WEAK_EVIDENCE;
        }
        if (refusal == null && editionResolver.isOfAnotherPeriod(best, settled)) {
            refusal = Reason.WRONG_PERIOD;
        }
        if (refusal != null) {
            boolean otherwise =
                    !isUnknown && refusal != Reason.WRONG_PERIOD && isAnsweredForAnotherPeriod(scored, jointScorer);
            return Draft.refused(otherwise ? Reason.WRONG_PERIOD : refusal, confidence, candidates);
        }
        AnswerType asked = AnswerType.of(question);
        boolean lacksMeasure = asked.isMeasure()
                && !asked.isIn(best.surroundings())
                && !headings.containAnswer(best.headings(), best.text());
        SentenceConflict said = SentenceConflict.detect(scored, question);
        boolean isDoubtful = lacksMeasure || rows.isRowWithoutAnswer(best);
        Reason partly = confidence < sureThreshold || isDoubtful
                ? Reason.UNSURE
                : said.isOpen() && !editionResolver.isHistorical(said) ? Reason.CONFLICT : null;
        AnswerLength length =
                partly == Reason.UNSURE ? AnswerLength.ofPossible(question, config) : AnswerLength.of(question, config);
        SentenceSelector choice = new SentenceSelector(
                length, new ExcerptFinder(evidence, terms), new AntecedentExtender(snapshot), rows, sections);
        SentenceSelector.SelectedSentences selectedSentences =
                partly == Reason.UNSURE ? choice.select(scored) : chosen(scored, said, choice);
        Claims claims = new Claims(headings);
        claims.addAll(selectedSentences.sentences(), best.score(), confidence);
        Set<Notice> notices = selectedSentences.isCut() ? Set.of(Notice.LIST_CUT) : Set.of();
        return new Draft(
                partly, confidence, claims.statements, claims.citations, candidates, DraftOrigin.extracted(notices));
    }

    private static List<Explanation.Candidate> candidates(List<ScoredSentence> scored, JointScorer jointScorer) {
        return scored.stream()
                .limit(EXPLAINED)
                .map(sentence -> jointScorer.of(sentence).candidate())
                .toList();
    }

    /**
     * If a sentence of the requested period answers nearly as well as the best one, removes sentences of other periods
     * and sentences that are merely not known to be replaced by then; if the best names days in the period, also
     * removes those that only touch it.
     */
    private static List<ScoredSentence> dropOtherPeriods(List<ScoredSentence> scored, EditionResolver editionResolver) {
        double least = scored.isEmpty() ? 0 : scored.get(0).score() - SentenceSelector.ALSO_ANSWERS;
        boolean given = scored.stream().anyMatch(sentence -> sentence.score() >= least && sentence.isInPeriod());
        boolean isNamed = given && scored.get(0).mentionsPeriod();
        return given
                ? scored.stream()
                        .filter(sentence -> sentence.time() != TimeMatch.CONTRADICTED)
                        .filter(sentence -> !isNamed || sentence.time() != TimeMatch.TOUCHED)
                        .filter(sentence -> !editionResolver.mayStillHold(sentence))
                        .toList()
                : scored;
    }

    /** For a question about nothing but a period, only the sentences about it, if there are any. */
    private static List<ScoredSentence> keepSentencesOfPeriod(QuestionTerms terms, List<ScoredSentence> scored) {
        boolean only = terms.isEmpty()
                && scored.stream().anyMatch(sentence -> sentence.signals().get(Signal.TERMS) > 0);
        return only
                ? scored.stream()
                        .filter(sentence -> sentence.signals().get(Signal.TERMS) > 0)
                        .toList()
                : scored;
    }

    private boolean isAnsweredForAnotherPeriod(List<ScoredSentence> scored, JointScorer jointScorer) {
        return scored.stream()
                .filter(sentence -> sentence.time() == TimeMatch.CONTRADICTED)
                .findFirst()
                .filter(sentence -> model.confidence(jointScorer.of(sentence).signals()) >= sureThreshold)
                .isPresent();
    }

    private @Nullable Reason refusal(ScoredSentence best, double confidence) {
        if (best.signals().get(Signal.TERMS) == 0 && confidence < possibleThreshold / 2) {
            return Reason.NO_EVIDENCE;
        }
        if (confidence < possibleThreshold) {
            return Reason.WEAK_EVIDENCE;
        }
        return best.time() == TimeMatch.CONTRADICTED ? Reason.WRONG_PERIOD : null;
    }

    private static SentenceSelector.SelectedSentences chosen(
            List<ScoredSentence> scored, SentenceConflict said, SentenceSelector choice) {
        if (said.isOpen()) {
            return choice.withContext(said.newestFirst());
        }
        return said.isDecided() ? choice.withContext(List.of(said.newest())) : choice.select(scored);
    }

    private record Claims(HeadingAnswers asked, List<Statement> statements, List<Citation> citations) {

        Claims(HeadingAnswers asked) {
            this(asked, new ArrayList<>(), new ArrayList<>());
        }

        /** Scores are log odds: a further sentence has lower odds than the best by the difference of scores. */
        void addAll(List<ScoredSentence> chosen, double bestScore, double confidence) {
            for (ScoredSentence sentence : chosen) {
                double less = Math.exp(Math.max(0, Math.min(MOST_BEHIND, bestScore - sentence.score())));
                add(sentence, confidence / (confidence + (1 - confidence) * less));
            }
        }

        /** Cites table rows with the row of their column names, and sentences that need a heading with that heading. */
        private void add(ScoredSentence sentence, double score) {
            Document document = sentence.document();
            Span quote = sentence.quote();
            Optional<TableQuote> rows = TableQuote.of(document.text(), quote);
            Optional<Span> announcing = ListSelector.announcing(sentence);
            String said = rows.map(TableQuote::text).orElseGet(() -> readable(sentence, announcing));
            HeadedQuote headed = HeadedQuote.of(document, quote, said, asked);
            List<Integer> markers = new ArrayList<>(List.of(marker(document, quote, score)));
            rows.flatMap(TableQuote::columns).ifPresent(columns -> markers.add(marker(document, columns, score)));
            announcing.ifPresent(lead -> markers.add(marker(document, lead, score)));
            headed.headings().forEach(heading -> markers.add(marker(document, heading, score)));
            statements.add(new Statement(headed.text(), markers));
        }

        /** A single item without its marker, after the sentence that announces its list. */
        private static String readable(ScoredSentence sentence, Optional<Span> announcing) {
            String item = ListedItems.withoutMarker(sentence.quoteWithEllipses());
            return announcing
                    .map(lead -> lead.textIn(sentence.document().text()) + (item.indexOf('\n') < 0 ? " " : "\n") + item)
                    .orElse(item);
        }

        private int marker(Document document, Span quote, double score) {
            return citations.stream()
                    .filter(citation -> citation.documentId().equals(document.id()))
                    .filter(citation -> citation.start() == quote.start() && citation.end() == quote.end())
                    .findFirst()
                    .map(Citation::marker)
                    .orElseGet(() -> cited(document, quote, score));
        }

        private int cited(Document document, Span quote, double score) {
            int marker = citations.size() + 1;
            citations.add(Citation.of(marker, document, quote, score));
            return marker;
        }
    }
}
