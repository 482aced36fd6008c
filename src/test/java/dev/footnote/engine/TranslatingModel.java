package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;

import dev.footnote.answering.Answer;
import dev.footnote.engine.ScriptedProvider.Script;
import java.util.HashMap;
import java.util.Map;

/** A scripted model that puts questions into the language of the documents, answers them, and translates answers. */
final class TranslatingModel implements AutoCloseable {

    static final String GERMAN = "Welche Abkommen wurden im August 2024 unterzeichnet?";
    static final String ENGLISH = "Which agreements were signed in August 2024?";

    static final String GOOD = "In August 2024, the Security of Supplies Agreement (SOSA) was signed [21]. "
            + "Both leaders welcomed the two agreements [21].\nSTATUS: COMPLETE";

    static final String FIRST = "Im August 2024 wurde das Security of Supplies Agreement (SOSA) unterzeichnet.";
    static final String SECOND = "Beide Minister begrüßten die zwei Abkommen.";

    private final WrittenEngine written = WrittenEngine.overSeeds();

    ScriptedProvider provider() {
        return written.provider();
    }

    /** Asks a question for which the model gives the good answer. */
    Answer ask(String question, Script translation) {
        play(ENGLISH, GOOD, translation);
        try (Engine engine = engine(Map.of())) {
            return Engines.ask(engine, question);
        }
    }

    /** Tells by what it is asked whether it is to rewrite, to translate or to answer. */
    void play(String question, String answer, Script translation) {
        provider().play(saying(answer));
        provider().playTo("Write only the question", saying(question));
        provider().playTo("Translate the numbered sentences", translation);
    }

    /** With one slot: a call that kept its own while the next one is made would wait for ever. */
    Engine engine(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("footnote.llm.concurrency", "1"));
        settings.putAll(more);
        return written.engine(settings);
    }

    @Override
    public void close() {
        written.close();
    }
}
