package dev.footnote.evaluation.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictsTest {

    private static final String BOTH =
            "{\"verdicts\": [{\"claim\": 2, \"holds\": false}, {\"claim\": 1, \"holds\": true}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                BOTH,
                "\n " + BOTH + "\n",
                "```json\n" + BOTH + "\n```",
                "```\n" + BOTH + "\n```",
                "<think>The claim {1} holds.</think>\n" + BOTH,
                "The claim {1} holds.\n</think>\n" + BOTH
            })
    void readsOneVerdictOnEachClaimInTheOrderOfClaims(String written) {
        Verdicts verdicts = Verdicts.of(written, 2);

        assertThat(verdicts.fault()).isEmpty();
        assertThat(verdicts.holds()).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"verdicts": [{"claim": 1, "holds": true}]}                                | on 1 of 2 claims
            {"verdicts": []}                                                           | on 0 of 2 claims
            {"verdicts": [{"claim": 1, "holds": true}, {"claim": 1, "holds": false}]}  | two verdicts on claim 1
            {"verdicts": [{"claim": 1, "holds": true}, {"claim": 3, "holds": true}]}   | no claim 3
            {"verdicts": [{"claim": 0, "holds": true}, {"claim": 1, "holds": true}]}   | no claim 0
            """)
    void namesTheInvalidVerdict(String written, String fault) {
        Verdicts verdicts = Verdicts.of(written, 2);

        assertThat(verdicts.fault()).contains(fault);
        assertThat(verdicts.holds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "yes",
                "Both claims hold.",
                "{}",
                "{\"verdicts\": null}",
                "{\"verdicts\": [null]}",
                "{\"verdicts\": [{\"claim\": 1}]}",
                "{\"verdicts\": [{\"claim\": 1, \"holds\": null}]}",
                "{\"verdicts\": [{\"claim\": 1, \"holds\": \"true\"}]}",
                "{\"verdicts\": [{\"claim\": 1, \"holds\": 1}]}",
                "{\"verdicts\": [{\"claim\": \"1\", \"holds\": true}]}",
                "{\"verdicts\": [{\"claim\": 1.5, \"holds\": true}]}",
                "{\"verdicts\": [{\"claim\": 1, \"holds\": true, \"why\": \"so\"}]}",
                "{\"verdicts\": [{\"claim\": 1, \"holds\": true, \"holds\": false}]}",
                "{\"verdicts\": [{\"claim\": 1, \"holds\": true}], \"verdicts\": []}",
                "{\"verdicts\": [{\"claim\": 1, \"holds\": true}]} and so on",
                "Here it is: {\"verdicts\": [{\"claim\": 1, \"holds\": true}]}",
                "{\"verdicts\": [{\"claim\": 1, \"holds\": true}",
                "{\"verdicts\": [{\"claim\": 99999999999, \"holds\": true}]}",
                "<think>{\"verdicts\": [{\"claim\": 1, \"holds\": true}]}"
            })
    void refusesAnythingElse(String written) {
        Verdicts verdicts = Verdicts.of(written, 1);

        assertThat(verdicts.areReadable()).as(written).isFalse();
        assertThat(verdicts.fault()).isNotEmpty();
    }

    @Test
    void refusesDeeplyNestedJson() {
        assertThat(Verdicts.of("{\"verdicts\": " + "[".repeat(10_000), 1).areReadable())
                .isFalse();
    }
}
