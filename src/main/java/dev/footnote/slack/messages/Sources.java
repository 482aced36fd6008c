package dev.footnote.slack.messages;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.footnote.answering.Citation;
import dev.footnote.engine.PublicAddress;
import dev.footnote.engine.SourceLinks;
import java.util.List;

/** Names what is cited, with links to the source view where people can reach it. */
public final class Sources {

    /** More stand behind the button that shows the quotes. */
    static final int MOST = 5;

    private static final int LONGEST_TITLE = 150;

    private final SourceLinks links;
    private final boolean reachable;

    public Sources(PublicAddress address) {
        this.links = new SourceLinks(address);
        this.reachable = address.publicUrl().isPresent();
    }

    /** A line each, at most {@link #MOST}. */
    LayoutBlock list(List<Citation> citations) {
        return ContextBlock.builder()
                .elements(List.copyOf(citations.stream()
                        .limit(MOST)
                        .map(citation -> MarkdownTextObject.builder()
                                .text(line(citation))
                                .verbatim(true)
                                .build())
                        .toList()))
                .build();
    }

    private String line(Citation citation) {
        String title = SlackText.plain(SlackText.cut(citation.title(), LONGEST_TITLE));
        String date = citation.date() == null ? "undated" : citation.date().toString();
        return "[%d] %s, %s".formatted(citation.marker(), linked(citation, title), date);
    }

    /** The marker of a citation in a text. */
    String marker(Citation citation) {
        return linked(citation, "[%d]".formatted(citation.marker()));
    }

    /** The same in Markdown. */
    String markdownMarker(Citation citation) {
        String label = "[%d]".formatted(citation.marker());
        return reachable ? "[%s](%s)".formatted(label, links.to(citation)) : label;
    }

    private String linked(Citation citation, String label) {
        // A bar or an angle bracket would end the link.
        return reachable ? "<%s|%s>".formatted(links.to(citation), label.replace('|', '¦')) : label;
    }
}
