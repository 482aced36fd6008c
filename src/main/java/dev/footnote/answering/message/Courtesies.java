package dev.footnote.answering.message;

import dev.footnote.answering.message.Message.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects freely worded courtesies and complaints: wishes, thanks, praise, blame, and announcements of a question. A
 * pattern must match the whole clause, so that no topic of the documents is lost.
 */
final class Courtesies {

    private static final int MOST_WORDS = 15;

    private static final String DEGREE =
            "(?:so|very|really|quite|too|just|simply|totally|completely|absolutely|all|always|still|such|a bit|pretty)";

    private static final String PRAISE =
            "(?:good|great|nice|fine|cool|kind|clever|smart|wise|lovely|wonderful|excellent|perfect|brilliant|awesome|amazing"
                    + "|fantastic|helpful|useful|interesting|funny|correct|right|true|clear|impressive|sweet|the best|best|fast|quick|better)";

    private static final String BLAME =
            "(?:bad|wrong|incorrect|false|useless|worthless|stupid|dumb|terrible|horrible|awful|poor|rubbish|nonsense|garbage|crap"
                    + "|bullshit|ridiculous|annoying|boring|silly|idiot|idiotic|moron|fool|liar|joke|disappointing|unhelpful|lazy|slow|mad|crazy"
                    + "|worst|the worst|worse|confusing|misleading|sad|untrue|lying|broken|pathetic)";

    private static final String SAID =
            "(?:answer|answers|reply|replies|response|responses|explanation|quote|quotes|job|work)";

    private static final String WHAT_WAS_SAID =
            "(?:that|this|it|thats|its|(?:that|this|your|ur|the)(?: (?:last|first|previous))? " + SAID + ")";

    private static final String IS = "(?: (?:is|was|are|were|s|sounds|seems|looks))?";

    private static final String NOT = "(?: (?:not|isnt|wasnt|is not|was not|doesnt seem|does not seem|never))";

    private static final String YOU = "(?:you|u|you are|youre|u r|ur|you were|you have been|youve been)";

    private static final String THING =
            "(?: (?:one|bot|chatbot|machine|program|computer|robot|assistant|thing|" + SAID + "))?";

    private static final String TIME =
            "(?:day|morning|afternoon|evening|night|weekend|week|month|year|time|one|holidays?|vacation|trip|journey|break|lunch|christmas|easter)";

    private static final String PLEASANT =
            "(?:nice|good|great|lovely|wonderful|pleasant|fantastic|beautiful|relaxing|blessed|safe|fine|happy|merry)";

    private static final String BEFORE =
            "(?:(?:and|but|so|well|oh|ok|no|sorry|wow|hey|hmm|haha|lol|i think|i guess|i am afraid) ){0,2}";

    private static final String BEHIND =
            "(?: (?:then|now|too|as well|indeed|at all|again|ahead|everyone|all|sir|madam|please|bot|though|today)){0,2}";

    /** In order of precedence: the first match counts. */
    private static final Map<Kind, Pattern> SAYINGS = sayings();

    private Courtesies() {}

