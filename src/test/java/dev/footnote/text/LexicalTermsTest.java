package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexicalTermsTest {

    @ParameterizedTest
    @CsvSource({
        "defence, defense",
        "defences, defense",
        "organisation, organization",
        "organisations, organized",
        "organising, organizes",
        "recognised, recognize",
        "analysed, analyze",
        "analysing, analyze",
        "colour, colors",
        "favourite, favorite",
        "behavioural, behavioral",
        "neighbourhood, neighborhood",
        "centre, centers",
        "metre, meters",
        "metres, meter",
        "theatre, theater",
        "catalogues, catalog",
        "programme, programs",
        "travelled, traveling",
        "licence, license",
        "practised, practice",
        "raise, raised",
        "noise, noises",
        "rise, rising",
        "tour, toured",
        "sell, selling",
        "spell, spelled",
        "fence, fences",
        "hour, hours",
        "precise, precisely",
        "evidence, evident",
        "differences, different",
        "agreement, agreements",
        "Minister's, minister",
        "Ministers', minister",
        "Minister\u2019s, minister",
        "caf\u00e9, cafe",
        "cafe\u0301, cafe",
        "U.S., US",
        "U.S.A, USA",
        "MALABAR, Malabar",
        "'1,000,000', 1000000",
        "'1,000', 1000",
        "ten, 10",
        "Nineteen, 19",
        "ninety, 90",
        "twenty-one, 21",
        "Thirty\u2011Nine, 39",
        "children, child",
        "women, Woman's",
        "policemen, policeman",
        "feet, foot",
        "criteria, criterion",
        "buses, bus",
        "gases, gas",
        "censuses, census",
        "analyses, analysis",
        "hypotheses, hypothesis",
        "bacteria, bacterium",
        "matrices, matrix",
        "alumni, alumnus",
        "wolves, wolf",
        "Indo-Pacific, Indo Pacific",
        "K-205, K205",
        "K 205, K205",
        "Delta-4, Delta4",
        "7310-QD, 7310QD",
    })
    void givesSpellingVariantsTheSameTerms(String one, String other) {
        assertThat(LexicalTerms.analyze(one)).isNotEmpty().isEqualTo(LexicalTerms.analyze(other));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2023",
        "US, us all",
        "No. 5, No. 6",
        "3.5, 35",
        "form, four",
        "policy, police",
        "one, 1",
        "twenty-one, twenty",
        "twenty-first, 21",
        "specimen, speciman",
        "million, 1000000",
        "men, men and women",
        "1.000, 1000"
    })
    void givesDifferentWordsDifferentTerms(String one, String other) {
        assertThat(LexicalTerms.analyze(one)).isNotEqualTo(LexicalTerms.analyze(other));
    }

    @Test
    void splitsAHyphenatedWordIntoTwo() {
        assertThat(LexicalTerms.analyze("US-India")).containsExactly("us", "india");
        assertThat(LexicalTerms.analyze("deep-water")).containsExactly("deep", "water");
    }

    @ParameterizedTest
    @CsvSource({
        "co-operation, cooper, oper, cooperation",
        "Co\u2010operation, cooper, oper, cooperation",
        "co-production, coproduct, product, coproduction",
        "e-mails, email, mail, email",
        "non-profit, nonprofit, profit, nonprofit",
        "anti-corruption's, anticorrupt, corrupt, anticorruption",
        "PRE-WAR, prewar, war, prewar",
    })
    void analyzesAPrefixedWordJoinedAndWithoutItsPrefix(String hyphenated, String joined, String rest, String plain) {
        assertThat(LexicalTerms.analyze(hyphenated)).containsExactly(joined, rest);
        assertThat(LexicalTerms.analyze(plain)).containsExactly(joined);
    }

    @ParameterizedTest
    @ValueSource(strings = {"co- operation", "pre-1990", "-co-", "co-", "xco-operation", "co--op", "non-\ud800"})
    void doesNotJoinOtherHyphenatedWords(String text) {
        assertThat(LexicalTerms.analyze(text)).noneMatch(term -> term.matches("cooper|pre1990|xcooper|coop"));
    }

    @ParameterizedTest
    @CsvSource({
        "K-205, k205, k 205",
        "HT-41c, ht41c, ht 41c",
        "GR-5520-B, gr5520b, gr 5520 b",
        "C-87/4, c874, c 87 4",
        "C87/4, c874, c87 4",
        "COVID-19, covid19, covid 19",
        "co-HT-4, coht, ht 4",
    })
    void analyzesACodeAsAWholeAndInParts(String code, String whole, String parts) {
        assertThat(LexicalTerms.analyze("the " + code + " is")).containsExactly((whole + " " + parts).split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "What is K205?, k205",
        "What is K-205?, k205 k 205",
        "What is k205?, k205",
        "the 10-year plan of 2019-20, 10 year plan 2019 20",
    })
    void analyzesACodeInAQuestionAsTyped(String question, String terms) {
        assertThat(LexicalTerms.analyzeQuestion(question))
                .extracting(LexicalTerms.LocatedTerm::term)
                .containsExactly(terms.split(" "));
    }

    @Test
    void locatesBothTermsOfAPrefixedWord() {
        String text = "The co-operation of thirty-year-old men";

        assertThat(LexicalTerms.analyzeWithOffsets(text))
                .extracting(term -> text.substring(term.start(), term.end()))
                .containsExactly("co-operation", "operation", "thirty", "year", "old", "men");
    }

    /** The cached word vectors depend on these. */
    @Test
    void returnsTopicWordsUnchanged() {
        assertThat(LexicalTerms.topicWords("The co-operation of ten men, twenty-one e-mails and 1,000 criteria"))
                .extracting(LexicalTerms.LocatedTerm::term)
                .containsExactly("co", "operation", "ten", "men", "twenty", "one", "e", "mails", "1,000", "criteria");
    }

    @Test
    void omitsInterrogativeWordsOfAQuestion() {
        assertThat(LexicalTerms.analyzeQuestion(
                        "Please tell me which agreements were signed, and what the partners say?"))
                .extracting(LexicalTerms.LocatedTerm::term)
                .containsExactly("agreement", "sign", "partner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "the of and", "\ud800"})
    void findsNoTermsInTextWithoutWords(String text) {
        assertThat(LexicalTerms.analyze(text)).isEmpty();
    }

    @Property(tries = 300)
    void marksHyphensOfPrefixesWithoutChangingOffsets(
            @ForAll @Chars({'c', 'o', 'O', '-', ' ', 'e', '\u00b7', 't', 'w', 'n', 'y', '1'}) String text) {
        assertThat(HyphenatedPrefixes.markHyphens(text)).hasSameSizeAs(text);
        assertThat(HyphenatedPrefixes.markHyphens(text).replace('\u00b7', '-')).isEqualTo(text.replace('\u00b7', '-'));
        locatesEachTermInItsText(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "co-",
                "-",
                "co-o",
                "twenty-",
                "e\u00b7",
                "non-co-e-mail ",
                "co-K-2 ",
                "E-1",
                "1-A/",
                "K 2 ",
                "\u203f"
            })
    void finishesOnLongHostileTexts(String part) {
        assertThat(LexicalTerms.analyze(part.repeat(100_000))).isNotNull();
    }

    @Property(tries = 300)
    void locatesEachTermOfACode(
            @ForAll @Chars({'K', 'b', 'c', 'o', 'e', '-', '/', ' ', '2', '\u203f', '.'}) String text) {
        assertThat(AlphanumericCodes.markSeparators(text)).hasSameSizeAs(text);
        locatesEachTermInItsText(text);
    }

    @Property(tries = 300)
    void locatesEachTermInItsText(@ForAll String text) {
        int before = 0;
        for (LexicalTerms.LocatedTerm term : LexicalTerms.analyzeWithOffsets(text)) {
            assertThat(term.start()).isGreaterThanOrEqualTo(before);
            assertThat(term.end()).isBetween(term.start() + 1, text.length());
            before = term.start();
        }
    }
}
