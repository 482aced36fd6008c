package dev.footnote.slack.web;

/** Slack did not do what was asked; holds no token and no text of a message. */
public final class SlackFailure extends RuntimeException {

    /** Slack could not be reached. */
    public static final String UNREACHABLE = "unreachable";

    /** The connection ended, or nothing was heard in time: Slack may have done what it was asked. */
    public static final String LOST = "lost";

    /** Slack asked to wait for longer than anybody would. */
    public static final String RATE_LIMITED = "ratelimited";

    private final String code;

    SlackFailure(String code) {
        super("Slack refused the call: " + code);
        this.code = code;
    }

    SlackFailure(String code, Throwable cause) {
        super("Slack refused the call: " + code, cause);
        this.code = code;
    }

    /** Whether it is not known if Slack has done what was asked. */
    public boolean mayBeDone() {
        return code.equals(LOST) || code.startsWith("status_5");
    }

    /** Slack's own error code, as {@code channel_not_found}, or one of the constants here. */
    public String code() {
        return code;
    }
}
