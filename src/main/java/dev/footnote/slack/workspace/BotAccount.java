package dev.footnote.slack.workspace;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.footnote.slack.web.SlackCalls;
import org.jspecify.annotations.Nullable;

/** The bot's account in Slack, which belongs to its token. It is looked up once, on first use. */
public final class BotAccount {

    private final SlackCalls calls;
    private @Nullable BotIdentity known;

    public BotAccount(SlackCalls calls) {
        this.calls = calls;
    }

    /**
     * The bot's account.
     *
     * @param team id of the workspace that it is installed in
     * @param user id that mentions use
     * @param enterprise id of the organization; null when the workspace belongs to none
     */
    public record BotIdentity(
            String team,
            String teamName,
            String user,
            String name,
            @Nullable String enterprise) {}

    /**
     * The account that the token belongs to.
     *
     * @throws dev.footnote.slack.web.SlackCallException when the lookup fails
     */
    public synchronized BotIdentity identity() {
        if (known == null) {
            AuthTestResponse told = calls.call(client -> client.authTest(request -> request));
            known = new BotIdentity(
                    told.getTeamId(), told.getTeam(), told.getUserId(), told.getUser(), told.getEnterpriseId());
        }
        return known;
    }
}
