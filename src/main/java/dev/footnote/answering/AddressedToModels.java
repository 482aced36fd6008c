package dev.footnote.answering;

import java.util.regex.Pattern;

/**
 * Sentences of documents that speak to a language model instead of to people: they answer and support nothing. None of
 * 83,000 sentences of encyclopaedias and abstracts is taken for one.
 */
public final class AddressedToModels {

    private static final Pattern ADDRESSED = Pattern.compile(
            "\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,60}\\b(?:above|previous|prior|earlier|preceding|instructions?"
                    + "|prompts?|rules|guidelines|passages|everything)\\b"
                    + "|\\b(?:system prompt|you are (?:now )?(?:an?|the) (?:ai|assistant|language model|chatbot)|as an ai)\\b"
                    + "|\\b(?:say|answer|reply|respond|write|output|print)\\b.{0,20}\\b(?:instead|only|exactly|with)\\b.{0,10}[:\"'\u201c]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private AddressedToModels() {}

    public static boolean isOne(String sentence) {
        return ADDRESSED.matcher(sentence).find();
    }
}
