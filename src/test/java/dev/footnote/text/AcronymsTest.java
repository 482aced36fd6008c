package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.text.Acronyms.Definition;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcronymsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It signed the Coastal Dredging Agreement (CDA) in May. | CDA | Coastal Dredging Agreement",
                "The Ministry of Fisheries (MoF) agreed. | MoF | Ministry of Fisheries",
                "Talks on the Security of Harbours Accord (SOHA). | SOHA | Security of Harbours Accord",
                "MoF (Ministry of Fisheries) staff agreed. | MoF | Ministry of Fisheries",
                "MoF (the Ministry of Fisheries, in short) agreed. | MoF | Ministry of Fisheries",
                "Remotely operated vehicles (ROVs) dive. | ROVs | Remotely operated vehicles",
                "Training in the Near-Polar Circle (TINC) goes on. | TINC | Training in the Near-Polar Circle",
                "The \"Joint Marine Exercise\" (\"JME\") began. | JME | Joint Marine Exercise",
                "The Rural Electric Board (REB; since 1990 a company) met. | REB | Rural Electric Board",
                "They met. Rural Electric Board (REB) men came. | REB | Rural Electric Board",
                "Vitamin B12 (cobalamin) and interleukin-6 (IL-6). | IL-6 | interleukin-6",
                "The rural electric board (R.E.B.) met. | R.E.B. | rural electric board",
            })
    void findsTheLongFormOfAnAcronym(String text, String shortForm, String longForm) {
        assertThat(Acronyms.findDefinitions(text)).containsExactly(new Definition(shortForm, longForm));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                ")",
                "()",
                "(CDA)",
                "The port (see above) was closed.",
                "The capital (Ostrava) was closed.",
                "The survey (2019) was closed.",
                "The port was closed (CDA).",
                "Its seat is elsewhere. It grew (CDA).",
                "The Coastal Dredging Agreement (CDA",
                "The Coastal Dredging Agreement ((CDA",
                "CDA (CDA)",
                "The dock was long (and deep).",
            })
    void findsNoDefinitionInOtherTexts(String text) {
        assertThat(Acronyms.findDefinitions(text)).isEmpty();
    }

    @Test
    void doesNotCrossSentenceBoundaries() {
        assertThat(Acronyms.findDefinitions("Cranes are dear. Digging Authority (CDA) men came."))
                .isEmpty();
    }

    @Test
    void findsAtMostTwentyInAText() {
        String many = "The Coastal Dredging Agreement (CDA) holds. ".repeat(1000);

        assertThat(Acronyms.findDefinitions(many)).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "(AB", "AB (", "a (AB) ", "A(", "A b (AB", "(((AB)))", "(A-1) ", " (\ud800A1)"})
    void finishesOnLongHostileTexts(String part) {
        String hostile = part.repeat(200_000);

        assertThat(Acronyms.findDefinitions(hostile)).hasSizeLessThanOrEqualTo(20);
    }

    @Property(tries = 500)
    void findsOnlyFormsThatOccurInTheText(
            @ForAll @Chars({'A', 'b', 'C', ' ', '(', ')', '.', '-', '1', ','}) String text) {
        List<Definition> found = Acronyms.findDefinitions(text);

        for (Definition definition : found) {
            assertThat(text).contains(definition.shortForm(), definition.longForm());
            assertThat(definition.longForm())
                    .hasSizeGreaterThan(definition.shortForm().length());
        }
    }

    @Property(tries = 300)
    void acceptsAnyText(@ForAll @StringLength(max = 200) String text) {
        assertThat(Acronyms.findDefinitions("A " + text + " (AB" + text + ")")).isNotNull();
    }
}
