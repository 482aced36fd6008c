package dev.footnote.slack.messages;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.RichTextElement;
import dev.footnote.answering.Citation;
import dev.footnote.engine.PublicAddress;
import dev.footnote.engine.SourceLinks;
import java.util.List;

/** Lists the cited documents, with links to the source view if it has a public address. */
public final class SourceList {

    /** The button below shows the others. */
    static final int MOST = 5;

    private static final int LONGEST_TITLE = 150;

    private final SourceLinks links;
    private final boolean reachable;

    public SourceList(PublicAddress address) {
        this.links = new SourceLinks(address);
        this.reachable = address.publicUrl().isPresent();
    }

    /** A line for each citation, up to {@link #MOST}. */
    List<LayoutBlock> list(List<Citation> citations) {
        return citations.stream().limit(MOST).map(this::line).toList();
    }

    private LayoutBlock line(Citation citation) {
        String title = SlackText.neutralize(SlackText.truncate(citation.title(), LONGEST_TITLE));
        String date = citation.date() == null ? "undated" : citation.date().toString();
        String place = citation.place().describe().orElse("");
        String named = "%s, %s%s"
                .formatted(
                        title,
                        date,
                        place.isEmpty() ? "" : ", " + SlackText.neutralize(SlackText.truncate(place, LONGEST_TITLE)));
        String number = number(citation);
        List<ContextBlockElement> elements = reachable
                ? List.of(
                        MarkdownTextObject.builder()
                                .text("<%s|%s>".formatted(links.linkTo(citation), number))
                                .verbatim(true)
                                .build(),
                        VerbatimBlocks.plain(named))
                : List.of(VerbatimBlocks.plain(number + " " + named));
        return ContextBlock.builder().elements(elements).build();
    }

    private static String number(Citation citation) {
        return "[%d]".formatted(citation.marker());
    }

    /** The marker of a citation in rich text. */
    RichTextElement marker(Citation citation) {
        return reachable
                ? VerbatimBlocks.link(links.linkTo(citation), number(citation))
                : VerbatimBlocks.text(number(citation));
    }

    /** The marker of a citation in Markdown. */
    String markdownMarker(Citation citation) {
        String label = number(citation);
        return reachable ? "[%s](%s)".formatted(label, links.linkTo(citation)) : label;
    }
}
