package dev.footnote.answering.message;

import dev.footnote.answering.message.Message.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects questions about the assistant itself. A pattern must match the whole clause: <em>Who are you</em> matches,
 * <em>Who are you going to call</em> does not.
 */
final class AssistantQuestions {

    /** Fillers before and after the question. */
    private static final String BEFORE = "^(?:(?:so|and|but|well|ok|hi|hello|hey|please|now|tell me) ){0,3}";

    private static final String BEHIND =
            "(?: (?:please|exactly|then|really|actually|now|today|footnote|bot|here|anyway)){0,2}$";

    private static final Map<Kind, Pattern> ASKED = new EnumMap<>(
            Map.of(
                    Kind.CLOCK,
                    whole(
                            "(?:do you know |(?:can|could) you tell me |tell me )?(?:(?:what|which) (?:time|day|date|month|year|weekday|day of the week)"
                                    + " (?:is it|it is|is today|today is|do we have|have we)|how late (?:is it|it is)"
                                    + "|(?:what is |whats )?(?:todays|the current) (?:time|day|date|month|year)"
                                    + "|(?:what is |whats )?the (?:time|day|date|year)(?= (?:now|today|right now)))"
                                    + "(?: right| now| today| currently| in [a-z]+(?: [a-z]+)?)*"),
                    Kind.WHO_ARE_YOU,
                    whole(
                            "(?:who|what)(?: are|re| r) (?:you|u)|who you are|what you are|who is this|(?:what|who) is (?:footnote|this (?:chatbot|bot|assistant))|whats footnote|who am i (?:talking|speaking|chatting) (?:to|with)"
                                    + "|(?:what is|whats) (?:your|ur) (?:name|purpose|job|role)|your name|do you have a name|what are you called"
                                    + "|what (?:should|can|do) i call you|(?:introduce|describe) yourself|(?:tell me |something )?about yourself"
                                    + "|who (?:made|built|created|wrote|trained|programmed|developed|owns|designed|runs) you"
                                    + "|(?:what|which) (?:language |ai )?(?:model|llm|version) (?:are you|do you use)|where are you from"
                                    + "|how old are you|what (?:kind|type|sort) of (?:bot|assistant|ai|model|system|thing) are you"
                                    + "|where do you live|wer bist du|wie hei\u00dft du|wie heisst du|qui es tu|quien eres|chi sei"),
                    Kind.WHAT_CAN_YOU_DO,
                    whole(
                            "what (?:can|could|do) you (?:do|know|offer|help (?:me )?with)(?: for me)?|what are you (?:able to do|good at|for|capable of)"
                                    + "|what are your (?:capabilities|features|skills|abilities|sources|documents)|how do you work|how does this work"
                                    + "|how (?:can|could|do|should) i use (?:you|this)|how (?:can|could) you help(?: me)?|(?:can|could|will|would) you help(?: me)?"
                                    + "|help|help me|i need help|i need your help|usage|what is this|whats this"
                                    + "|what (?:can|should|could|may|do) i ask(?: you)?(?: about)?|what can i do here|what do you know about"
                                    + "|(?:what|which) (?:documents|sources|files|data) (?:do|can) you (?:have|know|use|read|search)"
                                    + "|(?:do|can) you (?:speak|understand) [a-z]+|which languages do you (?:speak|understand)"
                                    + "|was kannst du|que peux tu faire|que puedes hacer"),
                    Kind.ARE_YOU_A_MACHINE,
                    whole(
                            "(?:are|r) (?:you|u) (?:an? |the )?(?:real |actual |live )?(?:robot|bot|chatbot|machine|computer|program|human|person|man|woman|ai|llm"
                                    + "|language model|artificial intelligence|chatgpt|gpt|claude|gemini|alexa|siri|real|alive|conscious|sentient"
                                    + "|human being|people)(?: or (?:an? )?(?:real )?(?:robot|bot|machine|human|person|ai))?"
                                    + "|am i (?:talking|speaking|chatting) (?:to|with) (?:an? )?(?:real )?(?:robot|bot|machine|human|person|ai)"
                                    + "|do you (?:have (?:feelings|emotions|a body|a soul|consciousness)|sleep|dream|eat|feel|think)|can you (?:think|feel)"),
                    Kind.ENTERTAIN_ME,
                    whole(
                            "(?:can you |could you )?(?:tell|know|do you know)(?: me| us)? (?:a|any|some|another) (?:good |funny )?(?:jokes?|riddles?)"
                                    + "|(?:can you )?(?:sing|dance)(?: (?:me )?a song| for me)?|make me laugh|entertain me"
                                    + "|(?:let us|lets) (?:chat|talk|play(?: a game)?)|i am bored|im bored|do you (?:love|like|hate) me|will you marry me")));

    private AssistantQuestions() {}

    private static Pattern whole(String alternatives) {
        return Pattern.compile(BEFORE + "(?:" + alternatives + ")" + BEHIND);
    }

    /** The kind of question about the assistant; null when the clause asks something else. */
    static @Nullable Kind kind(String plain) {
        for (Map.Entry<Kind, Pattern> asked : ASKED.entrySet()) {
            if (asked.getValue().matcher(plain).matches()) {
                return asked.getKey();
            }
        }
        return null;
    }
}
