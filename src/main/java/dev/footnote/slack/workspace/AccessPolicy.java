package dev.footnote.slack.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.User;
import dev.footnote.slack.web.SlackCalls;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides who may ask, and where. A user who cannot be looked up may not. */
public final class AccessPolicy {

    /** How long a cached membership is used; a user who becomes a guest is treated as one after this time. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST = 10_000;

    private final SlackAccessConfig config;
    private final SlackCalls calls;
    private final BotAccount botAccount;
    private final Cache<String, Admission> admissions =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    public AccessPolicy(SlackAccessConfig config, SlackCalls calls, BotAccount botAccount) {
        this.config = config;
        this.calls = calls;
        this.botAccount = botAccount;
    }

    /** Whether a user may ask, or the reason why not. */
    public enum Admission {
        GRANTED(""),
        /** The request comes from a workspace that is not allowed, in which the bot cannot even post a reply. */
        OTHER_WORKSPACE("Sorry, I do not answer in this workspace."),
        CHANNEL("Sorry, I do not answer in this channel."),
        PERSON("Sorry, you are not among the people I may answer."),
        GUEST("Sorry, I may only answer members of this workspace, not guests."),
        /** Two bots that answer each other would never stop. */
        BOT("Sorry, I do not answer bots.");

        private final String refusal;

        Admission(String refusal) {
            this.refusal = refusal;
        }

        /** The sentence to show to a user who is not admitted. */
        public String refusal() {
            return refusal;
        }
    }

    /**
     * Checks the settings, and looks the user up if they do not decide.
     *
     * @param channel null where there is none, as in the Home tab
     * @throws dev.footnote.slack.web.SlackCallException when the user cannot be looked up
     */
    public Admission admission(String team, @Nullable String channel, String user) {
        if (!isServed(team)) {
            return Admission.OTHER_WORKSPACE;
        }
        if (channel != null && !channel.startsWith("D") && isMissing(config.channels(), channel)) {
            return Admission.CHANNEL;
        }
        if (isMissing(config.users(), user)) {
            return Admission.PERSON;
        }
        boolean named = config.users().isPresent();
        if (named) {
            return Admission.GRANTED;
        }
        Admission known = lookUpAdmission(user);
        return known == Admission.GUEST && config.guests() ? Admission.GRANTED : known;
    }

    private boolean isServed(String team) {
        return config.workspaces()
                .map(served -> served.contains(team))
                .orElseGet(() -> botAccount.identity().team().equals(team));
    }

    private static boolean isMissing(Optional<Set<String>> list, String id) {
        return list.isPresent() && !list.get().contains(id);
    }

    private Admission lookUpAdmission(String user) {
        Admission known = admissions.getIfPresent(user);
        if (known == null) {
            known = memberAdmission(calls.call(client -> client.usersInfo(request -> request.user(user)))
                    .getUser());
            admissions.put(user, known);
        }
        return known;
    }

    private Admission memberAdmission(User user) {
        if (user.isBot()) {
            return Admission.BOT;
        }
        boolean guest = user.isRestricted() || user.isUltraRestricted() || user.isStranger();
        return !guest && !user.isDeleted() && isMember(user) ? Admission.GRANTED : Admission.GUEST;
    }

    /** A member of this workspace, of an allowed one or of another workspace of the same organization. */
    private boolean isMember(User user) {
        BotAccount.BotIdentity botIdentity = botAccount.identity();
        boolean organisation = botIdentity.enterprise() != null
                && user.getEnterpriseUser() != null
                && botIdentity.enterprise().equals(user.getEnterpriseUser().getEnterpriseId());
        boolean listed =
                config.workspaces().isPresent() && config.workspaces().get().contains(user.getTeamId());
        return organisation || listed || botIdentity.team().equals(user.getTeamId());
    }
}
