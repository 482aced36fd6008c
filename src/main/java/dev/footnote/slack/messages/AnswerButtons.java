package dev.footnote.slack.messages;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.footnote.answering.Citation;
import java.util.ArrayList;
import java.util.List;

/** The buttons below an answer, and the action ids of their clicks. */
public final class AnswerButtons {

    public static final String QUOTES = "footnote_quotes";
    public static final String HELPFUL = "footnote_helpful";
    public static final String NOT_HELPFUL = "footnote_not_helpful";
    public static final String SHARE = "footnote_share";

    private AnswerButtons() {}

    /**
     * The row of buttons below an answer.
     *
     * @param answerId the id for rating and sharing the answer
     * @param shared whether everybody in the channel already sees it
     */
    static LayoutBlock below(List<Citation> citations, String answerId, boolean shared) {
        List<BlockElement> buttons = new ArrayList<>();
        String refs = QuoteReferences.write(citations);
        if (!refs.isEmpty()) {
            buttons.add(button(QUOTES, "Show quotes", refs));
        }
        if (!shared) {
            buttons.add(button(SHARE, "Share in channel", answerId));
        }
        buttons.add(button(HELPFUL, "Helpful", answerId));
        buttons.add(button(NOT_HELPFUL, "Not helpful", answerId));
        return ActionsBlock.builder().elements(buttons).build();
    }

    private static ButtonElement button(String action, String label, String value) {
        return ButtonElement.builder()
                .actionId(action)
                .text(PlainTextObject.builder().text(label).build())
                .value(value)
                .build();
    }
}
