package dev.footnote.slack.asking;

import dev.footnote.admission.Caller;
import dev.footnote.admission.OverloadedException;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.conversation.ConversationBusyException;
import dev.footnote.conversation.UnknownConversationException;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Asker;
import dev.footnote.feedback.Feedback;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.monitoring.DoorMetrics;
import dev.footnote.monitoring.DoorMetrics.Limit;
import dev.footnote.slack.messages.BotPhrases;
import dev.footnote.slack.messages.SlackText;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.workspace.AccessPolicy.Admission;
import dev.footnote.slack.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one question. The question stays in the inbox until the asker has an answer or a notice: while Slack cannot
 * be reached, the job is run again later.
 */
final class SlackAnswerJob implements AnswerQueue.QueuedJob {

    private static final Logger LOG = LoggerFactory.getLogger(SlackAnswerJob.class);

    /** The longest question in UTF-16 code units, the same limit as in the REST API. */
    private static final int LONGEST_QUESTION = 4000;

    private final QuestionExchange questionExchange;
    private final QuestionProgress progress;
    private final AnswerServices answerServices;
    private final Cancellation stopped = new Cancellation();
    private QuestionRateLimiter.@Nullable RateDecision rateDecision;
    private @Nullable RecordedAnswer recordedAnswer;
    private int runs;

    SlackAnswerJob(QuestionExchange questionExchange, QuestionProgress progress, AnswerServices answerServices) {
        this.questionExchange = questionExchange;
        this.progress = progress;
        this.answerServices = answerServices;
    }

    /**
     * The collaborators that an answer needs.
     *
     * @param maxAge age from which a question gets a notice instead of an answer
     * @param retry runs a job again later
     */
    record AnswerServices(
            KnowledgeBase knowledge,
            Feedback feedback,
            Workspace workspace,
            QuestionRateLimiter pace,
            Duration maxAge,
            Consumer<SlackAnswerJob> retry) {}

    /** An answer that is kept until Slack has taken it. */
    private record RecordedAnswer(QuestionExchange.RecordedQuestion question, Answer answer) {}

    QuestionExchange exchange() {
        return questionExchange;
    }

    QuestionProgress progress() {
        return progress;
    }

    /** How often it has been run. */
    int runs() {
        return runs;
    }

    @Override
    public void run() {
        runs++;
        try {
            if (!questionExchange.isPosted()) {
                answerOrRefuse();
            }
            progress.complete();
        } catch (CancelledException stopping) {
            LOG.debug("A question is answered after the next start channel={}", questionExchange.channel());
        } catch (ConversationBusyException busy) {
            giveUp(BotPhrases.THREAD_BUSY);
        } catch (OverloadedException overloaded) {
            giveUp(BotPhrases.QUEUE_FULL);
        } catch (SlackCallException failed) {
            retryOrGiveUp(failed);
        } catch (RuntimeException | Error failure) {
            // Errors too, such as a stack overflow: the asker is waiting.
            LOG.error("A question from Slack failed channel={}", questionExchange.channel(), failure);
            giveUp(BotPhrases.FAILED);
        }
    }

    private void answerOrRefuse() {
        if (isTooOld()) {
            questionExchange.notifyAsker(BotPhrases.TOO_LATE);
        } else if (questionExchange.isForBot() && isWithinRateLimit() && isAdmitted()) {
            answer(SlackText.parse(questionExchange.text()));
        }
    }

    private boolean isTooOld() {
        return progress.acceptedAt()
                .plus(answerServices.maxAge())
                .isBefore(Clock.systemUTC().instant());
    }

    private boolean isWithinRateLimit() {
        if (rateDecision == null) {
            rateDecision = answerServices.pace().countQuestion(questionExchange.channel(), questionExchange.user());
        }
        if (rateDecision == QuestionRateLimiter.RateDecision.ASK_TO_WAIT) {
            questionExchange.refuse(BotPhrases.TOO_MANY_QUESTIONS);
        }
        if (rateDecision != QuestionRateLimiter.RateDecision.ANSWER) {
            DoorMetrics.countRefusal(Asker.Door.SLACK, Limit.RATE);
        }
        return rateDecision == QuestionRateLimiter.RateDecision.ANSWER;
    }

