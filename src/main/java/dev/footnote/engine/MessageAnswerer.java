package dev.footnote.engine;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerPipeline;
import dev.footnote.answering.AnswerSubscription;
import dev.footnote.answering.Notice;
import dev.footnote.answering.message.Message;
import dev.footnote.conversation.ModelRewriter.RewriteResult;
import dev.footnote.conversation.Turn;
import dev.footnote.index.Snapshot;
import dev.footnote.index.Snapshots;
import dev.footnote.observation.Step;
import dev.footnote.retrieval.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a message a standalone question and has it answered, on one snapshot from start to end. */
final class MessageAnswerer {

    private final QuestionReader questionReader;
    private final AnswerPipeline answerPipeline;
    private final @Nullable ModelComponents modelComponents;
    private final Snapshots snapshots;
    private final EngineObserver observer;

    MessageAnswerer(
            QuestionReader questionReader,
            AnswerPipeline answerPipeline,
            @Nullable ModelComponents modelComponents,
            Snapshots snapshots,
            EngineObserver observer) {
        this.questionReader = questionReader;
        this.answerPipeline = answerPipeline;
        this.modelComponents = modelComponents;
        this.snapshots = snapshots;
        this.observer = observer;
    }

    /** Answers a message after the earlier turns of its conversation. */
    Answer answer(AskRequest askRequest, List<Turn> history, AnswerSubscription answerSubscription) {
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        if (history.size() < askRequest.history().size()) {
            notices.add(Notice.HISTORY_CUT);
        }
        try (Snapshot snapshot = snapshots.acquire()) {
            Message message = observer.observe(
                    Step.MESSAGE_READING, () -> questionReader.read(askRequest.message(), history, snapshot));
            if (!message.isQuestion()) {
                return answerPipeline.reply(
                        message, snapshot, new AnswerPipeline.AnswerOptions(askRequest.explain(), notices));
            }
            RewriteResult standalone = observer.observe(
                    Step.FOLLOW_UP,
                    () -> makeStandalone(message.question(), history, askRequest, snapshot, answerSubscription));
            if (standalone.failed()) {
                notices.add(Notice.MODEL_UNAVAILABLE);
            }
            AnswerPipeline.AnswerOptions answerOptions =
                    new AnswerPipeline.AnswerOptions(askRequest.explain(), notices);
            Answer answer = answerPipeline.answer(standalone.question(), snapshot, answerOptions, answerSubscription);
            return standalone.prompts() == null
                    ? answer
                    : answer.withQuestionCall(standalone.usage(), standalone.prompts(), standalone.milliseconds());
        }
    }

    private RewriteResult makeStandalone(
            String question,
            List<Turn> history,
            AskRequest askRequest,
            Snapshot snapshot,
            AnswerSubscription answerSubscription) {
        Question plain = questionReader.resolve(question, history, askRequest, snapshot);
        return modelComponents == null
                ? RewriteResult.unchanged(plain)
                : modelComponents.rewrite(
                        plain, askRequest.message(), history, snapshot, answerSubscription.cancellation());
    }
}
