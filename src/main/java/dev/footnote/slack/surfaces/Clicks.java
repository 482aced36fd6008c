package dev.footnote.slack.surfaces;

import com.slack.api.model.view.View;
import dev.footnote.feedback.Feedback;
import dev.footnote.feedback.Rating;
import dev.footnote.feedback.RatingNotKept;
import dev.footnote.feedback.UnknownMessage;
import dev.footnote.slack.asking.PrivateAnswers;
import dev.footnote.slack.messages.AnswerMessage;
import dev.footnote.slack.messages.Modals;
import dev.footnote.slack.messages.Outgoing;
import dev.footnote.slack.messages.Phrases;
import dev.footnote.slack.web.SlackFailure;
import dev.footnote.slack.workspace.Access.Admission;
import dev.footnote.slack.workspace.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles the buttons below an answer. Each method returns at once and tells whether the click was accepted. */
public final class Clicks {

    private static final Logger LOG = LoggerFactory.getLogger(Clicks.class);

    private final Workspace workspace;
    private final Quotes quotes;
    private final Feedback feedback;
    private final PrivateAnswers answers;
    private final AnswerMessage message;

    public Clicks(
            Workspace workspace, Quotes quotes, Feedback feedback, PrivateAnswers answers, AnswerMessage message) {
        this.workspace = workspace;
        this.quotes = quotes;
        this.feedback = feedback;
        this.answers = answers;
        this.message = message;
    }

    public boolean showQuotes(Click click) {
        return admitted(click, () -> open(click, quotes.view(click.value())));
    }

    public boolean helpful(Click click) {
        return admitted(click, () -> tell(click, rated(click.value(), Rating.UP, null)));
    }

    /** Stores the rating at once, whether a reason follows or not. */
    public boolean notHelpful(Click click) {
        return admitted(click, () -> {
            String said = rated(click.value(), Rating.DOWN, null);
            if (said.equals(Phrases.THANKS)) {
                open(click, Modals.reason(click.value(), Feedback.LONGEST_COMMENT));
            } else {
                tell(click, said);
            }
        });
    }

    /** Stores the submitted reason. The user is notified by direct message, because a modal has no response address. */
    public boolean reason(String team, String user, String answerId, @Nullable String reason) {
        return workspace.errands().send(() -> {
            if (reason == null || reason.isBlank()) {
                return;
            }
            Admission admission = workspace.access().admission(team, null, user);
            if (admission == Admission.OTHER_WORKSPACE) {
                LOG.warn("A reason came from a workspace that is not allowed team={}", team);
                return;
            }
            String said = admission == Admission.GRANTED ? rated(answerId, Rating.DOWN, reason) : admission.refusal();
            workspace
                    .calls()
                    .say(client -> client.chatPostMessage(
                            request -> request.channel(user).text(said)));
        });
    }

    public boolean share(Click click) {
        return admitted(click, () -> {
            Optional<PrivateAnswers.Kept> kept = answers.take(click.value());
            if (kept.isEmpty()) {
                tell(click, Phrases.NOT_KEPT);
                return;
            }
            try {
                workspace
                        .replies()
                        .respondToAll(
                                click.responseUrl(),
                                message.shared(
                                        click.user(),
                                        kept.get().question(),
                                        kept.get().answer(),
                                        click.value()));
            } catch (SlackFailure refused) {
                answers.keep(click.value(), kept.get());
                if (!refused.mayBeDone()) {
                    throw refused;
                }
                tell(click, Phrases.MAY_BE_SHARED);
            }
        });
    }

    private String rated(String answerId, Rating rating, @Nullable String reason) {
        try {
            feedback.rate(answerId, rating, reason);
            return Phrases.THANKS;
        } catch (UnknownMessage old) {
            return Phrases.TOO_OLD;
        } catch (RatingNotKept | IllegalArgumentException failed) {
            return Phrases.NOT_NOTED;
        }
    }

    private void open(Click click, View view) {
        try {
            workspace
                    .calls()
                    .say(client -> client.viewsOpen(
                            request -> request.triggerId(click.trigger()).view(view)));
        } catch (SlackFailure late) {
            tell(click, Phrases.CLICK_AGAIN);
        }
    }

    private boolean admitted(Click click, Runnable errand) {
        return workspace.errands().send(() -> {
            try {
                ifAdmitted(click, errand);
            } catch (SlackFailure refused) {
                LOG.warn("A click could not be handled channel={} error={}", click.channel(), refused.code());
                tell(click, Phrases.CLICK_FAILED);
            }
        });
    }

    private void ifAdmitted(Click click, Runnable errand) {
        Admission admission = workspace.access().admission(click.team(), click.channel(), click.user());
        if (admission == Admission.GRANTED) {
            errand.run();
        } else {
            tell(click, admission.refusal());
        }
    }

    private void tell(Click click, String sentence) {
        workspace.replies().respond(click.responseUrl(), Outgoing.of(sentence));
    }
}
