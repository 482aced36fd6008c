package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.PassageVectors;
import dev.footnote.embedding.WordVectors;
import dev.footnote.index.IndexedPassage;
import dev.footnote.structure.TextDocument;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two agreements were signed.              | Two hundred agreements were signed.     | Two hundred
            Two agreements were signed.              | Two thousand agreements were signed.    | Two thousand
            Two agreements were signed.              | Two billion agreements were signed.     | Two billion
            Two agreements were signed.              | A dozen agreements were signed.         | A dozen
            The dam holds 2.5 million litres.        | The dam holds 2.5 billion litres.       | 2.5 billion litres
            The dam holds 2.5 million litres.        | The dam holds 2.5 litres.               | 2.5 litres
            The dam holds 2.5 million litres.        | The dam holds 2.5m gallons.             | 2.5m gallons
            The wall is 40 metres long.              | The wall is 40 kilometres long.         | 40 kilometres
            The 40-metre wall is long.               | The wall is 40 km long.                 | 40 km
            A ticket costs 190 euros.                | A ticket costs 190 dollars.             | 190 dollars
            A ticket costs €190.                     | A ticket costs $190.                    | $190
            A ticket costs EUR 190.                  | A ticket costs Rs 190.                  | Rs 190
            A ticket costs 12 euros.                 | A ticket costs 12% of the price.        | 12%
            A ticket costs 12 to 15 euros.           | A ticket costs 12 dollars.              | 12 dollars
            It took 5 days.                          | It took five weeks.                     | five weeks
            It has several hundred rooms.            | It has a hundred rooms.                 | a hundred
            It cost a quarter of a million.          | It cost a million.                      | a million
            It has two hundred and five rooms.       | It has two hundred rooms.               | two hundred
            It covers 12 square kilometres.          | It covers 12 km.                        | 12 km
            It has 1,250,300 trees.                  | It has one million two hundred fifty thousand trees. | one million two hundred fifty thousand
            A ticket costs €5.                       | A ticket costs 5 US dollars.            | 5 US dollars
            A ticket costs £5.                       | A ticket costs 5 EUR.                   | 5 EUR
            A ticket costs $5.                       | The US pays $5 for a ticket.            | US
            Tickets: https://ferry.example/fares.    | See https://evil.example/fares.         | evil.example/fares
            Tickets: https://ferry.example/fares.    | See https://ferry.example/fares/pay.    | ferry.example/fares/pay
            Tickets: https://ferry.example/fares.    | See www.ferry.example.                  | www.ferry.example
            Tickets are sold at the quay.            | Tickets are sold at ferry.example.      | ferry.example
            Tickets are sold at the quay.            | Tickets are sold athttp://ferry.example/ | ferry.example
            Write to office@ferry.example for more.  | Write to boss@ferry.example.            | boss@ferry.example
            Tickets are sold at ferry.com today.     | Tickets are sold at ferries.com.        | ferries.com
            """)
    void refusesANumberWithAnotherScaleOrUnit(String passage, String statement, String missing) {
        assertThat(missing(statement, passage)).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The dam holds 2.5 million litres.        | The dam holds 2,500,000 litres.
            The dam holds 2,500,000 litres.          | The dam holds two and a half million litres.
            The dam holds 2.5m litres.               | The dam holds 2.5 million liters.
            The dam holds 2 to 3 million litres.     | The dam holds at least 2 million litres.
            The dam holds 2 to 3 million litres.     | The dam holds between 2 and 3 million litres.
            The wall is 40m long.                    | The wall is 40 metres long.
            The 40-metre wall is long.               | The wall is forty meters long.
            A ticket costs €190.                     | A ticket costs 190 euros.
            A ticket costs EUR 190.                  | A ticket costs 190.
            A ticket costs 190.                      | A ticket costs 190 euros.
            The share is 12%.                        | The share is 12 per cent.
            The deal is worth $1.2bn.                | The deal is worth 1.2 billion dollars.
            The deal is worth Rs 500 crore.          | The deal is worth 5 billion rupees.
            It has 300 rooms.                        | Three hundred rooms are there.
            It has 205 rooms.                        | It has two hundred and five rooms.
            It has 1,250,000 trees.                  | It has one million two hundred fifty thousand trees.
            It has 150,000,000 trees.                | It has one hundred and fifty million trees.
            It has 1,250,300 trees.                  | It has one million two hundred fifty thousand three hundred trees.
            It has 2,003,405 trees.                  | It has two million three thousand four hundred and five trees.
            A ticket costs $5.                       | A ticket costs 5 US dollars.
            A ticket costs $5.                       | A ticket costs five American dollars.
            A ticket costs $5.                       | A ticket costs USD 5.
            A ticket costs €5.                       | A ticket costs 5 EUR.
            A ticket costs 5 euros.                  | A ticket costs EUR 5 in all.
            A ticket costs £5.                       | A ticket costs 5 pounds sterling.
            A ticket costs 5 GBP.                    | A ticket costs £5.
            Tickets: https://ferry.example/fares.    | Tickets: [fares](https://ferry.example/fares/).
            Sold from 9 a.m. to 5 p.m., i.e. all day. | Sold from 9 a.m. to 5 p.m., i.e. all day, e.g. today.
            Tickets: www.ferry.example/fares?a=1, and | Tickets: http://www.ferry.example/fares?a=1.
            Write to office@ferry.example for more.  | Write to Office@ferry.example!
            Tickets are sold at ferry.com today.     | Tickets are sold at https://ferry.com.
            It has a dozen rooms.                    | It has twelve rooms.
            It cost half a million.                  | It cost 500,000.
            It has several hundred rooms.            | It has several hundred rooms.
            In 2024 $5 million was paid.             | They paid 5 million dollars in 2024.
            Version 1.2.3 is out.                    | The new version is 1.2.3 now.
            It costs 2.50 euros.                     | It costs 2.5 euros.
            One of two piers is closed.              | A single one of the 2 piers is closed.
            """)
    void findsANumberInAnotherNotation(String passage, String statement) {
        assertThat(missing(statement, passage)).isEmpty();
    }

    @Test
    void readsNumbersOfAnyLength() {
        String digits = "9".repeat(200_000);
        String words = "hundred thousand million ".repeat(10_000);

        assertThat(missing("It has " + digits + " rooms and a " + words, "It has " + digits + " rooms and a " + words))
                .isEmpty();
    }

    private static String missing(String statement, String passage) {
        Document document = TextDocument.of("news", "News", LocalDate.EPOCH, "news", passage);
        Span all = new Span(0, passage.length());
        IndexedPassage indexed = new IndexedPassage(
                new Passage(document, 0, all, List.of(), List.of(all)),
                List.of(),
                new PassageVectors(new float[384], List.of(), WordVectors.NONE));
        return FactCheck.firstMissing(statement, List.of(indexed));
    }
}
