package dev.footnote.answering.generation;

import java.util.regex.Pattern;

/** Sentences of documents that speak to a language model instead of to people: they support nothing. */
final class Instructions {

    private static final Pattern ADDRESSED = Pattern.compile(
            "\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,60}\\b(?:above|previous|prior|earlier|preceding|instructions?"
                    + "|prompts?|rules|guidelines|passages|everything)\\b"
                    + "|\\b(?:system prompt|you are (?:now )?(?:an?|the) (?:ai|assistant|language model|chatbot)|as an ai)\\b"
                    + "|\\b(?:say|answer|reply|respond|write|output|print)\\b.{0,20}\\b(?:instead|only|exactly|with)\\b.{0,10}[:\"'\u201c]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Instructions() {}

    static boolean isOne(String sentence) {
        return ADDRESSED.matcher(sentence).find();
    }
}
