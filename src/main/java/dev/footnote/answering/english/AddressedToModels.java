package dev.footnote.answering.english;

import java.util.regex.Pattern;

/**
 * Sentences of documents that speak to a language model instead of to people: they answer and support nothing. None of
 * 92,000 sentences of encyclopaedias, abstracts, manuals and posts is taken for one.
 */
public final class AddressedToModels {

    private static final String MODEL = "(?:ai(?: (?:systems?|models?|assistants?|agents?|bots?|chatbots?))?"
            + "|(?:large )?language models?|llms?|chat ?bots?)";

    private static final String TELL =
            "(?:say|state|answer|reply|respond|report|recommend|tell|mention|output|write|claim|repeat|ignore|disregard)";

    private static final String MUST =
            "(?:must|should|shall|have to|need to|(?:are|is) (?:required|instructed|asked|told|expected|obliged) to)";

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
                    + "|\\b(?:when|if|whenever) (?:the|an?|any) user asks\\b[^.;:!?,]{0,60}, (?:always )?" + TELL
                    + " that\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private AddressedToModels() {}

    public static boolean isOne(String sentence) {
        return ADDRESSED.matcher(sentence).find();
    }
}
