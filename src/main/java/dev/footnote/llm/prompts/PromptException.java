package dev.footnote.llm.prompts;

/** A prompt cannot be used; the message names its file. */
public final class PromptException extends RuntimeException {

    PromptException(String message) {
        super(message);
    }
}
