package dev.footnote.slack.messages;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Splits a text between words into sections of a length that Slack accepts, and shows it verbatim. */
final class SectionSplitter {

    /** Slack's limit for the text of a section, in code units. */
    static final int LONGEST = 3000;

    /** A longer word is split. */
    private static final int LONGEST_WORD = 400;

    private final List<String> sections = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();

    private SectionSplitter() {}

    /**
     * Up to {@code most} sections; the last one is marked as truncated if text is left.
     *
     * @param written renders the text of a section
     */
    static List<LayoutBlock> split(String text, int most, Function<String, List<RichTextElement>> written) {
        List<String> all = texts(text);
        List<LayoutBlock> blocks = new ArrayList<>();
        for (String section : all.subList(0, Math.min(most, all.size()))) {
            boolean cut = blocks.size() == most - 1 && all.size() > most;
            blocks.add(VerbatimBlocks.block(written.apply(cut ? section + " …" : section)));
        }
        return blocks;
    }

    private static List<String> texts(String text) {
        SectionSplitter sectionSplitter = new SectionSplitter();
        for (String line : text.strip().split("\\R", -1)) {
            for (String word : line.strip().split("\\s+", -1)) {
                sectionSplitter.add(word);
            }
            sectionSplitter.separate('\n');
        }
        sectionSplitter.close();
        return sectionSplitter.sections;
    }

    /** A section in Slack's markup; the text must be the bot's own. */
    static LayoutBlock section(String marked) {
        return SectionBlock.builder()
                .text(MarkdownTextObject.builder().text(marked).verbatim(true).build())
                .build();
    }

    private void add(String word) {
        for (int start = 0; start < word.length(); ) {
            int end = Math.min(word.length(), start + LONGEST_WORD);
            end -= end < word.length() && Character.isHighSurrogate(word.charAt(end - 1)) ? 1 : 0;
            append(SlackText.neutralize(word.substring(start, end)));
            start = end;
        }
        separate(' ');
    }

    private void append(String piece) {
        // Leaves two code units for the truncation mark.
        if (current.length() + piece.length() > LONGEST - 2) {
            close();
        }
        current.append(piece);
    }

    private void separate(char separator) {
        if (!current.isEmpty()) {
            if (separator == '\n') {
                current.setLength(current.length() - 1);
            }
            current.append(separator);
        }
    }

    private void close() {
        if (!current.toString().isBlank()) {
            sections.add(current.toString().strip());
        }
        current.setLength(0);
    }
}
