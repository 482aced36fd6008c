package dev.footnote.slack.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.conversation.ConversationBusy;
import dev.footnote.conversation.UnknownConversation;
import dev.footnote.engine.Ask;
import dev.footnote.feedback.Feedback;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.slack.messages.Phrases;
import dev.footnote.slack.messages.SlackText;
import dev.footnote.slack.web.SlackFailure;
import dev.footnote.slack.workspace.Access.Admission;
import dev.footnote.slack.workspace.Workspace;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one question; in every case the asker receives a message. */
final class AnswerJob implements Desk.Job {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerJob.class);

    /** The longest question in UTF-16 code units, the same limit as in the REST API. */
    private static final int LONGEST_QUESTION = 4000;

    private final Stage stage;
    private final Tools tools;
    private final Cancellation stopped = new Cancellation();

    AnswerJob(Stage stage, Tools tools) {
        this.stage = stage;
        this.tools = tools;
    }

    /** The collaborators that an answer needs. */
    record Tools(Knowledge knowledge, Feedback feedback, Workspace workspace, Pace pace) {}

    @Override
    public void run() {
        try {
            if (stage.isForUs() && isInPace() && isAdmitted()) {
                answer(SlackText.read(stage.text()));
            }
        } catch (CancelledException stopping) {
            tell(Phrases.STOPPING);
        } catch (ConversationBusy busy) {
            tell(Phrases.THREAD_BUSY);
        } catch (SlackFailure refused) {
            LOG.warn("An answer could not be posted to Slack channel={} error={}", stage.channel(), refused.code());
            tell(Phrases.FAILED);
        } catch (RuntimeException | Error failure) {
            // Errors too, such as a stack overflow: the asker is waiting.
            LOG.error("A question from Slack failed channel={}", stage.channel(), failure);
            tell(Phrases.FAILED);
        }
    }

    private boolean isInPace() {
        Pace.Step step = tools.pace().next(stage.channel(), stage.user());
        if (step == Pace.Step.ASK_TO_WAIT) {
            stage.turnAway(Phrases.PACE);
        }
        return step == Pace.Step.ANSWER;
    }

    private boolean isAdmitted() {
        Admission admission = tools.workspace().access().admission(stage.team(), stage.channel(), stage.user());
        if (admission == Admission.OTHER_WORKSPACE) {
            LOG.warn("A question came from a workspace that is not allowed team={}", stage.team());
            stage.turnAwayStranger(admission.refusal());
        } else if (admission != Admission.GRANTED && admission != Admission.BOT) {
            stage.turnAway(admission.refusal());
        }
        return admission == Admission.GRANTED;
    }

    private void answer(String question) {
        if (question.isBlank()) {
            stage.turnAway(Phrases.HOW_TO_ASK);
        } else if (question.length() > LONGEST_QUESTION) {
            stage.turnAway(Phrases.TOO_LONG);
        } else {
            stage.begin();
            try {
                Answer answer = ask(Ask.of(question));
                String id = tools.feedback().answered(Ask.of(question), answer);
                stage.answer(new Stage.Question(question, id), answer);
            } finally {
                stage.end();
            }
        }
    }

    private Answer ask(Ask ask) {
        try {
            return askInConversation(ask);
        } catch (UnknownConversation gone) {
            // It was evicted a moment ago; the history is read again.
            return askInConversation(ask);
        }
    }

    private Answer askInConversation(Ask ask) {
        Ask inConversation = stage.conversation().map(ask::in).orElse(ask);
        return tools.knowledge().ask(inConversation, new AnswerListener() {
            @Override
            public void started(Cancellation handle) {
                stopped.onCancel(handle::cancel);
            }

            @Override
            public void stated(Statement statement, List<Citation> citations) {
                stage.stated(statement, citations);
            }
        });
    }

    @Override
    public void abandon() {
        if (stage.isExpected()) {
            tell(Phrases.STOPPING);
        }
    }

    @Override
    public void stop() {
        stopped.cancel();
    }

    /** Posts a sentence; when even that fails, Slack may deliver the question again. */
    private void tell(String sentence) {
        try {
            stage.tell(sentence);
        } catch (SlackFailure refused) {
            LOG.warn("A notice could not be posted to Slack channel={} error={}", stage.channel(), refused.code());
            tools.workspace().deliveries().forget(stage.ids());
        }
    }
}
