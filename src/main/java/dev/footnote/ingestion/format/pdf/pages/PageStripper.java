package dev.footnote.ingestion.format.pdf.pages;

import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.pdf.lines.Rule;
import dev.footnote.ingestion.format.pdf.lines.Word;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the words and drawn lines of each page from PDFBox. A page that cannot be read is reported, the others are read. */
public final class PageStripper extends PDFTextStripper {

    private static final int MOST_OPERATORS = 5_000_000;
    private static final int MOST_CHARACTERS = 400_000;
    private static final int MOST_OPERATORS_OF_BLANK = 200;
    private static final float BOLD_WEIGHT = 600;

    private final PageReader reader;
    private final FormValues formValues;
    private final PaintedRules paintedRules = new PaintedRules(this);
    private final IdentityHashMap<TextPosition, Boolean> outlined = new IdentityHashMap<>();
    private final IdentityHashMap<PDFont, Boolean> boldFonts = new IdentityHashMap<>();
    private int operators;
    private int characters;

    public PageStripper(PageReader reader, FormValues formValues) {
        this.reader = reader;
        this.formValues = formValues;
        setAddMoreFormatting(false);
    }

    public void readPages(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        operators = 0;
        characters = 0;
        paintedRules.clear();
        outlined.clear();
        boldFonts.clear();
        try {
            StreamLimits.check(page);
            super.processPage(page);
        } catch (UnreadableFileException refused) {
            throw refused;
        } catch (PageLimitException tooMuch) {
            reader.skip(getCurrentPageNo(), String.valueOf(tooMuch.getMessage()));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            reader.skip(getCurrentPageNo(), "damaged");
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new PageLimitException("more than %,d drawing operators".formatted(MOST_OPERATORS));
        }
        super.processOperator(operator, operands);
    }

    /** PDFBox logs an operator that fails and goes on, which must not hide that a limit is exceeded. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException failed) throws IOException {
        if (failed instanceof PageLimitException) {
            throw failed;
        }
        super.operatorException(operator, operands, failed);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        StreamLimits.check(form.getCOSObject());
        super.showForm(form);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (++characters > MOST_CHARACTERS || isOutside(position)) {
            return;
        }
        if (getGraphicsState().getTextState().getRenderingMode().isStroke()) {
            outlined.put(position, true);
        }
        super.processTextPosition(position);
    }

    private static boolean isOutside(TextPosition position) {
        float x = position.getX();
        float y = position.getY();
        float most = Math.max(position.getPageWidth(), position.getPageHeight());
        return !(x >= -1 && y >= -1 && x <= most && y <= most) || isSlanted(position);
    }

    /** Slanted text is a watermark. */
    private static boolean isSlanted(TextPosition position) {
        float along = Math.abs(position.getTextMatrix().getScaleX());
        float across = Math.abs(position.getTextMatrix().getShearY());
        return Math.min(along, across) > 0.1F * Math.max(along, across);
    }

    @Override
    protected void writePage() throws IOException {
        if (characters > MOST_CHARACTERS) {
            throw new PageLimitException("more than %,d characters".formatted(MOST_CHARACTERS));
        }
        Map<Integer, WordBuilder> byDirection = new HashMap<>();
        for (List<TextPosition> article : getCharactersByArticle()) {
            for (TextPosition position : article) {
                byDirection
                        .computeIfAbsent((int) position.getDir(), direction -> new WordBuilder())
                        .add(position, isBold(position));
            }
        }
        Map<Integer, List<Word>> words = new HashMap<>();
        byDirection.forEach((direction, builder) -> words.put(direction, builder.finish()));
        int main = words.entrySet().stream()
                .max(Comparator.comparing(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(getCurrentPage().getRotation() % 360);
        reader.read(content(main, words));
    }

    private PageContent content(int direction, Map<Integer, List<Word>> words) throws IOException {
        PDRectangle box = getCurrentPage().getCropBox();
        List<Word> aside = new ArrayList<>();
        words.forEach((other, some) -> aside.addAll(other == direction ? List.of() : some));
        List<Rule> rules = paintedRules.segments().stream()
                .map(segment -> rule(segment, box, direction))
                .filter(rule -> Math.min(rule.right() - rule.left(), rule.bottom() - rule.top()) < 1.5F)
                .toList();
        float height = direction % 180 == 0 ? box.getHeight() : box.getWidth();
        List<Word> main = new ArrayList<>(words.getOrDefault(direction, List.of()));
        main.addAll(formValues.words(getCurrentPage(), direction, main));
        return new PageContent(getCurrentPageNo(), height, main, rules, aside, isPicture());
    }

    private boolean isPicture() {
        PDResources resources = getCurrentPage().getResources();
        return operators > MOST_OPERATORS_OF_BLANK
                || (resources != null && resources.getXObjectNames().iterator().hasNext());
    }

    /** A drawn line in the coordinates of text of a direction. */
    private static Rule rule(PaintedRules.Segment segment, PDRectangle box, int direction) {
        float[] one = point(segment.x1() - box.getLowerLeftX(), segment.y1() - box.getLowerLeftY(), box, direction);
        float[] other = point(segment.x2() - box.getLowerLeftX(), segment.y2() - box.getLowerLeftY(), box, direction);
        return new Rule(
                Math.min(one[0], other[0]),
                Math.min(one[1], other[1]),
                Math.max(one[0], other[0]),
                Math.max(one[1], other[1]));
    }

    static float[] point(float x, float y, PDRectangle box, int direction) {
        return switch (direction) {
            case 90 -> new float[] {y, x};
            case 180 -> new float[] {box.getWidth() - x, y};
            case 270 -> new float[] {box.getHeight() - y, box.getWidth() - x};
            default -> new float[] {x, box.getHeight() - y};
        };
    }

    private boolean isBold(TextPosition position) {
        return outlined.containsKey(position) || boldFonts.computeIfAbsent(position.getFont(), PageStripper::isBold);
    }

    private static boolean isBold(PDFont font) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
    }

    /** Receives the pages in order. */
    public interface PageReader {

        void read(PageContent page) throws IOException;

        /** A page that cannot be read. */
        void skip(int number, String reason);
    }

    /** A page exceeds a limit. */
    public static final class PageLimitException extends IOException {

        public PageLimitException(String message) {
            super(message);
        }
    }
}
