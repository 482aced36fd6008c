package dev.footnote.ingestion.format.office.slides;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.writing.HeaderRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.Notes;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextParagraph.BulletStyle;
import org.apache.poi.sl.usermodel.TextRun;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XSLFDiagram;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextAutonumberBullet;

/** Writes the text of one slide in the order of its shapes, the title first and the notes last. */
final class SlideText {

    /** Groups nested deeper are left out. */
    private static final int DEEPEST = 50;

    private static final int LEVELS = 10;

    /** In UTF-16 code units; of a slide without title the first text is its heading if it is no longer. */
    private static final int LONGEST_HEADING = 80;

    private static final Set<Placeholder> TITLES =
            Set.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE, Placeholder.VERTICAL_TEXT_TITLE);

    private static final Set<Placeholder> REPEATED =
            Set.of(Placeholder.DATETIME, Placeholder.SLIDE_NUMBER, Placeholder.FOOTER, Placeholder.HEADER);

    private final Slide<?, ?> slide;
    private final StructuredTextWriter writer;
    private final int[] counts = new int[LEVELS];
    private boolean hasHeading;
    private boolean mayNameItself;

    SlideText(Slide<?, ?> slide, StructuredTextWriter writer) {
        this.slide = slide;
        this.writer = writer;
    }

    void write() throws UnreadableFileException {
        for (Shape<?, ?> shape : slide.getShapes()) {
            if (!hasHeading && isTitle(shape)) {
                addHeading(words((TextShape<?, ?>) shape));
            }
        }
        mayNameItself = countTexts() > 1;
        for (Shape<?, ?> shape : slide.getShapes()) {
            if (!isTitle(shape)) {
                addShape(shape, 0);
            }
        }
        addNotes();
    }

    /** An only text is not a heading, because it could not be quoted then. */
    private long countTexts() {
        return slide.getShapes().stream()
                .filter(shape ->
                        !(shape instanceof TextShape<?, ?> text) || !words(text).isEmpty())
                .count();
    }

    /** In .ppt files placeholders are told less reliably than the title. */
    private boolean isTitle(Shape<?, ?> shape) {
        return shape instanceof TextShape<?, ?> text
                && (isOneOf(TITLES, text.getPlaceholder())
                        || (shape instanceof HSLFTextShape && words(text).equals(slide.getTitle())));
    }

    /** An immutable set does not know null. */
    private static boolean isOneOf(Set<Placeholder> some, @Nullable Placeholder placeholder) {
        return placeholder != null && some.contains(placeholder);
    }

    private void addHeading(String words) throws UnreadableFileException {
        if (!words.isBlank()) {
            writer.addHeading(1, words);
            hasHeading = true;
        }
    }

    private void addShape(Shape<?, ?> shape, int depth) throws UnreadableFileException {
        if (shape instanceof TableShape<?, ?> table) {
            addTable(table);
        } else if (shape instanceof GroupShape<?, ?> group && depth < DEEPEST) {
            for (Shape<?, ?> part : group.getShapes()) {
                addShape(part, depth + 1);
            }
        } else if (shape instanceof XSLFDiagram diagram && diagram.getGroupShape() != null) {
            addShape(diagram.getGroupShape(), depth + 1);
        } else if (shape instanceof TextShape<?, ?> text && !isOneOf(REPEATED, text.getPlaceholder())) {
            addText(text);
        }
    }

    private void addText(TextShape<?, ?> shape) throws UnreadableFileException {
        Arrays.fill(counts, 0);
        for (TextParagraph<?, ?, ?> paragraph : shape.getTextParagraphs()) {
            String text = words(paragraph);
            Optional<Bullet> bullet = Bullet.of(paragraph);
            if (text.isEmpty()) {
                continue;
            }
            if (bullet.isEmpty() && !hasHeading && mayNameItself && text.length() <= LONGEST_HEADING) {
                addHeading(text);
                continue;
            }
            ensureHeading();
            if (bullet.isEmpty()) {
                writer.addParagraph(text);
            } else {
                int depth = Math.min(LEVELS - 1, Math.max(0, paragraph.getIndentLevel()));
                writer.addItem(depth, marker(bullet.get(), depth), text);
            }
        }
    }

    /** Without a heading of its own the text would stand under that of the slide before. */
    private void ensureHeading() throws UnreadableFileException {
        if (!hasHeading) {
            addHeading("Slide " + slide.getSlideNumber());
        }
    }

    private String marker(Bullet bullet, int depth) {
        Arrays.fill(counts, depth + 1, LEVELS, 0);
        if (bullet.scheme == null) {
            counts[depth] = 0;
            return "-";
        }
        counts[depth] = counts[depth] == 0 ? bullet.start : counts[depth] + 1;
        return bullet.scheme.format(counts[depth]);
    }

    private void addTable(TableShape<?, ?> table) throws UnreadableFileException {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < table.getNumberOfColumns(); column++) {
                cells.add(cell(table, row, column));
            }
            rows.add(cells);
        }
        ensureHeading();
        boolean isMarked = table instanceof XSLFTable marked
                && marked.getCTTable().isSetTblPr()
                && marked.getCTTable().getTblPr().getFirstRow()
                && HeaderRows.canBeFirst(rows);
        writer.addTable(rows, isMarked || HeaderRows.isFirst(rows, false) ? 1 : 0);
    }

    /** A cell merged over several rows stands in each of them. */
    private static String cell(TableShape<?, ?> table, int row, int column) {
        for (int above = row; above >= 0; above--) {
            TableCell<?, ?> cell = table.getCell(above, column);
            if (cell == null) {
                return "";
            }
            if (!cell.isMerged()) {
                return above == row || cell.getRowSpan() > row - above ? words(cell) : "";
            }
        }
        return "";
    }

    private void addNotes() throws UnreadableFileException {
        Notes<?, ?> notes = slide.getNotes();
        if (notes == null) {
            return;
        }
        for (Shape<?, ?> shape : notes.getShapes()) {
            if (shape instanceof TextShape<?, ?> text
                    && text.getPlaceholder() != Placeholder.SLIDE_IMAGE
                    && !isOneOf(REPEATED, text.getPlaceholder())) {
                addText(text);
            }
        }
    }

    private static String words(TextShape<?, ?> shape) {
        StringBuilder words = new StringBuilder();
        for (TextParagraph<?, ?, ?> paragraph : shape.getTextParagraphs()) {
            words.append(' ').append(words(paragraph));
        }
        return words.toString().strip();
    }

    private static String words(TextParagraph<?, ?, ?> paragraph) {
        StringBuilder words = new StringBuilder();
        for (TextRun run : paragraph.getTextRuns()) {
            String raw = run.getRawText();
            if (raw != null && run.getFieldType() == null) {
                words.append(raw.replace('\r', ' ').replace('\u000B', '\n').replace('\t', ' '));
            }
        }
        return words.toString().strip();
    }

    /**
     * What stands before an item.
     *
     * @param scheme how its number is displayed; null for a bullet
     */
    private record Bullet(@Nullable AutoNumberingScheme scheme, int start) {

        /** POI takes a number without a font of its own for no bullet. */
        static Optional<Bullet> of(TextParagraph<?, ?, ?> paragraph) {
            if (paragraph instanceof XSLFTextParagraph drawn
                    && drawn.getXmlObject().isSetPPr()
                    && drawn.getXmlObject().getPPr().isSetBuAutoNum()) {
                CTTextAutonumberBullet number = drawn.getXmlObject().getPPr().getBuAutoNum();
                int start = number.isSetStartAt() ? Math.max(1, number.getStartAt()) : 1;
                return Optional.of(new Bullet(
                        AutoNumberingScheme.forOoxmlID(number.getType().intValue()), start));
            }
            BulletStyle style = paragraph.getBulletStyle();
            if (style == null) {
                return Optional.empty();
            }
            Integer start = style.getAutoNumberingStartAt();
            return Optional.of(new Bullet(style.getAutoNumberingScheme(), start == null ? 1 : Math.max(1, start)));
        }
    }
}
