package dev.footnote.ingestion.format.pdf.blocks;

import dev.footnote.ingestion.format.pdf.lines.Line;
import dev.footnote.ingestion.format.pdf.lines.ListMarker;
import dev.footnote.ingestion.format.pdf.lines.TextColumn;
import dev.footnote.ingestion.format.pdf.lines.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits the lines of a column into paragraphs, headings and items, by distance, indent, style and markers. */
final class PageBlocks {

    private static final float INDENT = 0.8F;
    private static final float WIDE_SPACING = 1.3F;
    private static final float LEAST_LEADING = 1.15F;
    private static final float SPACE = 0.25F;

    private final TextColumn column;
    private final int page;
    private final Bookmarks bookmarks;
    private final Vocabulary vocabulary;
    private final ListNumbers numbers;
    private final float leading;
    private final float left;
    private final float right;
    private final List<LineBlock> blocks = new ArrayList<>();

    PageBlocks(TextColumn column, int page, Bookmarks bookmarks, Vocabulary vocabulary, ListNumbers numbers) {
        this.column = column;
        this.page = page;
        this.bookmarks = bookmarks;
        this.vocabulary = vocabulary;
        this.numbers = numbers;
        this.left = column.left();
        this.right = column.right();
        this.leading = leading(column.lines());
    }

    /** The distance of lines that is exceeded by three quarters of them, as a multiple of their size. */
    private static float leading(List<Line> lines) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float size = lines.get(i).size();
            float distance = (lines.get(i).baseline() - lines.get(i - 1).baseline()) / size;
            if (distance > 0.9F && distance < 3) {
                distances.add(distance);
            }
        }
        distances.sort(Float::compare);
        float typical = distances.size() < 4 ? LEAST_LEADING : distances.get(distances.size() / 4);
        return Math.max(LEAST_LEADING, typical);
    }

    List<LineBlock> read() {
        for (Line line : column.lines()) {
            add(line);
        }
        if (!blocks.isEmpty()) {
            LineBlock last = blocks.get(blocks.size() - 1);
            last.setLastLineFull(right - last.lastLine().right() < 4 * last.size());
        }
        return blocks;
    }

    private void add(Line line) {
        LineBlock open = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        boolean isBroken = open == null || isBroken(open, line);
        int bookmark = bookmarks.level(page, line.text());
        if (bookmark > 0) {
            blocks.add(new LineBlock(line, "", line.text(), bookmark));
            return;
        }
        if (open == null || isBroken || isShort(open, line) || open.isItem() || endsSentence(open.text())) {
            String marker = marker(line);
            if (!marker.isEmpty() && isItemStart(open, isBroken, marker)) {
                blocks.add(new LineBlock(line, displayed(marker), withoutMarker(line, marker), bookmark));
                return;
            }
        }
        if (open == null || isBroken) {
            blocks.add(new LineBlock(line, "", line.text(), bookmark));
        } else if (isShort(open, line) && !startsInLowerCase(line) && !Vocabulary.endsInHyphen(open.text())) {
            open.addOnNewLine(line);
        } else {
            open.add(line, vocabulary);
        }
    }

    /** Dashes are bullets only where a paragraph may begin. */
    private boolean isItemStart(@Nullable LineBlock open, boolean isBroken, String marker) {
        boolean isDash = "-\u2013\u2014*".contains(marker);
        boolean mayBegin =
                isBroken || (open != null && (open.isItem() || open.text().endsWith(":")));
        return (!isDash || mayBegin) && numbers.accept(marker);
    }

    private boolean isBroken(LineBlock open, Line line) {
        Line above = open.lastLine();
        float distance = line.baseline() - above.baseline();
        float size = Math.max(line.size(), above.size());
        if (open.bookmarkLevel() > 0
                || Math.abs(line.size() - above.size()) > 0.07F * size
                || (line.isBold() != above.isBold()
                        && (isShort(open, line) || (open.lines().size() == 1 && above.isBold())))
                || distance > leading * WIDE_SPACING * size
                || distance < 0) {
            return true;
        }
        return isIndented(open, line) || (isShort(open, line) && !startsInLowerCase(line) && endsSentence(open.text()));
    }

    /** Whether a first line is indented, or a line begins left of the indented lines above it. */
    private boolean isIndented(LineBlock open, Line line) {
        Line above = open.lastLine();
        float indent = INDENT * line.size();
        boolean isCentered = Math.abs((line.left() + line.right()) - (above.left() + above.right())) < line.size()
                && Math.min(line.left(), above.left()) > left + indent;
        if (isCentered) {
            return false;
        }
        if (open.isItem()) {
            return line.left() < open.left() - indent
                    || (open.lines().size() > 1 && line.left() < above.left() - indent);
        }
        boolean isFirstIndented =
                line.left() > above.left() + indent && open.lines().size() > 1;
        boolean isHanging =
                open.lines().size() > 1 && open.left() < above.left() - indent && line.left() < above.left() - indent;
        return isFirstIndented || isHanging || (line.left() > above.left() + indent && endsSentence(open.text()));
    }

    /** Whether the first word of a line would have fit into the line above it. */
    private boolean isShort(LineBlock open, Line line) {
        Word first = line.words().get(0);
        float needed = first.right() - first.left() + SPACE * line.size();
        Line above = open.lastLine();
        boolean isCentered = above.left() > left + INDENT * above.size();
        float room = right - above.right() + (isCentered && !open.isItem() ? above.left() - left : 0);
        return room > needed + 0.5F * line.size();
    }

    private static boolean startsInLowerCase(Line line) {
        return Character.isLowerCase(line.text().codePointAt(0));
    }

    static boolean endsSentence(String text) {
        return text.matches(
                "(?s).*[.!?:;\u2026\u061F\u06D4\u3002][)\\]\"'\u201D\u2019\u00BB\u2070-\u2079\u00B9\u00B2\u00B3]*");
    }

    /** The marker at the beginning of a line that has more words; empty if there is none. */
    private static String marker(Line line) {
        String text = line.text();
        if (text.length() > 1
                && ListMarker.isBullet(text.substring(0, 1))
                && "-\u2013\u2014*".indexOf(text.charAt(0)) < 0) {
            return text.substring(0, 1);
        }
        int space = text.indexOf(' ');
        if (space < 0) {
            return "";
        }
        String word = text.substring(0, space);
        boolean isNumber = ListMarker.isNumber(word);
        boolean isLetterNext = Character.isLetter(text.codePointAt(space + 1))
                || "\"'\u201C\u2018(".indexOf(text.charAt(space + 1)) >= 0;
        return ListMarker.isBullet(word) || (isNumber && (isLetterNext || !word.matches("\\d+\\.\\d+"))) ? word : "";
    }

    private static String withoutMarker(Line line, String marker) {
        return line.text().substring(marker.length()).strip();
    }

    private static String displayed(String marker) {
        return ListMarker.isBullet(marker) ? "-" : marker;
    }
}
