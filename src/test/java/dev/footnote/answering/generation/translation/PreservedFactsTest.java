package dev.footnote.answering.generation.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreservedFactsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | The ferry sails at nine.                        | Die Fähre legt um neun Uhr ab.
            de | The ferry sails at nine.                        | Die Fähre legt um 9 Uhr ab.
            de | A ticket costs 2.50 euros.                      | Eine Karte kostet 2,50 Euro.
            de | The port has 12,500 berths.                     | Der Hafen hat 12.500 Liegeplätze.
            fr | The port has 12,500 berths.                     | Le port compte 12 500 postes.
            de | It was signed on August 22, 2024.               | Es wurde am 22. August 2024 unterzeichnet.
            fr | It was signed on August 22, 2024.               | Il a été signé le 22 août 2024.
            de | It was signed on August 22, 2024.               | Es wurde am 22.8.2024 unterzeichnet.
            de | It is closed until December 31, 2026.           | Es ist bis 31.12.2026 geschlossen.
            de | It is closed until December 31, 2026.           | Es ist bis zum 31.12.2026.
            fr | It is closed until December 31, 2026.           | C'est fermé jusqu'au 31/12/2026.
            fr | It is closed until 31 December 2026.            | C'est fermé jusqu'au 31/12/2026.
            es | It is closed until December 31, 2026.           | Está cerrado hasta el 31/12/2026.
            it | It is closed until December 31, 2026.           | È chiuso fino al 31/12/2026.
            pt | It is closed until December 31, 2026.           | Está fechado até 31/12/2026.
            nl | It is closed until December 31, 2026.           | Het is gesloten tot 31-12-2026.
            pl | It is closed until December 31, 2026.           | Zamknięte do 31.12.2026.
            fr | It is closed until December 31, 2026.           | C'est fermé jusqu'au 31.12.2026.
            nl | It is closed from 12 March to December 31, 2026. | Het is gesloten van 12-03-2026 tot 31-12-2026.
            pl | It was signed on August 22, 2024.               | Podpisano ją 22 sierpnia 2024 r.
            zh | It was signed on August 22, 2024.               | 协议于2024年8月22日签署。
            de | The port is closed on a Sunday in May.          | An einem Sonntag im Mai ist der Hafen geschlossen.
            de | In May, Singh met Austin in India.              | Im Mai traf Singh Austin in Indien.
            es | Singh paid a visit to the United States.        | Singh visitó Estados Unidos.
            de | Singh met ministers of the United States.       | Singh traf Minister der Vereinigten Staaten.
            fr | The talks with the US ended.                    | Les discussions avec les États-Unis ont pris fin.
            de | The Indian minister left.                       | Der indische Minister ging.
            de | The Chinese minister left.                      | Der chinesische Minister ging.
            de | The Security of Supplies Agreement was signed.  | Das Security of Supplies Agreement wurde unterzeichnet.
            pl | A letter to Singh was sent.                     | Wysłano list do Singha.
            ar | The port has 12 berths.                         | يوجد في الميناء ١٢ رصيفًا.
            """)
    void acceptsATranslationThatPreservesNumbersDatesAndNames(String language, String statement, String translation) {
        assertThat(missing(language, statement, translation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | A ticket costs 2.50 euros.                     | Eine Karte kostet 3,50 Euro.               | 2.50 euros
            de | A ticket costs 7 euros.                        | Eine Karte kostet etwas.                   | 7 euros
            de | A ticket costs some euros.                     | Eine Karte kostet 7 Euro.                  | 7
            de | The port has 12,500 berths.                    | Der Hafen hat 125.000 Liegeplätze.         | 12,500
            de | It was signed in August 2024.                  | Es wurde im September 2024 unterzeichnet.  | August
            de | The port is closed on a Sunday.                | Am Montag ist der Hafen geschlossen.       | Sunday
            de | In May, Singh met Austin in Delhi.             | Im Mai traf Singh Blinken in Delhi.        | Austin
            de | In May, Singh met Austin in India.             | Im Mai traf Singh Austin in Pakistan.      | India
            de | The Indian minister left.                      | Der chinesische Minister ging.             | Indian
            de | The Security of Supplies Agreement was signed. | Das Abkommen wurde unterzeichnet.          | Security
            de | The treaty SOSA was signed.                    | Der Vertrag wurde unterzeichnet.           | SOSA
            de | It was signed on March 4, 2026.                | Es wurde am 03.04.2026 unterzeichnet.      | 03.04.2026
            fr | It was signed on March 4, 2026.                | Il a été signé le 03/04/2026.              | 03/04/2026
            nl | It was signed on March 4, 2026.                | Het werd getekend op 3-4-2026.             | 3-4-2026
            """)
    void reportsWhatATranslationLoses(String language, String statement, String translation, String missing) {
        assertThat(missing(language, statement, translation)).isEqualTo(missing);
    }

    @Test
    void recognizesAFirstWordAsANameByTheQuote() {
        PreservedFacts preservedFacts = new PreservedFacts(List.of(Locale.GERMAN), Locale.GERMAN);
        String statement = "Singh left.";

        assertThat(preservedFacts.firstDifference(statement, List.of("On Monday, Singh left."), "Er ging."))
                .isEqualTo("Singh");
        assertThat(preservedFacts.firstDifference(
                        "Ministers left.", List.of("Some ministers left."), "Minister gingen."))
                .isEmpty();
    }

    private static String missing(String language, String statement, String translation) {
        Locale locale = Locale.forLanguageTag(language);
        return new PreservedFacts(List.of(locale), locale).firstDifference(statement, List.of(), translation);
    }
}
