package dev.footnote.slack.messages;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.util.List;

/**
 * Blocks in which Slack shows text verbatim. Slack's markup has no escape for {@code *}, {@code _}, {@code ~},
 * backticks and {@code >}, and invisible characters between them would be copied along with a quote; rich text and
 * plain text give them no meaning.
 */
final class VerbatimBlocks {

    private VerbatimBlocks() {}

    static LayoutBlock block(List<RichTextElement> elements) {
        RichTextSectionElement section =
                RichTextSectionElement.builder().elements(elements).build();
        return RichTextBlock.builder().elements(List.of(section)).build();
    }

    static RichTextElement text(String words) {
        return Text.builder().text(words).build();
    }

    static RichTextElement strong(String words) {
        return Text.builder()
                .text(words)
                .style(TextStyle.builder().bold(true).build())
                .build();
    }

    static RichTextElement link(String url, String label) {
        return Link.builder().url(url).text(label).build();
    }

    /** Plain text, for elements that accept no rich text. */
    static PlainTextObject plain(String words) {
        return PlainTextObject.builder().text(words).emoji(false).build();
    }
}
