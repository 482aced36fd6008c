package dev.footnote.answering;

import dev.footnote.answering.CitationCheck.Checked;
import dev.footnote.answering.message.Message;
import dev.footnote.index.Snapshot;
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
public final class Answering {

    private final AnsweringConfig config;
    private final HybridRetriever retriever;
    private final Answerer answerer;
    private final CitationCheck check = new CitationCheck();

    public Answering(AnsweringConfig config, HybridRetriever retriever, Answerer answerer) {
        this.config = config;
        this.retriever = retriever;
        this.answerer = answerer;
    }

    /** Answers from this snapshot alone. */
    public Answer answer(Question question, Snapshot snapshot, Wish wish) {
        return answer(question, snapshot, wish, Audience.NOBODY);
    }

    /** Also reports progress to the audience. */
    public Answer answer(Question question, Snapshot snapshot, Wish wish, Audience audience) {
        Stopwatch watch = new Stopwatch();
        Evidence evidence = retriever.retrieve(question, snapshot);
        double retrieval = watch.lap();
        Telling telling = Telling.begun(audience, evidence);
        Draft draft = snapshot.documents().isEmpty()
                ? Draft.refused(Reason.EMPTY_CORPUS, 0, List::of)
                : answerer.draft(evidence, snapshot, telling);
        Checked checked = check.check(draft, evidence);
        telling.tell(checked);
        Reason reason = reason(draft, checked);
        var timings = new Answer.Timings(retrieval, watch.lap(), watch.total());
        return compose(new Made(evidence, draft, checked, reason, timings), snapshot, wish);
    }

    /** Replies to a message that is not a question for the documents: nothing is searched, and no passage is listed. */
    public Answer reply(Message message, Snapshot snapshot, Wish wish) {
        Stopwatch watch = new Stopwatch();
        return new Answer(
                Decision.ABSTAINED,
                Replies.reason(message.kind()),
                notices(snapshot, wish),
                0,
                Replies.to(message.kind(), snapshot),
                List.of(),
                List.of(),
                List.of(),
                message.question(),
                answerer.way(),
                snapshot.version(),
                null,
                wish.explain() ? new Explanation(List.of(), List.of(), List.of()) : null,
                new Answer.Timings(0, watch.lap(), watch.total()));
    }

    private static @Nullable Reason reason(Draft draft, Checked checked) {
        if (draft.refusal() != null) {
            return draft.refusal();
        }
        if (checked.statements().isEmpty()) {
            return Reason.UNSUPPORTED;
        }
        boolean alone = draft.origin().way() == AnsweredBy.EXTRACTIVE
                && checked.statements().size() < 2;
        return alone ? null : draft.reason();
    }

    private Answer compose(Made made, Snapshot snapshot, Wish wish) {
        boolean answered = made.reason == null || made.reason.isPartial();
        Set<Notice> notices = notices(snapshot, wish);
        notices.addAll(made.draft.origin().notices());
        return new Answer(
                Decision.of(made.reason),
                made.reason,
                notices,
                made.draft.confidence(),
                Wording.of(made.reason, made.checked),
                answered ? made.checked.statements() : List.of(),
                answered ? made.checked.citations() : List.of(),
                answered ? List.of() : nearest(made.evidence),
                made.evidence.question().text(),
                made.draft.origin().way(),
                snapshot.version(),
                made.draft.origin().prompt(),
                made.draft.origin().usage(),
                wish.explain() ? made.explanation() : null,
                made.timings);
    }

    private static Set<Notice> notices(Snapshot snapshot, Wish wish) {
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        notices.addAll(wish.notices());
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
    public record Wish(boolean explain, Set<Notice> notices) {

        public static final Wish PLAIN = new Wish(false, Set.of());

        public Wish {
            notices = Set.copyOf(notices);
        }
    }

    private record Made(
            Evidence evidence,
            Draft draft,
            Checked checked,
            @Nullable Reason reason,
            Answer.Timings timings) {

        Explanation explanation() {
            List<String> removed = new ArrayList<>(draft.origin().removed());
            removed.addAll(checked.removed());
            return new Explanation(evidence.periods(), draft.candidates().get(), removed);
        }
    }
}
