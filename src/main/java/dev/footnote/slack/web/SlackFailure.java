package dev.footnote.slack.web;

/** Slack did not do what was asked; holds no token and no text of a message. */
public final class SlackFailure extends RuntimeException {

    /** Slack could not be reached, or did not answer in time. */
    public static final String UNREACHABLE = "unreachable";

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

    /** Slack's own error code, as {@code channel_not_found}, or one of the constants here. */
    public String code() {
        return code;
    }
}
