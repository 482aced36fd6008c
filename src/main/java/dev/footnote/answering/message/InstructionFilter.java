package dev.footnote.answering.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects attempts to override the assistant's instructions or to reveal them. Only the beginning of a sentence is
 * examined, so that a question about such attempts remains a question.
 */
final class InstructionFilter {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;\\n])\\s*");

    private static final String POLITE =
            "^(?:(?:please|now|and|then|so|but|first|ok|hi|hello|hey|just|also|instead|i want you to|you must|you should"
                    + "|you will|can you|could you|would you|your task is to) ){0,4}";

    private static final String ANSWER =
            "(?:answer|respond|reply|speak|talk)(?: (?:this|me|to me|everything|to everything"
                    + "|(?:the|my|this|every|all)(?: following)? questions?))?";

    private static final String OWN =
            "(?:your|the|its|all|any|these|those|every|my|of|previous|prior|above|earlier|preceding|original"
                    + "|initial|hidden|secret|full|entire|internal|exact|existing|current|other)";

    /**
     * "Ignore the instructions" in German, French, Spanish, Portuguese, Italian, Dutch and the Scandinavian languages.
     */
    private static final Pattern OF_OTHER_LANGUAGES = Pattern.compile(
            "^(?:bitte |nun |jetzt |svp |por favor |per favore )?(?:ignorier|vergiss|vergesst|missacht|umgeh|ignore|oublie|ignora|olvida|esquec|dimentica|negeer|vergeet|glem|glom|bortse)[a-z]*"
                    + " (?:[a-z]+ ){0,5}(?:anweisungen|instruktionen|regeln|vorgaben|befehle|einschrankungen|instructions|consignes|regles"
                    + "|instrucciones|reglas|instrucoes|regras|istruzioni|regole|instructies|regels|instruksjoner|instruktioner|regler)\\b");

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(
                    POLITE + "(?:ignore|disregard|forget|override|bypass|skip|drop|delete) "
                            + "(?:" + OWN + " |(?:system|safety|developer) ){1,5}"
                            + "(?:instructions?|prompts?|rules?|guidelines?|directions?|context|messages?|training|programming|restrictions?"
                            + "|constraints?|protocols?|polic(?:y|ies)|question|documents?|passages?|limits?|filters?)"
                            + "(?: (?:above|before|before this|so far|you (?:were|have been|got|received)(?: (?:given|told))?))?"),
            Pattern.compile(
                    POLITE + "(?:ignore|disregard|forget) (?:everything|all|anything|what)(?: that)?"
                            + " (?:above|before|you (?:know|were told|have been told|learned)|i said|that was said|said (?:above|before)|prior)"),
            Pattern.compile(
                    POLITE
                            + "(?:print|show|reveal|repeat|display|output|tell|give|share|leak|write|expose|dump|return|recite"
                            + "|summari[sz]e|translate|what is|whats|what are|copy|list)(?: (?:me|us|out|down|back))?"
                            + " (?:" + OWN
                            + " ){0,4}(?:system (?:prompt|message|instructions?)|(?:developer|hidden|secret) (?:prompt|message|instructions?)"
                            + "|(?<=your |(?:original|initial|internal|hidden|secret) )(?:prompts?|instructions?|rules|guidelines|configuration|settings)(?= ?$| (?:verbatim|word|exactly|in|to|and|please))"
                            + "|(?:text|words?|message|everything|lines?|instructions?|prompt|conversation)?(?: ?all)? ?(?:above|before this)"
                            + "(?= ?$| (?:verbatim|word|exactly|in full|again|this|and|please)))(?: (?:verbatim|exactly|word for word|in full|please))*"),
            Pattern.compile(
                    POLITE
                            + "(?:repeat|print|output) (?:everything|all|the (?:text|words|message|lines))(?: that is| that was)? (?:above|before)\\b"),
            Pattern.compile(
                    POLITE
                            + "you(?: are|re) (?:now|from now on|no longer)"
                            + " (?:dan|an?|my|free|unrestricted|bound|called|named|going to be|the assistant|in [a-z]+ mode)\\b"),
            Pattern.compile(
                    POLITE + "(?:from now on|starting now) (?:you|act|respond|answer|reply|speak|pretend|ignore)\\b.*"),
            Pattern.compile(
                    POLITE
                            + "(?:act|behave|respond|speak|talk|roleplay|role play) (?:as|like) (?:an? |my |if |though |dan\\b|the ).*"),
            Pattern.compile(POLITE + "(?:lets|let us) play a game (?:in which|where|that)\\b.*"),
            Pattern.compile(POLITE + "pretend (?:to be|you are|youre|that you|you have|to have)\\b.*"),
            Pattern.compile(POLITE + ANSWER + " (?:only|always|just|never|exclusively|solely|(?:with )?nothing but)"
                    + " (?:with|in|as|like|by|using|from|to|yes|no|the)\\b"),
            Pattern.compile(POLITE + ANSWER
                    + " without (?:any |all |your |the )?(?:citing|quoting|using|following|naming|giving|looking|sources?"
                    + "|citations?|quotes?|references?|rules?|restrictions?|limits?|filters?)\\b"),
            Pattern.compile(
                    POLITE
                            + "(?:only|always|never) (?:answer|respond|reply|speak)(?: (?:only|with|in|as|like|by|using|to|me))+\\b"),
            Pattern.compile(POLITE + "(?:say|output|print|write) (?:only|just|nothing but|exactly) (?:the|yes|no)\\b"),
            Pattern.compile(POLITE + "(?:do not|dont|never|stop|no longer|refuse to)"
                    + " (?:follow|obey|apply|use|cite|quote|mention|consult|give|add|show|following|obeying|using|citing|quoting"
                    + "|mentioning) (?:" + OWN
                    + " ){0,4}(?:rules?|instructions?|guidelines?|sources?|documents?|citations?"
                    + "|quotes?|passages?|references?|restrictions?)\\b"),
            Pattern.compile(
                    POLITE + "(?:use|rely on|answer (?:from|with|by)) (?:only )?your (?:own )?(?:general |world )?"
                            + "(?:knowledge|memory|training|imagination|opinion)\\b"),
            Pattern.compile(POLITE + "(?:repeat|say) (?:this )?(?:after me|the (?:words?|phrase|following))\\b"),
            Pattern.compile(POLITE + "(?:you )?(?:must |have to |shall |will )?obey (?:me|my|these|the following)\\b"),
            Pattern.compile(POLITE + "(?:dan|developer|god|jailbreak|debug|admin|sudo|root) mode (?:is )?(?:now )?"
                    + "(?:enabled|activated|active|on|engaged|unlocked)\\b"),
            Pattern.compile(
                    POLITE
                            + "(?:how (?:do|can|could) (?:i|we|one) |help me (?:to )?)?(?:bypass|override|circumvent|jailbreak|get around|hack)"
                            + " (?:your (?:[a-z]+ )?(?:rules?|instructions?|guidelines?|restrictions?|filters?|limits?|safety|system)|you)(?= ?$)"),
            Pattern.compile(
                    POLITE + "(?:what (?:is|are|was|were) |do you have )?(?:your|an?)"
                            + " (?:(?:initial|original|first|hidden|secret|internal|own|system) )+(?:instructions?|prompts?|rules|guidelines)(?= ?$)"),
            OF_OTHER_LANGUAGES,
            Pattern.compile(
                    POLITE
                            + "(?:enter|enable|activate|switch to|go into|turn on) (?:the )?(?:dan|developer|god|jailbreak|debug|admin|sudo|root) mode"));

    /** Role markers of chat models; a sentence that begins with one contains no question. */
    private static final Pattern ROLE_MARK = Pattern.compile(
            "^\\s*(?:<\\|[a-z_]{1,20}\\|>|\\[/?INST]|<</?SYS>>|###?\\s*(?:system|instructions?|assistant)\\b:?|(?:system|assistant|developer)\\s*:)",
            Pattern.CASE_INSENSITIVE);

    private InstructionFilter() {}

    /** Removes such attempts: returns the message if it has no such attempt, else the questions in its rest. */
    static String removeInstructions(String message) {
        List<String> honest = new ArrayList<>();
        boolean found = false;
        for (String sentence : SENTENCE_END.split(message, -1)) {
            int end = endOfInstruction(sentence);
            found |= end > 0;
            String rest = end > 0 ? sentence.substring(end) : sentence;
            honest.add(end > 0 ? questionIn(rest) : rest);
        }
        return found ? join(honest) : message;
    }

    /** End offset of the instruction at the beginning of the sentence; 0 without one. */
    private static int endOfInstruction(String sentence) {
        Matcher role = ROLE_MARK.matcher(sentence);
        if (role.find()) {
            return sentence.length();
        }
        List<MessageWords.Word> words = MessageWords.of(sentence, 0, sentence.length());
        String plain = plain(words);
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(plain);
            if (matcher.lookingAt()) {
                return endOf(words, matcher.end());
            }
        }
        return 0;
    }

    private static String plain(List<MessageWords.Word> words) {
        StringBuilder plain = new StringBuilder();
        words.forEach(word -> plain.append(plain.length() > 0 ? " " : "").append(word.plain()));
        return plain.toString();
    }

    /** End offset, in the sentence, of the word at {@code plainEnd} in the plain text. */
    private static int endOf(List<MessageWords.Word> words, int plainEnd) {
        int length = -1;
        int end = 0;
        for (MessageWords.Word word : words) {
            length += 1 + word.plain().length();
            end = word.end();
            if (length >= plainEnd) {
                break;
            }
        }
        return end;
    }

    /** The question after an instruction in the same sentence; empty without one. */
    private static String questionIn(String rest) {
        int colon = rest.indexOf(": ");
        if (colon >= 0 && QuestionOpenings.mayBeginQuestion(plainWords(rest.substring(colon)))) {
            return questionAlone(rest.substring(colon + 2).strip());
        }
        List<MessageWords.Word> words = MessageWords.of(rest, 0, rest.length());
        for (int i = 0; i < words.size(); i++) {
            boolean isNoun =
                    i > 0 && QuestionOpenings.isArticle(words.get(i - 1).plain());
            if (!isNoun && QuestionOpenings.isQuestionWord(words.get(i).plain())) {
                return questionAlone(rest.substring(words.get(i).start()));
            }
        }
        return "";
    }

    private static String questionAlone(String question) {
        return endOfInstruction(question) > 0 ? "" : question;
    }

    private static List<String> plainWords(String text) {
        return MessageWords.of(text, 0, text.length()).stream()
                .map(MessageWords.Word::plain)
                .toList();
    }

    /** Keeps only questions: any other sentence in a message with an instruction may continue the instruction. */
    private static String join(List<String> sentences) {
        List<String> asking = sentences.stream()
                .filter(sentence -> sentence.strip().endsWith("?")
                        || MessageWords.of(sentence, 0, sentence.length()).stream()
                                .limit(1)
                                .anyMatch(word -> QuestionOpenings.isQuestionWord(word.plain())))
                .map(String::strip)
                .toList();
        return String.join(" ", asking);
    }
}
