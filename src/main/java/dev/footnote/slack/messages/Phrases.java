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
    public static final String PACE =
            "Sorry, that were too many questions within a few minutes. Please ask me again a little later.";
    public static final String TOO_LONG = "Sorry, that is too long for me: a question has at most 4,000 characters.";
    public static final String THREAD_BUSY =
            "Sorry, the questions before yours in this thread take too long. Please ask again.";

    public static final String NOT_HERE =
            "Sorry, I am not in that channel. Invite me there, or ask me with /ask or in a direct message.";
    public static final String COMMAND =
            "Write your question behind the command, such as: " + "/ask Which agreements were signed in August 2024?";
    public static final String WORKING = "is reading the documents…";
    public static final String READING = "Reading the documents…";
    public static final String NOT_KEPT = "Sorry, that answer is not at hand any more. Please ask again.";
    public static final String MAY_BE_SHARED =
            "I could not see whether that was shared. If it was not, please click again.";
    public static final String THANKS = "Thank you, that was noted.";
    public static final String NOT_NOTED = "Sorry, that could not be noted. Please try again later.";
    public static final String TOO_OLD = "Sorry, that answer is too old to be rated.";
    public static final String CLICK_FAILED = "Sorry, something went wrong. Please click again.";
    public static final String CLICK_AGAIN = "Sorry, that took too long. Please click again.";

    private Phrases() {}
}
