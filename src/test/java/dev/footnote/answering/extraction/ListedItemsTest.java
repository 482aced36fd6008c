package dev.footnote.answering.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.structure.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListedItemsTest {

    private static final String LEAD = "Three papers are needed:";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n- a passport\n- a visa\n- a ticket",
                "\n\n- a passport\n\n- a visa\n\n- a ticket",
                "\r\n* a passport\r\n* a visa\r\n* a ticket",
                "\n  1. a passport\n  2. a visa\n  3. a ticket",
                "\n(a) a passport\n(b) a visa\n(c) a ticket",
                "\n\u2022 a passport that is\n  valid for a year\n\u2022 a visa\n\u2022 a ticket",
            })
    void extendsAnAnnouncingSentenceWithItsItems(String list) {
        String text = "Before. " + LEAD + list + "\n\nAfter that nothing is needed.";

        Span whole = ListedItems.extendWithItems(lead(text), document(text), 60);

        assertThat(whole.textIn(text)).isEqualTo(LEAD + list);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\nA passport is needed most.",
                " a passport, a visa and a ticket.",
                "\n\n\n\n\n- of something else",
                "",
                "\n-5 degrees were measured."
            })
    void extendsNothingWithoutAList(String rest) {
        String text = LEAD + rest;

        Span whole = ListedItems.extendWithItems(lead(text), document(text), 60);

        assertThat(whole.textIn(text)).isEqualTo(LEAD);
    }

    @Test
    void omitsItemsAfterTheLastThatFits() {
        String text = LEAD + "\n- a passport\n- a visa\n- a ticket";

        Span whole = ListedItems.extendWithItems(lead(text), document(text), 10);

        assertThat(whole.textIn(text)).isEqualTo(LEAD + "\n- a passport\n- a visa");
    }

    @Test
    void doesNotExtendASentenceWithoutAColon() {
        String text = "These are needed.\n- a passport";

        Span whole = ListedItems.extendWithItems(new Span(0, 17), document(text), 60);

        assertThat(whole.textIn(text)).isEqualTo("These are needed.");
    }

    @Test
    void extendsASentenceWithoutAColonByStepsDirectlyBelow() {
        String text = "Then the boat is hoisted.\n1. Lock the cradle.\n2. Hook the belt.\n\nDone.";

        Span whole = ListedItems.extendWithItems(new Span(0, 25), document(text), 60);

        assertThat(whole.textIn(text)).endsWith("2. Hook the belt.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\n1. a\\n2. b\\n3. c | true",
                "\\n1) a\\n2) b       | true",
                "\\n2. b\\n3. c       | false",
                "\\n1. a\\n3. c       | false",
                "\\n- a\\n- b         | false",
                "\\n1. a             | false",
            })
    void recognizesItemsNumberedFromOneAsSteps(String list, boolean areSteps) {
        String text = LEAD + list.replace("\\n", "\n");

        assertThat(ListedItems.areSteps(ListedItems.itemsAround(text.length() - 1, document(text)), text))
                .isEqualTo(areSteps);
    }

    @ParameterizedTest
    @CsvSource({
        "Three papers, ticket, false",
        "Three papers, visa, true",
        "Three papers, needed:, true",
        "- a passport, visa, true",
        "- a visa, ticket, true",
        "- a passport, ticket, false",
        "- a visa, visa, false",
    })
    void reportsAQuoteWithSeveralButNotAllItemsAsIncomplete(String first, String last, boolean isCut) {
        String text = LEAD + "\n- a passport\n- a visa\n- a ticket\n\nAfter that nothing is needed.";
        Span quote = new Span(text.indexOf(first), text.indexOf(last) + last.length());

        assertThat(ListedItems.isCut(quote, false, document(text))).isEqualTo(isCut);
    }

    @Test
    void reportsOneItemAfterAnAnnouncingSentenceAsIncomplete() {
        String text = LEAD + "\n- a passport\n- a visa";
        int start = text.indexOf("- a visa");

        assertThat(ListedItems.isCut(new Span(start, text.length()), true, document(text)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- a visa             | a visa",
                "3. Lock the cradle.  | Lock the cradle.",
                "b) a lamp            | a lamp",
                "- [ ] a riding test  | a riding test",
                "[x] a riding test    | a riding test",
                "2024 was cold.       | 2024 was cold.",
                "A. Moen was there.   | A. Moen was there.",
            })
    void removesTheMarkerOfAnItem(String item, String read) {
        assertThat(ListedItems.withoutMarker(item)).isEqualTo(read);
    }

    @Test
    void keepsTheMarkersOfSeveralItems() {
        assertThat(ListedItems.withoutMarker("1. a\n2. b")).isEqualTo("1. a\n2. b");
    }

    private static Document document(String text) {
        return TextDocument.of("d", "Document", null, "d", text);
    }

    private static Span lead(String text) {
        int start = text.indexOf(LEAD);
        return new Span(start, start + LEAD.length());
    }
}
