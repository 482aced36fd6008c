package dev.footnote.slack.messages;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Cuts a text into sections that Slack takes, between words, and never through an escape or a link. */
final class Sections {

    /** Slack's limit for the text of a section, in code units. */
    static final int LONGEST = 3000;

    /** A longer word is cut: escaped it could be six times as long. */
    private static final int LONGEST_WORD = 400;

    private final UnaryOperator<String> written;
    private final List<String> sections = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private Sections(UnaryOperator<String> written) {
        this.written = written;
    }

    /**
     * At most {@code most} sections, the last one marked as cut when there was more.
     *
     * @param written what stands for a word in Slack's marks
     */
    static List<LayoutBlock> of(String text, int most, UnaryOperator<String> written) {
        List<String> all = texts(text, written);
        List<LayoutBlock> blocks = new ArrayList<>();
        for (String section : all.subList(0, Math.min(most, all.size()))) {
            boolean cut = blocks.size() == most - 1 && all.size() > most;
            blocks.add(section(cut ? section + " …" : section));
        }
        return blocks;
    }

    static List<String> texts(String text, UnaryOperator<String> written) {
        Sections sections = new Sections(written);
        for (String line : text.strip().split("\\R", -1)) {
            for (String word : line.strip().split("\\s+", -1)) {
                sections.add(word);
            }
            sections.separate('\n');
        }
        sections.close();
        return sections.sections;
    }

    static LayoutBlock section(String marked) {
        return SectionBlock.builder()
                .text(MarkdownTextObject.builder().text(marked).verbatim(true).build())
                .build();
    }

    private void add(String word) {
        for (int start = 0; start < word.length(); ) {
            int end = Math.min(word.length(), start + LONGEST_WORD);
            end -= end < word.length() && Character.isHighSurrogate(word.charAt(end - 1)) ? 1 : 0;
            append(written.apply(word.substring(start, end)));
            start = end;
        }
        separate(' ');
    }

    private void append(String piece) {
        // Two are left for the mark of a cut.
        if (open.length() + piece.length() > LONGEST - 2) {
            close();
        }
        open.append(piece);
    }

    private void separate(char separator) {
        if (!open.isEmpty()) {
            if (separator == '\n') {
                open.setLength(open.length() - 1);
            }
            open.append(separator);
        }
    }

    private void close() {
        if (!open.toString().isBlank()) {
            sections.add(open.toString().strip());
        }
        open.setLength(0);
    }
}
