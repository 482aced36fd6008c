package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordFamilyTest {

    @ParameterizedTest
    @CsvSource({
        "Supplier, supplies",
        "Driver, drives",
        "Departure, depart",
        "Inspector, inspected",
        "Manager, manage",
        "Arrival, arrive",
        "Payment, paid",
        "Operator, operates",
        "Runner, runs",
        "Insurance, insure",
        "Teacher, taught",
        "Inspection, inspect"
    })
    void findsTheVerbOfANoun(String noun, String verb) {
        assertThat(WordFamily.verbTerms(noun)).containsAll(LexicalTerms.analyze(verb));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Part", "Bar", "Day", "or", "", "Price in euros"})
    void findsNoVerbForOtherNouns(String noun) {
        assertThat(WordFamily.verbTerms(noun)).isEmpty();
    }
}
