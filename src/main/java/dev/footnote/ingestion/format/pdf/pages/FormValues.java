package dev.footnote.ingestion.format.pdf.pages;

import dev.footnote.ingestion.format.pdf.lines.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** The values of form fields as words at the place of their field. */
public final class FormValues {

    private static final float CHARACTER_WIDTH = 0.5F;
    private static final int MOST_FIELDS = 10_000;

    private final IdentityHashMap<COSDictionary, String> values = new IdentityHashMap<>();

    private FormValues() {}

    public static FormValues of(PDDocument document) {
        FormValues form = new FormValues();
        PDAcroForm fields = document.getDocumentCatalog().getAcroForm(null);
        if (fields != null) {
            for (PDField field : fields.getFieldTree()) {
                if (form.values.size() < MOST_FIELDS && !(field instanceof PDSignatureField)) {
                    form.add(field);
                }
            }
        }
        return form;
    }

    private void add(PDField field) {
        boolean isSecret = field instanceof PDTextField text && text.isPassword();
        String value = isSecret ? "" : field.getValueAsString();
        for (PDAnnotationWidget widget : field.getWidgets()) {
            String shown = field instanceof PDButton ? mark(widget) : value;
            if (shown != null && !shown.isBlank()) {
                values.put(widget.getCOSObject(), shown);
            }
        }
    }

    private static String mark(PDAnnotationWidget widget) {
        return widget.getAppearanceState() == null
                        || widget.getAppearanceState().getName().equals("Off")
                ? ""
                : "[x]";
    }

    /** The values on a page, on the line of the word before them if there is one. */
    List<Word> words(PDPage page, int direction, List<Word> printed) throws IOException {
        List<Word> words = new ArrayList<>();
        if (values.isEmpty()) {
            return words;
        }
        for (PDAnnotation annotation : page.getAnnotations()) {
            String value = values.get(annotation.getCOSObject());
            if (value != null && annotation.getRectangle() != null) {
                words.addAll(place(value, annotation.getRectangle(), page.getCropBox(), direction, printed));
            }
        }
        return words;
    }

    private static List<Word> place(
            String value, PDRectangle field, PDRectangle box, int direction, List<Word> printed) {
        float[] one = PageStripper.point(
                field.getLowerLeftX() - box.getLowerLeftX(),
                field.getLowerLeftY() - box.getLowerLeftY(),
                box,
                direction);
        float[] other = PageStripper.point(
                field.getUpperRightX() - box.getLowerLeftX(),
                field.getUpperRightY() - box.getLowerLeftY(),
                box,
                direction);
        float left = Math.min(one[0], other[0]) + 2;
        float top = Math.min(one[1], other[1]);
        float bottom = Math.max(one[1], other[1]);
        Optional<Word> label = printed.stream()
                .filter(word -> word.baseline() > top && word.baseline() <= bottom + 2)
                .min(Comparator.comparing(word -> Math.abs((word.left() + word.right()) / 2 - left)));
        float size = label.map(Word::size).orElse(10F);
        float baseline = label.map(Word::baseline).orElse(top + size);
        List<Word> words = new ArrayList<>();
        for (String line : value.strip().lines().toList()) {
            float x = left;
            for (String word : line.strip().split("\\s+", -1)) {
                float width = word.length() * size * CHARACTER_WIDTH;
                words.add(new Word(word, x, x + width, baseline, size, false));
                x += width + size * CHARACTER_WIDTH / 2;
            }
            baseline += size * 1.2F;
        }
        return words;
    }
}
