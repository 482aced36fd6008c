package dev.footnote.slack.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.Reason;
import dev.footnote.conversation.ConversationBusy;
import dev.footnote.conversation.UnknownConversation;
import dev.footnote.engine.Ask;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.slack.messages.Outgoing;
import dev.footnote.slack.messages.Phrases;
import dev.footnote.slack.messages.SlackText;
import dev.footnote.slack.web.SlackFailure;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message of a person while it is answered; whatever happens, the person is told. */
final class AnswerJob implements Desk.Job {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerJob.class);

    /** The longest question, in UTF-16 code units, as through the other doors. */
    private static final int LONGEST_QUESTION = 4000;

    private static final Set<Reason> NO_TOPIC =
            EnumSet.of(Reason.SMALL_TALK, Reason.ABOUT_ASSISTANT, Reason.NOT_A_QUESTION);

    private final Asked asked;
    private final Tools tools;
    private final Cancellation stopped = new Cancellation();

    AnswerJob(Asked asked, Tools tools) {
        this.asked = asked;
        this.tools = tools;
    }

    @Override
    public void run() {
        try {
            if (isForUs()) {
                answer();
            }
        } catch (CancelledException stopping) {
            abandon();
        } catch (ConversationBusy busy) {
            tell(Phrases.THREAD_BUSY);
        } catch (SlackFailure refused) {
            LOG.warn("An answer could not be brought to Slack channel={} error={}", channel(), refused.code());
            tell(Phrases.FAILED);
        } catch (RuntimeException failure) {
            LOG.error("A question from Slack failed channel={}", channel(), failure);
            tell(Phrases.FAILED);
        }
    }

    private boolean isForUs() {
        boolean concerned = asked.addressed() || tools.threads().takesPart(asked.thread());
        return concerned && !(asked.again() && tools.threads().isAnswered(asked.thread(), asked.ts()));
    }

    private void answer() {
        String question = SlackText.read(asked.text());
        if (question.isBlank()) {
            tools.replies().whisper(asked, Phrases.HOW_TO_ASK);
            return;
        }
        if (question.length() > LONGEST_QUESTION) {
            tools.replies().whisper(asked, Phrases.TOO_LONG);
            return;
        }
        tools.replies().begin(asked);
        try {
            Answer answer = ask(question);
            tools.replies().post(asked.thread(), message(question, answer));
        } finally {
            tools.replies().end(asked);
        }
    }

    private Answer ask(String question) {
        try {
            return askIn(tools.threads().conversation(asked.thread(), asked.ts()), question);
        } catch (UnknownConversation gone) {
            // It was dropped a moment ago; what was said is read again.
            return askIn(tools.threads().conversation(asked.thread(), asked.ts()), question);
        }
    }

    private Answer askIn(String conversation, String question) {
        return tools.asker().ask(Ask.of(question).in(conversation), new AnswerListener() {
            @Override
            public void started(Cancellation handle) {
                stopped.onCancel(handle::cancel);
            }
        });
    }

    private Outgoing message(String question, Answer answer) {
        Outgoing plain = tools.message().of(answer);
        String topic = NO_TOPIC.contains(answer.reason()) ? "" : question;
        return new Outgoing(plain.text(), plain.blocks(), PastAnswer.metadata(asked.ts(), topic));
    }

    @Override
    public void abandon() {
        tell(Phrases.STOPPING);
    }

    @Override
    public void stop() {
        stopped.cancel();
    }

    /** In the thread, where it cannot be missed; when not even this can be said, the message may come again. */
    private void tell(String sentence) {
        try {
            tools.replies().post(asked.thread(), Outgoing.of(sentence));
        } catch (SlackFailure refused) {
            LOG.warn("Nothing could be said in Slack channel={} error={}", channel(), refused.code());
            tools.deliveries().forget(Asking.id(asked));
        }
    }

    private String channel() {
        return asked.thread().channel();
    }
}
