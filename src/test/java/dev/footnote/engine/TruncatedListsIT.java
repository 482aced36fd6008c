package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer with only some items of a list reports that the list continues. */
class TruncatedListsIT {

    private static final List<String> THINGS = List.of(
            ("lease passport payslip reference insurance registration photograph statement certificate permit receipt bill"
                            + " letter form contract note key mandate declaration voucher")
                    .split(" "));

    private static final String HOUSE = """
            # Handbook of the Lindhof house

            ## Topics of the house meeting

            %s

            ## Papers

            New tenants bring the following papers:

            %s

            ## Colours

            The doors have the following colours:

            - red
            - green

            ## Keys of the house

            - front door
            - cellar
            - attic
            """;

    private static final String LODGES = """
            # Lodges of the hiking club

            | Name | Village | Remarks | Beds |
            | --- | --- | --- | --- |
            %s
            | Lodge Aspen | Tolga | small | 4 |
            | Lodge Beech | Tolga | dark | 6 |
            """;

    private static final String BOATS = """
            Log of the Ternen boat house

            The boat house was built in 1911.

            Repairs until the end of the season

            %s

            The jetty is painted every year.
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "What are the topics of the house meeting?   # - The lease is",
                "Which papers do new tenants bring?          # New tenants bring the following papers:",
                "Which lodges are in Norefjell?              # | Lodge lease",
                "What are the repairs until the end of the season? # - the hull of the boat",
            })
    void reportsAListOfWhichOnlySomeItemsAreShown(String question, String beginning) throws IOException {
        Answer answer = ask(question);

        assertThat(answer.decision()).isNotEqualTo(Decision.ABSTAINED);
        assertThat(answer.notices()).containsExactly(Notice.LIST_CUT);
        assertThat(answer.citations().get(0).quote()).startsWith(beginning).doesNotContain("voucher");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which colours do the doors have?                 | green",
                "What are the keys of the house?                  | attic",
                "Which lodges are in Tolga?                       | Beech",
                "How many beds has Lodge Aspen?                   | 4",
                "When was the boat house built?                   | 1911",
                "Who talks over the voucher?                      | The voucher is talked over",
            })
    void reportsNothingIfTheAnswerIsComplete(String question, String quoted) throws IOException {
        Answer answer = ask(question);

        assertThat(answer.citations().toString()).contains(quoted);
        assertThat(answer.notices()).isEmpty();
    }

    @Test
    void endsATruncatedListWithAnEllipsis() throws IOException {
        Answer answer = ask("Which papers do new tenants bring?");

        assertThat(answer.statements().get(0).text()).endsWith(" \u2026");
    }

    private Answer ask(String question) throws IOException {
        write(
                "house.md",
                HOUSE.formatted(
                        lines("- The %s is talked over by the tenants of the whole house"),
                        lines("- a copy of the %s with a stamp and a signature of the office")));
        write(
                "lodges.md",
                LODGES.formatted(lines("| Lodge %s | Norefjell | quiet, with a stove of its own and a view | 12 |")));
        write("boats.txt", BOATS.formatted(lines("- the hull of the boat %s, which was scratched at the pier in May")));
        try (Engine engine = Engines.ingestedAndSure(folder)) {
            return Engines.ask(engine, question);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String lines(String form) {
        return THINGS.stream().map(form::formatted).collect(Collectors.joining("\n"));
    }
}
