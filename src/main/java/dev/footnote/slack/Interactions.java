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
import dev.footnote.slack.asking.Asked;
import dev.footnote.slack.asking.Asking;
import dev.footnote.slack.asking.Commanded;
import dev.footnote.slack.messages.Buttons;
import dev.footnote.slack.messages.Modals;
import dev.footnote.slack.messages.Phrases;
import dev.footnote.slack.surfaces.Click;
import dev.footnote.slack.surfaces.Clicks;
import dev.footnote.slack.workspace.SlackThread;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Handles slash commands, message shortcuts, button clicks and submitted modals. */
final class Interactions {

    static final String COMMAND = "/ask";
    static final String SHORTCUT = "answer_this";

    private final Asking asking;
    private final Clicks clicks;

    Interactions(Asking asking, Clicks clicks) {
        this.asking = asking;
        this.clicks = clicks;
    }

    void register(App app) {
        app.command(COMMAND, (request, context) -> command(request.getPayload(), context));
        app.messageShortcut(SHORTCUT, (request, context) -> {
            ensure(asking.take(chosen(request.getPayload())));
            return context.ack();
        });
        app.blockAction(Buttons.QUOTES, clicking(clicks::showQuotes));
        app.blockAction(Buttons.HELPFUL, clicking(clicks::helpful));
        app.blockAction(Buttons.NOT_HELPFUL, clicking(clicks::notHelpful));
        app.blockAction(Buttons.SHARE, clicking(clicks::share));
        app.viewSubmission(Modals.REASON_VIEW, (request, context) -> {
            ViewSubmissionPayload sent = request.getPayload();
            ensure(clicks.reason(
                    sent.getTeam().getId(),
                    sent.getUser().getId(),
                    sent.getView().getPrivateMetadata(),
                    reason(sent)));
            return context.ack();
        });
    }

    private static void ensure(boolean taken) {
        if (!taken) {
            throw new ComeAgain();
        }
    }

    private Response command(SlashCommandPayload payload, SlashCommandContext context) {
        if (payload.getText() == null || payload.getText().isBlank()) {
            return context.ack(Phrases.COMMAND);
        }
        ensure(asking.take(new Commanded(
                payload.getTeamId(),
                payload.getChannelId(),
                payload.getUserId(),
                payload.getText(),
                payload.getResponseUrl(),
                payload.getTriggerId())));
        return context.ack(Phrases.READING);
    }

    private static Asked chosen(MessageShortcutPayload payload) {
        String ts = payload.getMessage().getTs();
        String thread = payload.getMessage().getThreadTs();
        return new Asked(
                new SlackThread(payload.getTeam().getId(), payload.getChannel().getId(), thread == null ? ts : thread),
                ts,
                payload.getUser().getId(),
                payload.getMessage().getText() == null
                        ? ""
                        : payload.getMessage().getText(),
                new Asked.Way.Chosen(payload.getTriggerId(), payload.getResponseUrl()));
    }

    private static BlockActionHandler clicking(Predicate<Click> doing) {
        return (request, context) -> {
            ensure(doing.test(click(request.getPayload())));
            return context.ack();
        };
    }

    private static Click click(BlockActionPayload payload) {
        return new Click(
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
