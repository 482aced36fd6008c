package dev.footnote.answering.extraction;

import dev.footnote.answering.AnswerLength;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Answerer;
import dev.footnote.answering.AnsweringConfig;
import dev.footnote.answering.Draft;
import dev.footnote.answering.DraftOrigin;
import dev.footnote.answering.Explanation;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.english.AnswerType;
import dev.footnote.answering.headings.HeadingAnswers;
import dev.footnote.index.Snapshot;
import dev.footnote.reading.PassageReader;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.TimeMatch;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Answers with verbatim sentences of the evidence, and with table rows and their column names: the fewest that answer,
 * best first, without near-duplicates.
 */
public final class ExtractiveAnswerer implements Answerer {

    /** The maximum number of candidates in an explanation. */
    private static final int EXPLAINED = 10;

    private final AnsweringConfig config;
    private final Models models;
    private final AnswerScoringModel model;
    private final double sureThreshold;
    private final double possibleThreshold;

    /**
     * The models that an answerer uses.
     *
     * @param commonness gives the probability that a passage of English contains a word
     */
    public record Models(PassageReader reader, ToDoubleFunction<String> commonness) {}

    public ExtractiveAnswerer(AnsweringConfig config, Models models) {
        this.config = config;
        this.models = models;
        this.model = AnswerScoringModel.of(config);
        this.sureThreshold = model.threshold(config.precision());
        this.possibleThreshold = Math.min(sureThreshold, model.threshold(config.possiblePrecision()));
    }

    @Override
    public AnsweredBy answeredBy() {
        return AnsweredBy.EXTRACTIVE;
    }

    @Override
    public Draft draft(Evidence evidence, Snapshot snapshot) {
        return new Extraction(evidence, snapshot).draft();
    }

    /** The steps for one question: score, rank, refuse or select. */
    private final class Extraction {

        private final Evidence evidence;
        private final Snapshot snapshot;
        private final String question;
        private final QuestionTerms terms;
        private final HeadingAnswers headings;
        private final EditionResolver editions;
        private final SectionSelector sections;
        private final DefinitionRanker definitions;
        private final TableRowSelector rows;
        private final NameScorer nameScorer;

        Extraction(Evidence evidence, Snapshot snapshot) {
            this.evidence = evidence;
            this.snapshot = snapshot;
            this.question = evidence.question().text();
            this.terms =
                    new QuestionTerms(question, evidence.question().today(), snapshot.passages(), models.commonness());
            this.headings = new HeadingAnswers(question);
            this.editions = new EditionResolver(evidence, snapshot.editions(), model);
            this.sections = new SectionSelector(headings.section());
            this.definitions = new DefinitionRanker(question);
            this.rows = new TableRowSelector(evidence.question(), terms);
            this.nameScorer = NameScorer.of(evidence.question(), snapshot.passages());
        }

        Draft draft() {
            List<ScoredSentence> scored = score();
            List<ScoredSentence> ranked = rank(scored);
            if (ranked.isEmpty()) {
                return Draft.refused(Reason.NO_EVIDENCE, 0, List::of);
            }
            ScoredSentence best = nameScorer.of(ranked.get(0));
            double confidence = model.confidence(best.signals());
            Reason refusal = refusalReason(best, confidence, scored);
            return refusal == null ? answer(ranked, best, confidence) : refuse(refusal, ranked, confidence);
        }

        private List<ScoredSentence> score() {
            List<ScoredSentence> all = new SentenceScorer(evidence, terms, headings, model, snapshot.editions())
                    .scoreSentences(ReaderScores.of(evidence, models.reader()));
            return editions.resolveTimes(new SiblingSectionFilter(headings.section()).removeSiblings(all));
        }

        private List<ScoredSentence> rank(List<ScoredSentence> scored) {
            List<UnaryOperator<List<ScoredSentence>>> steps = List.of(
                    editions::dropSuperseded,
                    all -> dropOtherPeriods(all, editions),
                    all -> keepSentencesOfPeriod(terms, all),
                    rows::keepBestRows,
                    sections::rankSectionFirst,
                    all -> AgentRanker.rankAgentFirst(all, question),
                    definitions::rankDefinitionFirst);
            List<ScoredSentence> ranked = scored;
            for (UnaryOperator<List<ScoredSentence>> step : steps) {
                ranked = step.apply(ranked);
            }
            return ranked;
        }

