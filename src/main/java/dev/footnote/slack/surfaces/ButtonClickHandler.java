package dev.footnote.slack.surfaces;

import com.slack.api.model.view.View;
import dev.footnote.feedback.Feedback;
import dev.footnote.feedback.Rating;
import dev.footnote.feedback.RatingWriteException;
import dev.footnote.feedback.UnknownMessageException;
import dev.footnote.slack.asking.PrivateAnswers;
import dev.footnote.slack.messages.AnswerMessageComposer;
import dev.footnote.slack.messages.BotPhrases;
import dev.footnote.slack.messages.Modals;
import dev.footnote.slack.messages.OutgoingMessage;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.workspace.AccessPolicy.Admission;
import dev.footnote.slack.workspace.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles the buttons below an answer. Each method returns at once and tells whether the click was accepted. */
public final class ButtonClickHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ButtonClickHandler.class);

    private final Workspace workspace;
    private final QuoteLookup quoteLookup;
    private final Feedback feedback;
    private final PrivateAnswers answers;
    private final AnswerMessageComposer message;

    public ButtonClickHandler(
            Workspace workspace,
            QuoteLookup quoteLookup,
            Feedback feedback,
            PrivateAnswers answers,
            AnswerMessageComposer message) {
        this.workspace = workspace;
        this.quoteLookup = quoteLookup;
        this.feedback = feedback;
        this.answers = answers;
        this.message = message;
    }

    public boolean showQuotes(ButtonClick buttonClick) {
        return submitIfAdmitted(buttonClick, () -> open(buttonClick, quoteLookup.view(buttonClick.value())));
    }

    public boolean rateHelpful(ButtonClick buttonClick) {
        return submitIfAdmitted(buttonClick, () -> tell(buttonClick, saveRating(buttonClick.value(), Rating.UP, null)));
    }

    /** Stores the rating at once, whether a reason follows or not. */
    public boolean rateNotHelpful(ButtonClick buttonClick) {
        return submitIfAdmitted(buttonClick, () -> {
            String said = saveRating(buttonClick.value(), Rating.DOWN, null);
            if (said.equals(BotPhrases.THANKS)) {
                open(buttonClick, Modals.reason(buttonClick.value(), Feedback.LONGEST_COMMENT));
            } else {
                tell(buttonClick, said);
            }
        });
    }

    /** Stores the submitted reason. The user is notified by direct message, because a modal has no response address. */
    public boolean saveReason(String team, String user, String answerId, @Nullable String reason) {
        return workspace.backgroundTasks().submit(() -> {
            if (reason == null || reason.isBlank()) {
                return;
            }
            Admission admission = workspace.access().admission(team, null, user);
            if (admission == Admission.OTHER_WORKSPACE) {
                LOG.warn("A reason came from a workspace that is not allowed team={}", team);
                return;
            }
            String said =
                    admission == Admission.GRANTED ? saveRating(answerId, Rating.DOWN, reason) : admission.refusal();
            workspace.replies().postToUser(user, said);
        });
    }

    public boolean share(ButtonClick buttonClick) {
        return submitIfAdmitted(buttonClick, () -> {
            Optional<PrivateAnswers.PrivateAnswer> kept = answers.take(buttonClick.value());
            if (kept.isEmpty()) {
                tell(buttonClick, BotPhrases.ANSWER_EXPIRED);
                return;
            }
            try {
                workspace
                        .replies()
                        .respondToAll(
                                buttonClick.responseUrl(),
                                message.composeShared(
                                        buttonClick.user(),
                                        kept.get().question(),
                                        kept.get().answer(),
                                        buttonClick.value()));
            } catch (SlackCallException refused) {
                answers.keep(buttonClick.value(), kept.get());
                if (!refused.mayHaveSucceeded()) {
                    throw refused;
                }
                tell(buttonClick, BotPhrases.SHARING_UNCERTAIN);
            }
        });
    }

    private String saveRating(String answerId, Rating rating, @Nullable String reason) {
        try {
            feedback.rate(answerId, rating, reason);
            return BotPhrases.THANKS;
        } catch (UnknownMessageException old) {
            return BotPhrases.ANSWER_TOO_OLD;
        } catch (RatingWriteException | IllegalArgumentException failed) {
            return BotPhrases.RATING_NOT_SAVED;
        }
    }

    private void open(ButtonClick buttonClick, View view) {
        try {
            workspace
                    .calls()
                    .callNonIdempotent(client -> client.viewsOpen(
                            request -> request.triggerId(buttonClick.trigger()).view(view)));
        } catch (SlackCallException late) {
            tell(buttonClick, BotPhrases.CLICK_AGAIN);
        }
    }

    private boolean submitIfAdmitted(ButtonClick buttonClick, Runnable errand) {
        return workspace.backgroundTasks().submit(() -> {
            try {
                runIfAdmitted(buttonClick, errand);
            } catch (SlackCallException refused) {
                LOG.warn("A click could not be handled channel={} error={}", buttonClick.channel(), refused.code());
                tell(buttonClick, BotPhrases.CLICK_FAILED);
            }
        });
    }

    private void runIfAdmitted(ButtonClick buttonClick, Runnable errand) {
        Admission admission =
                workspace.access().admission(buttonClick.team(), buttonClick.channel(), buttonClick.user());
        if (admission == Admission.GRANTED) {
            errand.run();
        } else {
            tell(buttonClick, admission.refusal());
        }
    }

    private void tell(ButtonClick buttonClick, String sentence) {
        workspace.replies().respond(buttonClick.responseUrl(), OutgoingMessage.of(sentence));
    }
}
