package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two documents, of 2021 and of 2023, that state the same or different facts. */
class ConflictingDocumentsIT {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "How long is the Tarn bridge? | The Tarn bridge is 410 metres long. | The Tarn bridge is 440 metres long.",
                "What was the price of the Tarn bridge? | The Tarn bridge cost 9 million euros. | The Tarn bridge cost 12 million euros.",
                "When was the Tarn bridge built? | The Tarn bridge was built in 1931. | The Tarn bridge was built in 1934.",
                "Who is the keeper of the Tarn bridge? | The keeper of the Tarn bridge is Ann Reed. | The keeper of the Tarn bridge is Ben Holt.",
                "What is the article number of the ST-20 lamp? | The article number of the ST-20 lamp is R-310/4. | The article number of the ST-20 lamp is R-310/5.",
                "How many tonnes does the ST-20 hoist lift? | The ST-20 hoist lifts 4 tonnes. | The ST-20 hoist lifts 6 tonnes.",
                "Where is the office of the Tarn bridge? | The office of the Tarn bridge is in Graz. | The office of the Tarn bridge is in Linz.",
                "For how many days is a Tarn pass valid? | A Tarn pass is valid for twenty days. | A Tarn pass is valid for forty days.",
                "How many guards does the Tarn bridge have? | The Tarn bridge has a guard of twenty-one men. | The Tarn bridge has a guard of eight men.",
                "When does the Tarn mill open? | The Tarn mill opens at 06:15. | The Tarn mill opens at 07:45.",
                "At what time does the Tarn mill open? | The Tarn mill opens at 6 am. | The Tarn mill opens at 7 am.",
                "When is the Tarn mill closed? | The Tarn mill is closed on Mondays. | The Tarn mill is closed on Tuesdays.",
                "Name the keeper of the Tarn bridge. | The keeper of the Tarn bridge is Ann Reed. | The keeper of the Tarn bridge is Ben Holt.",
                "What is the name of the keeper of the Tarn bridge? | The keeper of the Tarn bridge is Ann Reed. | The keeper of the Tarn bridge is Ben Holt.",
                "In which lane is the office of the Tarn bridge? | The office of the Tarn bridge is in Mill Lane. | The office of the Tarn bridge is in Hay Lane.",
                "How long is the Tarn bridge? | The Tarn bridge is 410 metres long. | The Tarn bridge is 440 metres long, well above the 300 that had been planned.",
            })
    void returnsBothFactsNewestFirst(String question, String older, String newer) throws IOException {
        Answer answer = ask(question, older, newer);

        assertThat(answer.decision()).isEqualTo(Decision.PARTIAL);
        assertThat(answer.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(answer.citations()).extracting(Citation::quote).containsExactly(newer, older);
        assertThat(answer.text()).startsWith("The documents disagree. 2023-05-04: ");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the same fact
                "How long is the Tarn bridge? | The Tarn bridge is 410 metres long. | The Tarn bridge is 410 metres long.",
                // another thing
                "How long is the bridge? | The Tarn bridge is 410 metres long. | The Lahn bridge is 440 metres long.",
                "How long is the saw? | The saw Alfa-3 is 60 centimetres long. | The saw Alfa-5 is 75 centimetres long.",
                "How often does the tram run? | Tram 6 runs every 8 minutes. | Tram 8 runs every 12 minutes.",
                "How many beds does the ward have? | The ward 21 has 14 beds. | The ward 22 has 18 beds.",
                "At how many bars does the valve open? | The valve W-55 opens at 3 bars. | The valve W-65 opens at 5 bars.",
                "What is the article number of the lamp? | The article number of the ST-20 lamp is R-310/4. | The article number of the ST-40 lamp is R-310/5.",
                // two occasions
                "How many cattle were sold? | At the auction 31 cattle were sold. | At the auction 45 cattle were sold.",
                // each true of its time
                "How many cars crossed the Tarn bridge? | In 2001 the Tarn bridge was crossed by 400 cars. | In 2011 the Tarn bridge was crossed by 900 cars.",
                "Who is the keeper of the bridge? | The keeper of the Tarn bridge is Ann Reed. | The keeper of the Lahn bridge is Ben Holt.",
                "When does the mill open? | The Tarn mill opens at 06:15. | The Lahn mill opens at 07:45.",
                // the same in other notations
                "For how many days is a Tarn pass valid? | A Tarn pass is valid for twenty days. | A Tarn pass is valid for 20 days.",
                "When does the Tarn mill open? | The Tarn mill opens at 6 am. | The Tarn mill opens at 06:00.",
                "When is the Tarn mill closed? | The Tarn mill is closed on Monday. | The Tarn mill is closed on Mondays.",
                "When is the Tarn fair held? | The Tarn fair is held on 5 June. | The Tarn fair is held on 5 June.",
                // may both be
                "Who crossed the Tarn bridge? | The Tarn bridge was crossed by Ann Reed. | The Tarn bridge was crossed by Ben Holt.",
                // the period decides
                "How many cars crossed the Tarn bridge in 2021? | The Tarn bridge was crossed by 400 cars. | The Tarn bridge was crossed by 900 cars.",
            })
    void reportsNoConflictIfBothMayBeTrue(String question, String older, String newer) throws IOException {
        Answer answer = ask(question, older, newer);

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the article number of the ST-20 lamp? | The article number of the ST-20 lamp is R-310/4. The article number of the ST-40 lamp is R-310/5.",
                "How many tonnes does the hoist lift? | The hoist Alfa lifts 4 tonnes. The hoist Bravo lifts 6 tonnes.",
                "How long is the Tarn bridge? | The Tarn bridge is 410 metres long. The Tarn bridge is 440 metres long.",
            })
    void reportsNoConflictWithinOneDocument(String question, String text) throws IOException {
        Answer answer = ask(question, text, "Nothing is told here.");

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
    }

    @Test
    void returnsOnlyTheNewestFactIfItIsAskedFor() throws IOException {
        Answer answer = ask(
                "What is the current length of the Tarn bridge?",
                "The length of the Tarn bridge is 410 metres.",
                "The length of the Tarn bridge is 440 metres.");

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.citations())
                .extracting(Citation::quote)
                .containsExactly("The length of the Tarn bridge is 440 metres.");
    }

    private Answer ask(String question, String older, String newer) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line("older", "2021-02-03", older));
        lines.add(line("newer", "2023-05-04", newer));
        Files.write(folder.resolve("bridges.jsonl"), lines);
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }

    private static String line(String id, String date, String text) {
        return "{\"id\": \"%s\", \"title\": \"Report\", \"date\": \"%s\", \"text\": \"%s\"}".formatted(id, date, text);
    }
}
