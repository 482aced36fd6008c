package dev.footnote.answering.generation.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreservedNegationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | The ministers signed the pact.          | Die Minister unterzeichneten den Pakt nicht.
            de | The ministers signed the pact.          | Kein Minister unterzeichnete den Pakt.
            fr | The ministers signed the pact.          | Les ministres n'ont pas signé le pacte.
            es | The ministers signed the pact.          | Los ministros no firmaron el pacto.
            it | The ministers signed the pact.          | I ministri non hanno firmato il patto.
            pt | The ministers signed the pact.          | Os ministros não assinaram o pacto.
            nl | The ministers signed the pact.          | De ministers hebben het pact niet ondertekend.
            """)
    void findsAnAddedNegation(String language, String statement, String translation) {
        assertThat(fault(language, statement, translation)).isEqualTo("denies what was said");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | The ministers did not sign the pact.    | Die Minister unterzeichneten den Pakt.
            fr | The ministers never signed the pact.    | Les ministres ont signé le pacte.
            es | No minister signed the pact.            | Un ministro firmó el pacto.
            it | They left without the pact.             | Se ne sono andati con il patto.
            pt | The ministers didn't sign the pact.     | Os ministros assinaram no porto o pacto.
            nl | Neither minister signed the pact.       | Beide ministers ondertekenden het pact.
            """)
    void findsALostNegation(String language, String statement, String translation) {
        assertThat(fault(language, statement, translation)).isEqualTo("does not deny what was denied");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | The ministers did not sign the pact.    | Die Minister unterzeichneten den Pakt nicht.
            de | The pact covers not only supplies.      | Der Pakt umfasst nicht nur Lieferungen.
            de | The minister refused to sign the pact.  | Der Minister wollte den Pakt nicht unterzeichnen.
            de | The minister refused to sign the pact.  | Der Minister weigerte sich, den Pakt zu unterzeichnen.
            de | The harbour did not open until May.     | Der Hafen öffnete erst im Mai.
            es | It bought unmanned aircraft.            | Compró aeronaves no tripuladas.
            es | The pact holds, according to Singh.     | El pacto, no obstante, sigue vigente según Singh.
            es | It is pier No. 7.                       | Es el muelle No. 7.
            fr | It was a first step.                    | C'était un premier pas.
            fr | Nobody signed the pact.                 | Personne n'a signé le pacte, ni avant ni après.
            pt | It was signed in the harbour.           | Foi assinado no porto.
            it | The pact was not signed.                | Il patto non è stato firmato.
            fi | The pact was signed.                    | Sopimusta ei allekirjoitettu.
            """)
    void acceptsPreservedNegations(String language, String statement, String translation) {
        assertThat(fault(language, statement, translation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | No, the harbour opens at nine.          | Nein, der Hafen öffnet um neun.
            de | No, the harbour does not open at nine.  | Nein, der Hafen öffnet nicht um neun.
            de | Yes, the harbour opens at nine.         | Ja, der Hafen öffnet um neun.
            de | Yes, dogs are not allowed.              | Ja, Hunde sind nicht erlaubt.
            de | No.                                     | Nein.
            fr | No, the harbour opens at nine.          | Non, le port ouvre à neuf heures.
            es | No, the harbour opens at nine.          | No, el puerto abre a las nueve.
            es | Yes, the harbour opens at nine.         | Sí, el puerto abre a las nueve.
            it | No, the harbour opens at nine.          | No, il porto apre alle nove.
            it | Yes, the harbour opens at nine.         | Sì, il porto apre alle nove.
            pt | No, the harbour opens at nine.          | Não, o porto abre às nove.
            nl | No, the harbour opens at nine.          | Nee, de haven gaat om negen uur open.
            """)
    void comparesAnOpeningYesOrNoSeparately(String language, String statement, String translation) {
        assertThat(fault(language, statement, translation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | No, the harbour opens at nine.          | Nein, der Hafen öffnet nicht um neun. | denies what was said
            de | Yes, dogs are not allowed.              | Ja, Hunde sind erlaubt.               | does not deny what was denied
            de | No, dogs are not allowed.               | Ja, Hunde sind nicht erlaubt.         | answers the contrary
            de | Yes, it is closed.                      | Nein, er ist geschlossen.             | answers the contrary
            fr | No, the harbour only opens at nine.     | Oui, le port n'ouvre qu'à neuf heures. | answers the contrary
            es | Yes, the harbour opens at nine.         | No, el puerto abre a las nueve.       | answers the contrary
            nl | No.                                     | Ja.                                   | answers the contrary
            """)
    void findsAReversedAnswer(String language, String statement, String translation, String fault) {
        assertThat(fault(language, statement, translation)).isEqualTo(fault);
    }

    private static String fault(String language, String statement, String translation) {
        return PreservedNegation.fault(statement, translation, Locale.forLanguageTag(language));
    }
}
