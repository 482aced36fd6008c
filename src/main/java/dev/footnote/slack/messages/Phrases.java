package dev.footnote.slack.messages;

/** The sentences that the bot has of its own. */
public final class Phrases {

    public static final String HOW_TO_ASK =
            "Ask me a question about the documents, such as: Which agreements were signed in August 2024?";
    public static final String FAILED = "Sorry, something went wrong and I could not answer. Please ask again.";
    public static final String STOPPING = "Sorry, I am being restarted and could not answer. Please ask again.";
    public static final String FULL = "Sorry, too many questions are waiting just now. Please ask again in a minute.";
    public static final String WAIT =
            "I am still at your earlier questions. Please ask this again when they are answered.";
    public static final String TOO_LONG = "Sorry, that is too long for me: a question has at most 4,000 characters.";
    public static final String THREAD_BUSY =
            "Sorry, the questions before yours in this thread take too long. Please ask again.";

    private Phrases() {}
}
