package dev.footnote.slack.messages;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;

/** The bot's modal dialogs. */
public final class Modals {

    /** The callback id of the submitted reason. */
    public static final String REASON_VIEW = "footnote_reason";

    public static final String REASON_BLOCK = "reason";
    public static final String REASON_INPUT = "text";

    /** Slack accepts 100 blocks a modal; a quote takes up to two and a heading. */
    private static final int MOST_QUOTES = 20;

    private Modals() {}

    /**
     * A quote, read from the current document.
     *
     * @param source title and date; empty when the document is gone
     * @param text empty when the document no longer holds it
     */
    public record ModalQuote(int marker, String source, String text) {}

    public static View quotes(List<ModalQuote> quotes) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (ModalQuote modalQuote : quotes.subList(0, Math.min(MOST_QUOTES, quotes.size()))) {
            blocks.add(heading(modalQuote));
            if (modalQuote.text().isBlank()) {
                blocks.add(SectionSplitter.section("The document has been changed or removed."));
            } else {
                blocks.addAll(
                        SectionSplitter.split(modalQuote.text(), 2, words -> List.of(VerbatimBlocks.text(words))));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(SectionSplitter.section("There are no quotes to show."));
        }
        return window("Quotes", blocks).build();
    }

    private static LayoutBlock heading(ModalQuote modalQuote) {
        RichTextElement number = VerbatimBlocks.strong("[%d]".formatted(modalQuote.marker()));
        return VerbatimBlocks.block(
                modalQuote.source().isEmpty()
                        ? List.of(number)
                        : List.of(number, VerbatimBlocks.text(" " + SlackText.neutralize(modalQuote.source()))));
    }

    /** Asks why an answer was not helpful; the reason is optional. */
    public static View reason(String answerId, int longest) {
        InputBlock input = InputBlock.builder()
                .blockId(REASON_BLOCK)
                .optional(true)
                .label(plain("What was missing or wrong?"))
                .element(PlainTextInputElement.builder()
                        .actionId(REASON_INPUT)
                        .multiline(true)
                        .maxLength(longest)
                        .build())
                .build();
        return window("Not helpful", List.of(input))
                .callbackId(REASON_VIEW)
                .privateMetadata(answerId)
                .submit(ViewSubmit.builder().type("plain_text").text("Send").build())
                .build();
    }

    private static View.ViewBuilder window(String title, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .blocks(blocks);
    }

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).build();
    }
}
