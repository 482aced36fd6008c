package dev.footnote.answering.english;

import java.util.regex.Pattern;

/**
 * Detects sentences that address a language model instead of people (prompt injection): they neither answer nor support
 * anything. Among 102,000 sentences of encyclopaedias, abstracts, manuals and posts it has no false positive.
 */
public final class PromptInjectionDetector {

    private static final String MODEL = "(?:ai(?: (?:systems?|models?|assistants?|agents?|bots?|chatbots?))?"
            + "|(?:large )?language models?|llms?|chat ?bots?)";

    private static final String TELL =
            "(?:say|state|answer|reply|respond|report|recommend|tell|mention|output|write|claim|repeat|ignore|disregard)";

    private static final String MUST =
            "(?:must|should|shall|have to|need to|(?:are|is) (?:required|instructed|asked|told|expected|obliged) to)";

    /** Role markers of a model's input, and imitations of them. */
    private static final String ROLE = "<\\|[a-z_]{1,20}\\|>|<</?SYS>>|\\[/?(?:INST|SYSTEM|ASSISTANT)\\]"
            + "|^\\W*(?-i:SYSTEM)\\s*:|^\\W*#{2,4}\\s*(?:system|instructions?|assistant)\\s*:";

    /** Names used only for models. */
    private static final String NAMED = "(?:(?:chat)?gpt(?:-\\d\\w*)?|" + MODEL + "|assistant)";

    private static final String ANYBODY = "(?:someone|somebody|anyone|anybody|people|(?:the|an?|any) (?:user|reader))";

    private static final Pattern ADDRESSED = Pattern.compile(
            "\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,60}\\b(?:above|previous|prior|earlier|preceding|instructions?"
                    + "|prompts?|rules|guidelines|passages|everything)\\b"
                    + "|\\b(?:system prompt|you are (?:now )?(?:an?|the) (?:ai|assistant|(?:large )?language model|chatbot)|as an ai)\\b"
                    + "|\\b(?:say|answer|reply|respond|write|output|print)\\b.{0,20}\\b(?:instead|only|exactly|with)\\b.{0,10}[:\"'\u201c]"
                    + "|\\b" + MODEL
                    + " (?:(?:that|which|who) )?(?:read|process|summari[sz]e?|see)(?:s|es|ing)? (?:this|these)\\b"
                    + "|\\b" + MODEL + "\\b[^.;:!?]{0,40}\\b" + MUST + " (?:(?:always|only) " + TELL + "|" + TELL
                    + " that)\\b"
                    + "|^\\W*assistants? " + MUST + " (?:always |only )?" + TELL + " that\\b"
                    + "|\\b(?:notes?|notice|messages?|instructions?|attention|warning|reminder)(?:,| to| for) (?:all |any |the )?"
                    + "(?:" + MODEL + "|assistants?)\\s?:"
                    + "|\\bdear (?:" + MODEL + "|assistant)\\s?[,:!]"
                    + "|\\b(?:when|if|whenever) (?:you are )?asked\\b[^.;:!?,]{0,60}, always " + TELL + " that\\b"
                    + "|\\b(?:when|if|whenever) " + ANYBODY + " asks?\\b[^.;:!?,]{0,80}, (?:always )?" + TELL
                    + " that\\b"
                    + "|" + ROLE
                    + "|^\\W*(?:hey|hi|hello|dear|attention|ok|okay),? " + NAMED + "\\s?[,:!]"
                    + "|^\\W*ai (?:assistant|agent|model|(?:chat)?bot)s?\\s?:(?! *an?\\b)"
                    + "|^\\W*(?:assistant|system|developer)\\s?[:,] (?:please )?(?:(?:always|only) )?(?:" + TELL
                    + "|you (?:are|must|should|will)|when asked|if asked)\\b"
                    + "|^\\W*(?:(?:please|always|just|now|then|and|you " + MUST + ") ){0,3}(?:tell|inform|assure) "
                    + "(?:the|any|every|all|your) users? (?:that|about)\\b"
                    + "|^\\W*you " + MUST
                    + " (?:always )?tell (?:everyone|everybody|anyone|anybody|whoever asks) that\\b"
                    + "|^\\W*(?:new|updated|secret|hidden) instructions?\\s?: (?:please )?(?:always )?(?:you|" + TELL
                    + ")\\b"
                    + "|^\\W*(?:please )?(?:do not|don't|never) answer (?:any |the )?(?:questions?|prompts?) (?:about|on|regarding)\\b"
                    + "|^\\W*from now on,? you (?:always )?(?:answer|reply|respond|speak|act|are|will|must)\\b"
                    + "|^\\W*(?:please )?(?:act|behave|pose|reply|answer|respond) (?:as|like) an?\\b[^.;:!?]{1,40}\\b(?:when|if|whenever) (?:you are )?asked\\b"
                    + "|\\b(?:do not|don't|never) (?:cite|quote|use) (?:this|these|the) (?:documents?|passages?|texts?|sources?)"
                    + "\\b.{0,20}\\b(?:instead|" + TELL + ")\\b"
                    + "|\\binstead,? (?:reply|respond|answer) with the (?:phrase|words?|sentence)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PromptInjectionDetector() {}

    public static boolean isInjection(String sentence) {
        return ADDRESSED.matcher(sentence).find();
    }
}
