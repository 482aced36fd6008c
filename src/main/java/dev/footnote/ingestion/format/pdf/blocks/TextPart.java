package dev.footnote.ingestion.format.pdf.blocks;

import java.util.ArrayList;
import java.util.List;

/** A heading, paragraph, item or table of a document, which may continue on the next pages. */
public sealed interface TextPart {

    /** The page on which it begins. */
    int page();

    /** A position in a text, or a row of a table, at which a page begins. */
    record PageBreak(int page, int position) {}

    /**
     * A heading.
     *
     * @param level 0 if only the style tells it
     */
    record Heading(int page, String words, int level, float size, boolean isBold) implements TextPart {}

    /** A paragraph, or an item if it has a marker. */
    final class Prose implements TextPart {

        private final int page;
        private final String marker;
        private final int depth;
        private final StringBuilder text;
        private final List<PageBreak> pageBreaks = new ArrayList<>();
        private LineBlock last;

        Prose(int page, int depth, LineBlock block) {
            this.page = page;
            this.depth = depth;
            this.marker = block.marker();
            this.text = new StringBuilder(block.text());
            this.last = block;
        }

        /** Whether a paragraph at the top of the next column or page is its continuation. */
        boolean isContinuedBy(LineBlock next) {
            String words = text.toString();
            return !next.isItem()
                    && next.isBold() == last.isBold()
                    && Math.abs(next.size() - last.size()) < 0.07F * last.size()
                    && !PageBlocks.endsSentence(words)
                    && (last.isLastLineFull()
                            || Character.isLowerCase(next.text().codePointAt(0)));
        }

        void add(int pageOfNext, LineBlock next, Vocabulary vocabulary) {
            int before = text.length();
            vocabulary.append(text, next.text());
            int lastPage = pageBreaks.isEmpty() ? page : pageBreaks.get(pageBreaks.size() - 1).page;
            if (pageOfNext > lastPage) {
                int start = text.length() - next.text().length();
                pageBreaks.add(new PageBreak(pageOfNext, Math.max(start, Math.min(before, text.length() - 1))));
            }
            last = next;
        }

        boolean isUnfinished() {
            return !PageBlocks.endsSentence(text.toString());
        }

        @Override
        public int page() {
            return page;
        }

        String marker() {
            return marker;
        }

        int depth() {
            return depth;
        }

        String text() {
            return text.toString();
        }

        List<PageBreak> pageBreaks() {
            return pageBreaks;
        }

        LineBlock lastBlock() {
            return last;
        }
    }

    /** A table of all its pages. */
    final class Grid implements TextPart {

        private final int page;
        private final int headerRows;
        private final List<List<String>> rows = new ArrayList<>();
        private final List<PageBreak> pageBreaks = new ArrayList<>();

        Grid(int page, int headerRows, List<List<String>> first) {
            this.page = page;
            this.headerRows = headerRows;
            rows.addAll(first);
        }

        /** Adds the rows of the next page, without the header if it is repeated. */
        void add(int pageOfNext, List<List<String>> next) {
            boolean isRepeated = headerRows > 0
                    && next.size() >= headerRows
                    && next.subList(0, headerRows).equals(rows.subList(0, headerRows));
            pageBreaks.add(new PageBreak(pageOfNext, rows.size()));
            rows.addAll(next.subList(isRepeated ? headerRows : 0, next.size()));
        }

        List<String> header() {
            return headerRows == 0 ? List.of() : rows.get(0);
        }

        @Override
        public int page() {
            return page;
        }

        int headerRows() {
            return headerRows;
        }

        List<List<String>> rows() {
            return rows;
        }

        List<PageBreak> pageBreaks() {
            return pageBreaks;
        }
    }
}
