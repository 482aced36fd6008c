package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;

import dev.footnote.answering.Answer;
import dev.footnote.engine.ScriptedProvider.Script;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A scripted model that translates questions, answers them, and translates the answers. */
final class TranslatingModel implements AutoCloseable {

    static final String GERMAN = "Welche Abkommen wurden im August 2024 unterzeichnet?";
    static final String ENGLISH = "Which agreements were signed in August 2024?";

    static final String GOOD = "In August 2024, the Security of Supplies Agreement (SOSA) was signed [21]. "
            + "Both leaders welcomed the two agreements [21].\nSTATUS: COMPLETE";

    /** In the prompt that asks for translations in the language of the documents. */
    static final String PUTS_BACK = "Translate the numbered sentences between the tags into English";

    static final String FIRST = "Im August 2024 wurde das Security of Supplies Agreement (SOSA) unterzeichnet.";
    static final String SECOND = "Beide Führungspersonen begrüßten die zwei Abkommen.";

    /** What each translation is in English again. */
    private static final Map<String, String> BACK = Map.of(
            FIRST, "In August 2024, the Security of Supplies Agreement (SOSA) was signed.",
            SECOND, "Both leaders welcomed the two agreements.");

    private static final Pattern NUMBERED = Pattern.compile("(\\d+): (.+)");

    private final ScriptedModelEngine written = ScriptedModelEngine.overSeeds();

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

    /** Translates back correctly. */
    void play(String question, String answer, Script translation) {
        play(question, answer, translation, wire -> saying(back(wire.request())).play(wire));
    }

    /** Detects from the prompt whether to rewrite, translate, translate back or answer. */
    void play(String question, String answer, Script translation, Script back) {
        provider().play(saying(answer));
        provider().playTo("Write only the question", saying(question));
        provider().playTo("Translate the numbered sentences", translation);
        provider().playTo(PUTS_BACK, back);
    }

    private static String back(String request) {
        return NUMBERED.matcher(request.replace("\\n", "\n"))
                .results()
                .map(line -> line.group(1) + ": " + BACK.getOrDefault(line.group(2), line.group(2)) + "\n")
                .collect(Collectors.joining());
    }

    /** With one slot: a call that kept its slot during the next call would wait forever. */
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
