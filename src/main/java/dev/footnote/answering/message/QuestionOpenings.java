package dev.footnote.answering.message;

import java.util.List;
import java.util.Set;

/** Words that begin questions and requests. */
final class QuestionOpenings {

    private static final Set<String> QUESTION_WORDS = Set.of("""
            what which who whom whose when where why how whats whos wheres hows whens tell show list name give find explain
            describe summarize summarise compare""".split("\\s+"));

    private static final Set<String> VERBS = Set.of("""
            is are was were did do does has have had can could will would should may might am isnt arent wasnt werent didnt
            doesnt hasnt havent please i need want in on at for to from by with during since until""".split("\\s+"));

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /** Words that ask only in reference to an earlier message. */
    private static final Set<String> BARE = Set.of("""
            what which who whom whose when where why how and but so then or is are was were not much many else""".split("\\s+"));

    private QuestionOpenings() {}

    /**
     * Whether the words contain nothing to search for.
     *
     * @param goesOn whether earlier messages exist
     */
    static boolean nameNoTopic(List<String> words, boolean goesOn) {
        return ARTICLES.containsAll(words) || (!goesOn && BARE.containsAll(words));
    }

    /** Whether the word alone makes a question or request of what follows. */
    static boolean isQuestionWord(String word) {
        return QUESTION_WORDS.contains(word);
    }

    static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    /** Whether a sentence that begins with these words may be a question or a request. */
    static boolean mayBeginQuestion(List<String> words) {
        return !words.isEmpty() && (isQuestionWord(words.get(0)) || VERBS.contains(words.get(0)));
    }
}
