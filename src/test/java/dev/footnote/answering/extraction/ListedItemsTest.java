package dev.footnote.answering.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void belongToTheSentenceThatAnnouncesThem(String list) {
        String text = "Before. " + LEAD + list + "\n\nAfter that nothing is needed.";

        Span whole = ListedItems.extendWithItems(lead(text), text, 60);

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
    void areNotSeenWhereThereIsNoList(String rest) {
        String text = LEAD + rest;

        Span whole = ListedItems.extendWithItems(lead(text), text, 60);

        assertThat(whole.textIn(text)).isEqualTo(LEAD);
    }

    @Test
    void areLeftOutBehindTheLastThatFits() {
        String text = LEAD + "\n- a passport\n- a visa\n- a ticket";

        Span whole = ListedItems.extendWithItems(lead(text), text, 10);

        assertThat(whole.textIn(text)).isEqualTo(LEAD + "\n- a passport\n- a visa");
    }

    @Test
    void areNotTakenWithoutAColon() {
        String text = "These are needed.\n- a passport";

        Span whole = ListedItems.extendWithItems(new Span(0, 17), text, 60);

        assertThat(whole.textIn(text)).isEqualTo("These are needed.");
    }

    private static Span lead(String text) {
        int start = text.indexOf(LEAD);
        return new Span(start, start + LEAD.length());
    }
}
