package dev.footnote.answering.generation.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreservedNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | It cost 2.5 million euros.         | Es kostete 2.500.000 Euro.
            de | It cost 2.5 million euros.         | Es kostete 2,5 Millionen Euro.
            de | It cost 2.5 million euros.         | Es kostete 2,5 Mio. Euro.
            de | It cost 2.5 million euros.         | Es kostete 2.5 Millionen Euro.
            fr | It cost 2.5 million euros.         | Cela a coûté 2,5 millions d'euros.
            fr | It cost 2.5 million euros.         | Cela a coûté 2\u202f500\u202f000 €.
            es | It cost 2.5 million euros.         | Costó 2,5 millones de euros.
            it | It cost 2.5 million euros.         | È costato 2,5 milioni di euro.
            pt | It cost 2.5 million euros.         | Custou 2,5 milhões de euros.
            nl | It cost 2.5 million euros.         | Het kostte 2,5 miljoen euro.
            pl | It cost 2.5 million euros.         | Kosztowało to 2,5 miliona euro.
            zh | It cost 2.5 million euros.         | 耗资250万欧元。
            de | It cost 3 billion dollars.         | Es kostete 3 Milliarden Dollar.
            es | It cost 3 billion dollars.         | Costó 3 mil millones de dólares.
            es | It cost 3 billion dollars.         | Costó 3000 millones de dólares.
            pt | It cost 3 billion dollars.         | Custou 3 bilhões de dólares.
            it | It cost 3 billion dollars.         | È costato 3 miliardi di dollari.
            fr | Some 12,500 people came.           | Quelque 12 500 personnes sont venues.
            de | Some 12,500 people came.           | Etwa 12,500 Menschen kamen.
            de | It weighs 1.234 tonnes.            | Es wiegt 1,234 Tonnen.
            de | It grew by 3.5%.                   | Es wuchs um 3,5 %.
            fr | It grew by five percent.           | Cela a augmenté de cinq pour cent.
            es | It has thirty-five berths.         | Tiene treinta y cinco amarres.
            de | Two million people came.           | Zwei Millionen Menschen kamen.
            de | Millions of people came.           | Millionen Menschen kamen.
            de | A million people came.             | Eine Million Menschen kamen.
            de | It was signed on August 22, 2024.  | Es wurde am 22.08.2024 unterzeichnet.
            fr | The new ship left.                 | Le navire neuf est parti.
            """)
    void acceptsTheSameNumberInAnyNotation(String language, String statement, String translation) {
        assertThat(missing(language, statement, translation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | It cost 2.5 million euros.  | Es kostete 2,5 Milliarden Euro.            | 2.5 million euros
            de | It cost 2.5 million euros.  | Es kostete 2,5 Euro.                       | 2.5 million euros
            de | It cost 2.5 million euros.  | Es kostete 2,5 Millionen Dollar.           | 2.5 million euros
            de | It cost 3 billion dollars.  | Es kostete 3 Billionen Dollar.             | 3 billion dollars
            es | It cost 3 billion dollars.  | Costó 3 billones de dólares.               | 3 billion dollars
            fr | It cost 3 billion dollars.  | Cela a coûté 3 billions de dollars.        | 3 billion dollars
            de | It has 12.5 berths.         | Es hat 12.500 Liegeplätze.                 | 12.5
            de | It has berths.              | Es hat 2,5 Millionen Liegeplätze.          | 2,5 Millionen
            zh | It cost 2.5 million euros.  | 耗资250亿欧元。                             | 2.5 million euros
            de | The ferry sails at nine.    | Die Fähre fährt um zehn.                   | nine
            es | The ferry sails at nine.    | El ferry sale a las diez.                  | nine
            it | Ministers met.              | Dodici si sono incontrati.        | Dodici
            pt | Ministers met.              | Doze ministros se reuniram.                | Doze
            nl | Ministers met.              | Twaalf ministers kwamen bijeen.            | Twaalf
            fr | Ministers met in 2024.      | Des ministres se sont réunis en 2024 et 2025. | 2025
            de | It was signed in 2024.      | Es wurde 2024 zwei Mal unterzeichnet.      | zwei
            de | It was signed in 2024.      | Es wurde am 22.08.2024 unterzeichnet.      | 22
            """)
    void reportsAChangedNumber(String language, String statement, String translation, String missing) {
        assertThat(missing(language, statement, translation)).isEqualTo(missing);
    }

    private static String missing(String language, String statement, String translation) {
        Locale locale = Locale.forLanguageTag(language);
        return new PreservedFacts(List.of(locale), locale).firstDifference(statement, List.of(), translation);
    }
}