        /** Why the best sentence does not answer, by the first check that tells; null if it may answer. */
        private @Nullable Reason refusalReason(ScoredSentence best, double confidence, List<ScoredSentence> scored) {
            List<Supplier<@Nullable Reason>> checks = List.of(
                    () -> weakness(best, confidence),
                    () -> ForeignQuestionCheck.refusalReason(question, best, snapshot.passages()),
                    () -> UnknownDesignationCheck.isAskedFor(evidence) ? Reason.WEAK_EVIDENCE : null,
                    () -> definitions.lacksDefinition(best) ? Reason.WEAK_EVIDENCE : null,
                    () -> editions.isOfAnotherPeriod(best, scored) ? Reason.WRONG_PERIOD : null);
            return checks.stream()
                    .map(Supplier::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable Reason weakness(ScoredSentence best, double confidence) {
            boolean sharesNoTerm = best.signals().get(Signal.TERMS) == 0;
            if (sharesNoTerm && (terms.isEmpty() || confidence < possibleThreshold / 2)) {
                return Reason.NO_EVIDENCE;
            }
            if (confidence < possibleThreshold) {
                return Reason.WEAK_EVIDENCE;
            }
            return best.time() == TimeMatch.CONTRADICTED ? Reason.WRONG_PERIOD : null;
        }

        private Draft refuse(Reason reason, List<ScoredSentence> ranked, double confidence) {
            boolean isOtherwiseAnswered = reason != Reason.WRONG_PERIOD
                    && !UnknownDesignationCheck.isAskedFor(evidence)
                    && isAnsweredForAnotherPeriod(ranked);
            return Draft.refused(
                    isOtherwiseAnswered ? Reason.WRONG_PERIOD : reason, confidence, () -> candidates(ranked));
        }

        private boolean isAnsweredForAnotherPeriod(List<ScoredSentence> ranked) {
            return ranked.stream()
                    .filter(sentence -> sentence.time() == TimeMatch.CONTRADICTED)
                    .findFirst()
                    .filter(sentence -> model.confidence(nameScorer.of(sentence).signals()) >= sureThreshold)
                    .isPresent();
        }

        private Draft answer(List<ScoredSentence> ranked, ScoredSentence best, double confidence) {
            SentenceConflict conflict = SentenceConflict.detect(ranked, question);
            Reason partly = partialReason(best, confidence, conflict);
            SentenceSelector.SelectedSentences selected = partly == Reason.UNSURE
                    ? selector(AnswerLength.ofPossible(question, config)).select(ranked)
                    : select(ranked, conflict);
            StatementComposer composer = new StatementComposer(headings);
            composer.addAll(selected.sentences(), best.score(), confidence);
            Set<Notice> notices = selected.isCut() ? Set.of(Notice.LIST_CUT) : Set.of();
            return new Draft(
                    partly,
                    confidence,
                    composer.statements(),
                    composer.citations(),
                    () -> candidates(ranked),
                    DraftOrigin.extracted(notices));
        }

        /** Why the answer is only partial; null if it is complete. */
        private @Nullable Reason partialReason(ScoredSentence best, double confidence, SentenceConflict conflict) {
            if (confidence < sureThreshold || lacksMeasure(best) || rows.isRowWithoutAnswer(best)) {
                return Reason.UNSURE;
            }
            return conflict.isOpen() && !editions.isHistorical(conflict) ? Reason.CONFLICT : null;
        }

        private boolean lacksMeasure(ScoredSentence best) {
            AnswerType asked = AnswerType.of(question);
            return asked.isMeasure()
                    && !asked.isIn(best.surroundings())
                    && !headings.containAnswer(best.headings(), best.text());
        }

        private SentenceSelector.SelectedSentences select(List<ScoredSentence> ranked, SentenceConflict conflict) {
            SentenceSelector selector = selector(AnswerLength.of(question, config));
            if (conflict.isOpen()) {
                return selector.withContext(conflict.newestFirst());
            }
            return conflict.isDecided() ? selector.withContext(List.of(conflict.newest())) : selector.select(ranked);
        }

        private SentenceSelector selector(AnswerLength length) {
            return new SentenceSelector(
                    length, new ExcerptFinder(evidence, terms), new AntecedentExtender(snapshot), rows, sections);
        }

        private List<Explanation.Candidate> candidates(List<ScoredSentence> ranked) {
            return ranked.stream()
                    .limit(EXPLAINED)
                    .map(sentence -> nameScorer.of(sentence).candidate())
                    .toList();
        }
    }

    /**
     * If a sentence of the requested period answers nearly as well as the best one, removes sentences of other periods
     * and sentences that are merely not known to be replaced by then; if the best names days in the period, also
     * removes those that only touch it.
     */
    private static List<ScoredSentence> dropOtherPeriods(List<ScoredSentence> scored, EditionResolver editionResolver) {
        double least = scored.isEmpty() ? 0 : scored.get(0).score() - SentenceSelector.ALSO_ANSWERS;
        boolean isInPeriod = scored.stream().anyMatch(sentence -> sentence.score() >= least && sentence.isInPeriod());
        boolean isNamed = isInPeriod && scored.get(0).mentionsPeriod();
        return isInPeriod
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
}
