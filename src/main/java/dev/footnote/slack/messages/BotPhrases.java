package dev.footnote.slack.messages;

/** The bot's fixed sentences. */
public final class BotPhrases {

    public static final String HOW_TO_ASK =
            "Ask me a question about the documents, such as: Which agreements were signed in August 2024?";
    public static final String FAILED = "Sorry, something went wrong and I could not answer. Please ask again.";
    public static final String TOO_LATE = "Sorry, I could not answer this question in time. Please ask again.";
    public static final String INCOMPLETE = "This answer is incomplete, because something failed. Please ask again.";
    public static final String ANSWER_UNCERTAIN =
            "I do not know whether my answer has arrived. If you do not see it, please ask again.";
    public static final String QUEUE_FULL =
            "Sorry, too many questions are waiting just now. Please ask again in a minute.";
    public static final String QUESTIONS_PENDING =
            "I am still answering your earlier questions. Please ask again after that.";
    public static final String TOO_MANY_QUESTIONS =
            "Sorry, you asked too many questions within a few minutes. Please ask again a little later.";
    public static final String TOO_LONG = "Sorry, that question is too long. It can have at most 4,000 characters.";
    public static final String THREAD_BUSY =
            "Sorry, the earlier questions in this thread took too long. Please ask again.";

    public static final String NOT_IN_CHANNEL =
            "Sorry, I am not in that channel. Invite me there, or ask me with /ask or in a direct message.";
    public static final String COMMAND_USAGE =
            "Write your question after the command, such as: " + "/ask Which agreements were signed in August 2024?";
    public static final String WORKING = "is reading the documents…";
    public static final String READING = "Reading the documents…";
    public static final String ANSWER_EXPIRED = "Sorry, that answer is no longer available. Please ask again.";
    public static final String SHARING_UNCERTAIN =
            "I do not know whether the answer was shared. If it was not, please click again.";
    public static final String THANKS = "Thank you for your feedback.";
    public static final String RATING_NOT_SAVED = "Sorry, your feedback could not be saved. Please try again later.";
    public static final String ANSWER_TOO_OLD = "Sorry, that answer is too old to be rated.";
    public static final String CLICK_FAILED = "Sorry, something went wrong. Please click again.";
    public static final String CLICK_AGAIN = "Sorry, that took too long. Please click again.";

    private BotPhrases() {}
}
