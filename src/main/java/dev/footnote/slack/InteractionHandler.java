package dev.footnote.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import dev.footnote.slack.asking.SlackQuestionService;
import dev.footnote.slack.inbox.CommandQuestion;
import dev.footnote.slack.inbox.SlackQuestion;
import dev.footnote.slack.messages.AnswerButtons;
import dev.footnote.slack.messages.BotPhrases;
import dev.footnote.slack.messages.Modals;
import dev.footnote.slack.surfaces.ButtonClick;
import dev.footnote.slack.surfaces.ButtonClickHandler;
import dev.footnote.slack.workspace.SlackThread;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Handles slash commands, message shortcuts, button clicks and submitted modals. */
final class InteractionHandler {

    static final String COMMAND = "/ask";
    static final String SHORTCUT = "answer_this";

    private final SlackQuestionService slackQuestionService;
    private final ButtonClickHandler buttonClickHandler;

    InteractionHandler(SlackQuestionService slackQuestionService, ButtonClickHandler buttonClickHandler) {
        this.slackQuestionService = slackQuestionService;
        this.buttonClickHandler = buttonClickHandler;
    }

    void register(App app) {
        app.command(COMMAND, (request, context) -> command(request.getPayload(), context));
        app.messageShortcut(SHORTCUT, (request, context) -> {
            requireAccepted(slackQuestionService.accept(selectedMessage(request.getPayload())));
            return context.ack();
        });
        app.blockAction(AnswerButtons.QUOTES, clickHandler(buttonClickHandler::showQuotes));
        app.blockAction(AnswerButtons.HELPFUL, clickHandler(buttonClickHandler::rateHelpful));
        app.blockAction(AnswerButtons.NOT_HELPFUL, clickHandler(buttonClickHandler::rateNotHelpful));
        app.blockAction(AnswerButtons.SHARE, clickHandler(buttonClickHandler::share));
        app.viewSubmission(Modals.REASON_VIEW, (request, context) -> {
            ViewSubmissionPayload sent = request.getPayload();
            requireAccepted(buttonClickHandler.saveReason(
                    sent.getTeam().getId(),
                    sent.getUser().getId(),
                    sent.getView().getPrivateMetadata(),
                    reason(sent)));
            return context.ack();
        });
    }

    private static void requireAccepted(boolean taken) {
        if (!taken) {
            throw new BackpressureException();
        }
    }

    private Response command(SlashCommandPayload payload, SlashCommandContext context) {
        if (payload.getText() == null || payload.getText().isBlank()) {
            return context.ack(BotPhrases.COMMAND_USAGE);
        }
        requireAccepted(slackQuestionService.accept(new CommandQuestion(
                payload.getTeamId(),
                payload.getChannelId(),
                payload.getUserId(),
                payload.getText(),
                payload.getResponseUrl(),
                payload.getTriggerId())));
        return context.ack(BotPhrases.READING);
    }

    private static SlackQuestion selectedMessage(MessageShortcutPayload payload) {
        String ts = payload.getMessage().getTs();
        String thread = payload.getMessage().getThreadTs();
        return new SlackQuestion(
                new SlackThread(payload.getTeam().getId(), payload.getChannel().getId(), thread == null ? ts : thread),
                ts,
                payload.getUser().getId(),
                payload.getMessage().getText() == null
                        ? ""
                        : payload.getMessage().getText(),
                new SlackQuestion.QuestionTrigger.ShortcutSelection(payload.getTriggerId(), payload.getResponseUrl()));
    }

    private static BlockActionHandler clickHandler(Predicate<ButtonClick> doing) {
        return (request, context) -> {
            requireAccepted(doing.test(click(request.getPayload())));
            return context.ack();
        };
    }

    private static ButtonClick click(BlockActionPayload payload) {
        return new ButtonClick(
                payload.getTeam().getId(),
                payload.getChannel().getId(),
                payload.getUser().getId(),
                payload.getTriggerId(),
                payload.getResponseUrl(),
                payload.getActions().get(0).getValue());
    }

    private static @Nullable String reason(ViewSubmissionPayload payload) {
        Map<String, ViewState.Value> block =
                payload.getView().getState().getValues().get(Modals.REASON_BLOCK);
        ViewState.Value input = block == null ? null : block.get(Modals.REASON_INPUT);
        return input == null ? null : input.getValue();
    }
}