    private boolean isAdmitted() {
        Admission admission = answerServices
                .workspace()
                .access()
                .admission(questionExchange.team(), questionExchange.channel(), questionExchange.user());
        if (admission == Admission.OTHER_WORKSPACE) {
            LOG.warn("A question came from a workspace that is not allowed team={}", questionExchange.team());
            questionExchange.refuseOutsider(admission.refusal());
        } else if (admission != Admission.GRANTED && admission != Admission.BOT) {
            questionExchange.refuse(admission.refusal());
        }
        return admission == Admission.GRANTED;
    }

    private void answer(String question) {
        if (question.isBlank()) {
            questionExchange.refuse(BotPhrases.HOW_TO_ASK);
        } else if (question.length() > LONGEST_QUESTION) {
            questionExchange.refuse(BotPhrases.TOO_LONG);
        } else {
            questionExchange.showProgress();
            try {
                RecordedAnswer recorded = recordedAnswer == null ? recordAnswer(question) : recordedAnswer;
                recordedAnswer = recorded;
                questionExchange.showAnswer(recorded.question(), recorded.answer());
            } finally {
                questionExchange.hideProgress();
            }
        }
    }

    private RecordedAnswer recordAnswer(String question) {
        AskRequest request =
                AskRequest.of(question).withAsker(new Asker(Asker.Door.SLACK, Caller.slack(questionExchange.user())));
        Answer answer = ask(request);
        String id = answerServices.feedback().recordAnswer(request, answer);
        return new RecordedAnswer(new QuestionExchange.RecordedQuestion(question, id), answer);
    }

    private Answer ask(AskRequest askRequest) {
        try {
            return askInConversation(askRequest);
        } catch (UnknownConversationException gone) {
            // It was evicted a moment ago; the history is read again.
            return askInConversation(askRequest);
        }
    }

    private Answer askInConversation(AskRequest askRequest) {
        AskRequest inConversation =
                questionExchange.conversation().map(askRequest::inConversation).orElse(askRequest);
        return answerServices.knowledge().ask(inConversation, new AnswerListener() {
            @Override
            public void started(Cancellation handle) {
                stopped.onCancel(handle::cancel);
            }

            @Override
            public void answerIsUnsure() {
                questionExchange.showUnsure();
            }

            @Override
            public void statementChecked(Statement statement, List<Citation> citations) {
                questionExchange.showStatement(statement, citations);
            }
        });
    }

    @Override
    public void stop() {
        stopped.cancel();
    }

    private void retryOrGiveUp(SlackCallException failed) {
        if (failed.isTransient()) {
            LOG.warn("An answer to Slack is delayed channel={} error={}", questionExchange.channel(), failed.code());
            answerServices.retry().accept(this);
            return;
        }
        LOG.warn(
                "An answer could not be posted to Slack channel={} error={}",
                questionExchange.channel(),
                failed.code());
        if (failed.mayHaveSucceeded()) {
            // It can never be looked up; an apology could stand below the answer.
            progress.confirmNotPosted();
            giveUp(BotPhrases.ANSWER_UNCERTAIN);
        } else {
            giveUp(BotPhrases.FAILED);
        }
    }

    /** Posts a sentence; when even that fails, Slack may deliver the question again. */
    private void giveUp(String sentence) {
        try {
            questionExchange.notifyAsker(sentence);
            progress.complete();
        } catch (SlackCallException refused) {
            LOG.warn(
                    "A notice could not be posted to Slack channel={} error={}",
                    questionExchange.channel(),
                    refused.code());
            if (refused.isTransient()) {
                answerServices.retry().accept(this);
            } else {
                progress.remove();
            }
        }
    }
}
