package dev.footnote.answering.message;

import dev.footnote.answering.message.Message.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects questions whose <em>you</em> is the assistant. They name no topic of the documents: they consist of question
 * words and of words for what a person or a program is asked about itself. Questions whose <em>you</em> may mean
 * anybody (<em>how do you save data</em>, <em>do you need an answer</em>) are not detected.
 */
final class SecondPersonQuestions {

    /** A longer clause is not a question about the assistant. */
    private static final int MOST_WORDS = 12;

    /** Names for the assistant in place of <em>you</em>. */
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:u|footnote|this (?:(?:chat|ai) ?bot|bot|assistant|ai|chat|conversation))\\b|\\bthe (?:chatbot|assistant)$");

    private static final Pattern ADDRESSED = Pattern.compile("\\b(?:you|your|yours|yourself)\\b");

    /** Questions about what the user typed, which the assistant processes. */
    private static final Pattern MY_WORDS =
            Pattern.compile("^(?:are|is|will) my (?:questions|messages|chats?|conversations?)\\b");

    /** Duties and possessions that any reader of the documents may have. */
    private static final Pattern ANYBODY =
            Pattern.compile("\\bhave to\\b|\\bdo you have (?:(?:any|some|an|the) )?(?:answers?|information)\\b"
                    + "|\\byour (?:data|messages?|chats?|conversations?|history|privacy|files?|company|provider|vendor)\\b"
                    + "|\\bthe (?:documents?|files?|answers?|questions?|languages?|name|owner)\\b"
                    + "|^(?:how(?! many)|when|where|why) (?:do|can|could|should|would|will) you\\b");

    /** Questions about what anybody can do, unless they concern answering. */
    private static final Pattern WAYS = Pattern.compile(
            "(?:(?:what|which|how many)\\b.*\\bdo|.*\\b(?:can|could|should|would|will|may|might)) you\\b.*");

    /** Whole clauses with one free word. */
    private static final Pattern FRAME = Pattern.compile(
            "(?:are|r|arent) you(?: (?:an?|still|really|even|ever|always)){0,2} (?!\\w+ed$|(?:paid|liable|eligible|exempt|able|to|the)$)\\w+"
                    + "|(?:were|was) you \\w+(?: (?:by|for|on|in))?"
                    + "|(?:when|where|why|how|what|who|by whom) (?:were|was) you \\w+(?: (?:by|for|on|in))?"
                    + "|who (?:(?:is|are|was|has) )?(?!will|can|may|must|should|helps?|are|is)\\w+ you"
                    + "|how (?!much|many|long|far|often)\\w+ are you|how much (?:do you cost|are you)"
                    + "|(?:where|how) do you (?:get|find|take|choose|know) your (?:answers?|information|sources?|knowledge|documents|quotes?)(?: from)?"
                    + "|(?:(?:why|how|when|where) )?(?:can|should|do|could) (?:i|we) (?:really )?\\w+ you|(?:what|whats)(?: is)? your password"
                    + "|how do you know(?: (?:this|that|it))?|(?:why|how) (?:did|do) you (?:say|answer|think|find) (?:this|that|so)"
                    + "|who do you (?:work for|belong to)|where do you come from"
                    + "|do you (?:(?:ever|also|really) )?(?:like|love|hate|enjoy|prefer|believe in|fear|dream of)(?: \\w+){1,3}"
                    + "|(?:what|which|who)(?: is|s| are)? your favou?rite(?: \\w+){1,3}"
                    + "|is (?:anybody|anyone|somebody|someone) there"
                    + "|is this (?:an? )?(?:(?:real|live) )?(?:bot|chat ?bot|robot|ai|program|machine|human)");

    private static final Set<String> ASKED_WITH = words("""
            a an the is are r was were am be been being do does did have has had can could will would should might may shall what
            which who whom whose when where why how whether if i me my we us our you your yours yourself said say told asked
            before earlier previously last time in on to from for with about by at as of up and or not no any some all many
            much still also always ever really actually even just only yet already get got getting use uses using come comes
            came make made give gives take able out than like know known go so please exactly long old good ai whats wheres
            whos there dont cant arent one 2 3 4 5
            """);

    private static final Set<String> MAKING = words("""
            name names owner owners owns creator creators maker makers developer developers company boss built
            created trained programmed developed designed invented launched released training purpose version model models llm engine
            chatgpt gpt claude gemini llama mistral openai anthropic google copilot belong
            """);

    private static final Set<String> BEING = words("""
            married single children kids family wife husband parents mother father brother brothers sister sisters siblings
            friends girlfriend boyfriend pets birthday age born gender male female alive religion hobbies house office sleep
            eat dream feel feelings emotions body soul human robot machine bot person paid cost costs price money job
            store stores save saves stored saved keep kept collect collected record recorded log logged track tracked
            share shared data conversation conversations chats messages history privacy personal private confidential internet
            online offline connected web learn learned work works
            """);

    private static final Set<String> ANSWERING = words("""
            answer answers answering question questions source sources document documents file files information knowledge
            remember trust trusted believe reliable accurate accuracy correct right wrong mistakes errors hallucinate
            limits limitations limited abilities capabilities features skills language languages speak understand translate
            summarise summarize search read quote quotes cite citations cutoff updated english german french spanish
            italian portuguese dutch polish russian chinese japanese arabic turkish swedish norwegian danish
            """);

    private static final List<Set<String>> KNOWN = List.of(ASKED_WITH, MAKING, BEING, ANSWERING);

    private SecondPersonQuestions() {}

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    /** The kind of question about the assistant; null when the clause may ask about the documents. */
    static @Nullable Kind kind(String plain) {
        String clause = CALLED.matcher(plain).replaceAll("you");
        List<String> words = List.of(clause.split(" "));
        if (words.size() > MOST_WORDS) {
            return null;
        }
        if (FRAME.matcher(clause).matches()) {
            return topic(words);
        }
        boolean isAsked = QuestionOpenings.mayBeginQuestion(words)
                && (ADDRESSED.matcher(clause).find() || MY_WORDS.matcher(clause).find());
        boolean isOwn = isAsked && !ANYBODY.matcher(clause).find() && namesNothingElse(clause, words);
        return isOwn && !ASKED_WITH.containsAll(words) ? topic(words) : null;
    }

    private static boolean namesNothingElse(String clause, List<String> words) {
        List<Set<String>> known = WAYS.matcher(clause).matches() ? List.of(ASKED_WITH, ANSWERING) : KNOWN;
        return words.stream().allMatch(word -> known.stream().anyMatch(set -> set.contains(word)));
    }

    private static Kind topic(List<String> words) {
        if (words.stream().anyMatch(MAKING::contains)) {
            return Kind.WHO_ARE_YOU;
        }
        return words.stream().anyMatch(ANSWERING::contains) ? Kind.WHAT_CAN_YOU_DO : Kind.ASKED_OF_ITSELF;
    }
}