    private static Map<Kind, Pattern> sayings() {
        Map<Kind, Pattern> sayings = new LinkedHashMap<>();
        say(
                sayings,
                Kind.GOODBYE,
                "(?:have|enjoy)(?: yourself)? (?:an?|the|your)(?: rest of (?:the|your))?(?: (?:very|really))?(?: "
                        + PLEASANT + "){0,2} " + TIME,
                "(?:see|talk to|speak to|catch) (?:you|ya|u)(?: (?:soon|later|then|around|again|there|next|on|in|this|the|[a-z]+day|week|weekend|month"
                        + "|year|morning|afternoon|evening|tonight|tomorrow)){1,3}",
                "(?:until|till) (?:next time|tomorrow|later|then|next week)|i (?:have to|must|need to|will|am going to) (?:go|leave)",
                "good luck|all the best|best (?:wishes|regards)|kind regards|sleep well|sweet dreams");
        say(
                sayings,
                Kind.HELLO,
                "(?:(?:very )?(?:merry|happy|blessed) (?:new year|[a-z]+day|christmas|xmas|easter|holidays|thanksgiving|halloween|diwali|eid|hanukkah"
                        + "|ramadan|anniversary)|season s greetings|seasons greetings)(?: to (?:you|all|everyone)(?: all)?)?",
                "(?:good )?(?:morning|afternoon|evening)(?: (?:all|everyone|everybody|team|there|folks|to you))?",
                "(?:(?:i|we) )?hope (?:(?:that )?(?:you|u|everyone|everybody|all|everything|this|it)) ?(?:are|re|is|had|have|has been|have been|finds you)"
                        + "(?: (?:doing|going|keeping|feeling|an?|all|very|" + PLEASANT
                        + ")){0,9}(?: (?:well|ok|okay|safe|better|" + TIME + "))?",
                "what an? (?:[a-z]+ )?(?:" + PLEASANT + ") " + TIME + "(?: (?:it is|this is|is it))?");
        say(
                sayings,
                Kind.THANKS,
                "(?:(?:i|we) )?(?:(?:really|greatly|very much|do|would) ){0,9}appreciate (?:it|that|this|(?:all )?(?:of )?your(?: [a-z]+){1,3})",
                "(?:many )?(?:thanks|thank you|thank u|thx)(?: (?:so|very) much| a lot| again)? for (?:your|the|this|that|all|everything|being|helping"
                        + "|answering|explaining|clarifying|trying)(?: [a-z]+){0,3}",
                "(?:i am|im|we are) (?:so |very |really |much ){0,9}(?:grateful|thankful|obliged)(?: to you| for (?:this|that|your [a-z]+))?");
        say(
                sayings,
                Kind.ACKNOWLEDGEMENT,
                "(?:that|this|it) (?:(?:really|has|have|already|completely|fully|just) ){0,9}(?:answers|answered|solves|solved|settles|explains|explained"
                        + "|helps|helped|clears|cleared|clarifies|does|did)(?: (?:it|that|me|my|the|our|up|a lot|very much|lot"
                        + "|questions?|problem|problems|issue|doubts?|things|everything|job|trick)){0,4}",
                WHAT_WAS_SAID + IS + "(?: an?)?(?: " + DEGREE + "){0,9} " + PRAISE + THING + "(?: to (?:know|hear))?",
                WHAT_WAS_SAID + NOT + "(?: an?)?(?: " + DEGREE + "){0,9} (?:bad|wrong|stupid)" + THING,
                "what an?(?: " + DEGREE + "){0,9} " + PRAISE + " (?:" + SAID + "|bot|assistant)",
                "(?:i )?(?:got|get|see|understand) (?:it|that|this|you|what you mean)|i (?:agree|am happy|am glad)");
        say(
                sayings,
                Kind.COMPLIMENT,
                YOU + "(?: an?)?(?: " + DEGREE + "){0,9} (?:an? )?" + PRAISE + THING,
                "(?:i )?(?:really |do )?(?:love|like|adore) (?:you|u)(?: " + DEGREE
                        + "| much){0,9}|you (?:rock|rule)|i (?:love|like) (?:this|it|your answers?)");
        say(
                sayings,
                Kind.COMPLAINT,
                WHAT_WAS_SAID + IS + "(?: an?)?(?: " + DEGREE + "){0,9} " + BLAME + THING,
                WHAT_WAS_SAID + NOT + "(?: an?)?(?: " + DEGREE + "){0,9} (?:" + PRAISE
                        + "|it|what i (?:asked|meant|wanted)(?: for)?)" + THING,
                YOU + "(?: not)?(?: an?)?(?: " + DEGREE + "){0,9} (?:an? )?" + BLAME + THING,
                YOU + " not(?: an?)?(?: " + DEGREE + "){0,9} " + PRAISE + THING,
                "(?:(?:what )?an? )?(?:" + DEGREE + " ){0,9}" + BLAME + " (?:bot|chatbot|machine|program|assistant|"
                        + SAID + ")",
                "(?:i|we) (?:do not|dont|cannot|cant|can not|did not|didnt) (?:(?:really|quite|fully) )?(?:understand|get|follow|believe|like|agree)"
                        + "(?: (?:it|that|this|you|with|your|the|answer|explanation|a word|anything|what you|mean|said)){0,9}",
                "(?:it|that|this) (?:does not|doesnt|did not|didnt) (?:help|work|answer|make)(?: (?:me|my|the|question|sense|it|any)){0,9}",
                "you (?:do not|dont|did not|didnt|cannot|cant) (?:understand|know|help|answer|get)(?: (?:me|it|that|my|the|anything|question)){0,9}",
                "(?:i )?(?:really )?hate (?:you|this|it)|shut up|go away|(?:fuck|damn)(?: (?:you|off|it|this|that))?|screw (?:you|it|this|that)|go to hell|you suck|wtf");
        say(
                sayings,
                Kind.ANNOUNCEMENT,
                "(?:i|we)(?: (?:have|ve|still have|also have|got|have got|would like to ask|want to ask|wanted to ask|need to ask|will ask)|d like to ask|ve)"
                        + "(?: you)?(?: (?:an?|one|some|another|two|three|a few|few|more|other|quick|short|simple|small|little)){0,9} (?:questions?|something)(?: for you| to ask)?",
                "(?:(?:can|could|may|might) (?:i|we)|let me) ask(?: you)?(?: (?:an?|one|some|another|a few|few|more|other|quick|short)){0,9} ?(?:questions?|something)",
                "i (?:need|want|am looking for|would like) (?:some )?(?:information|answers|an answer|to know something)");
        say(
                sayings,
                Kind.APOLOGY,
                "(?:i am |im )?(?:so |very |really ){0,9}sorry(?: (?:about|for) (?:that|this|it))?|i apologi[sz]e|my (?:bad|mistake)|excuse me|pardon(?: me)?|forgive me");
        say(
                sayings,
                Kind.INTERJECTION,
                "(?:i )?(?:do not|dont) know|(?:i am |im )?not (?:sure|really|now|yet|today)|nothing(?: else)?|none|no (?:more|further) questions?|whatever|maybe|perhaps");
        return sayings;
    }

    private static void say(Map<Kind, Pattern> sayings, Kind kind, String... alternatives) {
        sayings.put(kind, Pattern.compile(BEFORE + "(?:" + String.join("|", alternatives) + ")" + BEHIND));
    }

    /** The kind of courtesy that a clause is; null when it may be anything else. */
    static @Nullable Kind kind(List<String> words) {
        if (words.size() > MOST_WORDS) {
            return null;
        }
        String plain = String.join(" ", words);
        for (Map.Entry<Kind, Pattern> saying : SAYINGS.entrySet()) {
            if (saying.getValue().matcher(plain).matches()) {
                return saying.getKey();
            }
        }
        return null;
    }
}
