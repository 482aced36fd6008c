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
import dev.footnote.feedback.Feedback;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.slack.messages.BotPhrases;
import dev.footnote.slack.messages.SlackText;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.workspace.AccessPolicy.Admission;
import dev.footnote.slack.workspace.Workspace;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one question; in every case the asker receives a message. */
final class AnswerJob implements AnswerQueue.QueuedJob {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerJob.class);

    /** The longest question in UTF-16 code units, the same limit as in the REST API. */
    private static final int LONGEST_QUESTION = 4000;

    private final QuestionExchange questionExchange;
    private final AnswerServices answerServices;
    private final Cancellation stopped = new Cancellation();

    AnswerJob(QuestionExchange questionExchange, AnswerServices answerServices) {
        this.questionExchange = questionExchange;
        this.answerServices = answerServices;
    }

    /** The collaborators that an answer needs. */
    record AnswerServices(KnowledgeBase knowledge, Feedback feedback, Workspace workspace, QuestionRateLimiter pace) {}

    @Override
    public void run() {
        try {
            if (questionExchange.isForBot() && isWithinRateLimit() && isAdmitted()) {
                answer(SlackText.parse(questionExchange.text()));
            }
        } catch (CancelledException stopping) {
            notifyAsker(BotPhrases.STOPPING);
        } catch (ConversationBusyException busy) {
            notifyAsker(BotPhrases.THREAD_BUSY);
        } catch (OverloadedException overloaded) {
            notifyAsker(BotPhrases.QUEUE_FULL);
        } catch (SlackCallException refused) {
            LOG.warn(
                    "An answer could not be posted to Slack channel={} error={}",
                    questionExchange.channel(),
                    refused.code());
            notifyAsker(BotPhrases.FAILED);
        } catch (RuntimeException | Error failure) {
            // Errors too, such as a stack overflow: the asker is waiting.
            LOG.error("A question from Slack failed channel={}", questionExchange.channel(), failure);
            notifyAsker(BotPhrases.FAILED);
        }
    }

    private boolean isWithinRateLimit() {
        QuestionRateLimiter.RateDecision rateDecision =
                answerServices.pace().countQuestion(questionExchange.channel(), questionExchange.user());
        if (rateDecision == QuestionRateLimiter.RateDecision.ASK_TO_WAIT) {
            questionExchange.refuse(BotPhrases.TOO_MANY_QUESTIONS);
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
                AskRequest askRequest = AskRequest.of(question).by(Caller.slack(questionExchange.user()));
                Answer answer = ask(askRequest);
                String id = answerServices.feedback().recordAnswer(askRequest, answer);
                questionExchange.showAnswer(new QuestionExchange.RecordedQuestion(question, id), answer);
            } finally {
                questionExchange.hideProgress();
            }
        }
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
    public void abandon() {
        if (questionExchange.isAnswerExpected()) {
            notifyAsker(BotPhrases.STOPPING);
        }
    }

    @Override
    public void stop() {
        stopped.cancel();
    }

    /** Posts a sentence; when even that fails, Slack may deliver the question again. */
    private void notifyAsker(String sentence) {
        try {
            questionExchange.notifyAsker(sentence);
        } catch (SlackCallException refused) {
            LOG.warn(
                    "A notice could not be posted to Slack channel={} error={}",
                    questionExchange.channel(),
                    refused.code());
            answerServices.workspace().deliveries().forget(questionExchange.ids());
        }
    }
}
