package dev.footnote.answering;

import dev.footnote.answering.CitationCheck.CheckedDraft;
import dev.footnote.answering.message.Message;
import dev.footnote.index.Snapshot;
import dev.footnote.observation.Step;
import dev.footnote.observation.StepObserver;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.RankedPassage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The main flow: from a standalone question and a snapshot of the documents to a checked answer. */
public final class AnswerPipeline {

    private final AnsweringConfig config;
    private final HybridRetriever retriever;
    private final Answerer answerer;
    private final StepObserver observer;
    private final Contacts contacts;
    private final CitationCheck check = new CitationCheck();

    public AnswerPipeline(AnsweringConfig config, HybridRetriever retriever, Answerer answerer, StepObserver observer) {
        this.config = config;
        this.retriever = retriever;
        this.answerer = answerer;
        this.observer = observer;
        this.contacts = new Contacts(config);
    }

    /** Answers from this snapshot alone. */
    public Answer answer(Question question, Snapshot snapshot, AnswerOptions answerOptions) {
        return answer(question, snapshot, answerOptions, AnswerSubscription.NONE);
    }

    /** Also reports progress to the audience. */
    public Answer answer(
            Question question, Snapshot snapshot, AnswerOptions answerOptions, AnswerSubscription answerSubscription) {
        Stopwatch watch = new Stopwatch();
        Evidence evidence = observer.observe(Step.RETRIEVAL, () -> retriever.retrieve(question, snapshot));
        double retrieval = watch.lap();
        StatementPublisher statementPublisher = StatementPublisher.start(answerSubscription, evidence);
        Draft draft = snapshot.documents().isEmpty()
                ? Draft.refused(Reason.EMPTY_CORPUS, 0, List::of)
                : observer.observe(Step.DRAFT, () -> answerer.draft(evidence, snapshot, statementPublisher));
        CheckedDraft checkedDraft = observer.observe(Step.CITATION_CHECK, () -> check.check(draft, evidence));
        statementPublisher.publish(checkedDraft, draft.reason());
        Reason reason = reason(draft, checkedDraft);
        var timings = new Answer.Timings(retrieval, watch.lap(), watch.total());
        return compose(new AnswerParts(evidence, draft, checkedDraft, reason, timings), snapshot, answerOptions);
    }

    /** Replies to a message that is not a question for the documents: nothing is searched, and no passage is listed. */
    public Answer reply(Message message, Snapshot snapshot, AnswerOptions answerOptions) {
        Stopwatch watch = new Stopwatch();
        return new Answer(
                Decision.ABSTAINED,
                CannedReplies.reason(message.kind()),
                notices(snapshot, answerOptions),
                0,
                CannedReplies.text(message.kind(), snapshot),
                List.of(),
                List.of(),
                List.of(),
                message.question(),
                answerer.answeredBy(),
                snapshot.version(),
                null,
                answerOptions.explain() ? new Explanation(List.of(), List.of(), List.of()) : null,
                new Answer.Timings(0, watch.lap(), watch.total()));
    }

    private static @Nullable Reason reason(Draft draft, CheckedDraft checkedDraft) {
        if (draft.refusal() != null) {
            return draft.refusal();
        }
        if (checkedDraft.statements().isEmpty()) {
            return Reason.UNSUPPORTED;
        }
        boolean alone = draft.reason() == Reason.CONFLICT
                && draft.origin().answeredBy() == AnsweredBy.EXTRACTIVE
                && checkedDraft.statements().size() < 2;
        return alone ? null : draft.reason();
    }

    private Answer compose(AnswerParts answerParts, Snapshot snapshot, AnswerOptions answerOptions) {
        boolean answered = answerParts.reason == null || answerParts.reason.isPartial();
        Set<Notice> notices = notices(snapshot, answerOptions);
        notices.addAll(answerParts.draft.origin().notices());
        List<Citation> nearest = answered ? List.of() : nearest(answerParts.evidence);
        String contact = answered ? null : contacts.find(nearest);
        return new Answer(
                Decision.of(answerParts.reason),
                answerParts.reason,
                notices,
                answerParts.draft.confidence(),
                AnswerFormatter.format(answerParts.reason, answerParts.checked, contact),
                answered ? answerParts.checked.statements() : List.of(),
                answered ? answerParts.checked.citations() : List.of(),
                nearest,
                contact,
                answerParts.evidence.question().text(),
                answerParts.draft.origin().answeredBy(),
                snapshot.version(),
                answerParts.draft.origin().prompt(),
                answerParts.draft.origin().usage(),
                answerOptions.explain() ? answerParts.explanation() : null,
                answerParts.timings);
    }

    private static Set<Notice> notices(Snapshot snapshot, AnswerOptions answerOptions) {
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        notices.addAll(answerOptions.notices());
        if (!snapshot.isComplete()) {
            notices.add(Notice.INDEXING);
        }
        return notices;
    }

    private List<Citation> nearest(Evidence evidence) {
        List<Citation> nearest = new ArrayList<>();
        for (RankedPassage ranked : evidence.passages()) {
            if (nearest.size() < config.nearest()) {
                var passage = ranked.passage().passage();
                double score = Math.max(0, Math.min(1, ranked.cosine()));
                nearest.add(Citation.of(nearest.size() + 1, passage.document(), passage.span(), score));
            }
        }
        return nearest;
    }

    /**
     * Options of a question.
     *
     * @param explain whether the answer carries an explanation
     * @param notices notices that are known before answering
     */
    public record AnswerOptions(boolean explain, Set<Notice> notices) {

        public static final AnswerOptions PLAIN = new AnswerOptions(false, Set.of());

        public AnswerOptions {
            notices = Set.copyOf(notices);
        }
    }

    private record AnswerParts(
            Evidence evidence,
            Draft draft,
            CheckedDraft checked,
            @Nullable Reason reason,
            Answer.Timings timings) {

        Explanation explanation() {
            List<String> removed = new ArrayList<>(draft.origin().removed());
            removed.addAll(checked.removed());
            return new Explanation(evidence.periods(), draft.candidates().get(), removed);
        }
    }
}
