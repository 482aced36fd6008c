package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Dialogues over invented documents, asked message by message in a stored conversation. After each message follows what
 * a quote of its answer contains, alternatives separated by bars; {@code -} is an abstention, and {@code ?} allows an
 * abstention or requires it in the first quote.
 */
class DialoguesIT {

    private static final Path RESOURCES = Path.of("src/test/resources/dev/footnote/engine");

    private static final Path SCRIPT = RESOURCES.resolve("dialogues.txt");

    private static Engine engine = Engines.over(RESOURCES.resolve("skelvik"));

    @BeforeAll
    static void read() {
        engine.ingest((done, total) -> {});
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialogues")
    void answersEachMessageInTheContextOfItsDialogue(String title, List<String> lines) {
        String id = engine.conversations().create(List.of());

        List<String> wrong = lines.stream().flatMap(line -> mistake(line, id)).toList();

        assertThat(wrong).as(title).isEmpty();
    }

    private static Stream<String> mistake(String line, String id) {
        List<String> asked = List.of(line.split(" => ", -1));
        String wanted = asked.get(1);
        Answer answer = engine.ask(AskRequest.of(asked.get(0)).inConversation(id));
        boolean refused = answer.decision() == Decision.ABSTAINED;
        boolean right = wanted.equals("-") ? refused : refused ? wanted.startsWith("? ") : holds(answer, wanted);
        return right ? Stream.of() : Stream.of("%s, but %s: %s".formatted(line, answer.question(), answer.text()));
    }

    private static boolean holds(Answer answer, String wanted) {
        List<String> facts = List.of(wanted.replaceFirst("^\\? ", "").split(" \\| ", -1));
        return answer.citations().stream()
                .limit(wanted.startsWith("? ") ? 1 : answer.citations().size())
                .anyMatch(citation -> facts.stream().anyMatch(citation.quote()::contains));
    }

    private static List<Arguments> dialogues() throws IOException {
        return Stream.of(Files.readString(SCRIPT).strip().split("\n\n", -1))
                .map(dialogue -> dialogue.lines().toList())
                .map(lines -> Arguments.of(lines.get(0).substring("# ".length()), lines.subList(1, lines.size())))
                .toList();
    }
}
