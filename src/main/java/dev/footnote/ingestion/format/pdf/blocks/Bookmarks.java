package dev.footnote.ingestion.format.pdf.blocks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** The outline of a PDF: headings with their levels, by page. */
public final class Bookmarks {

    private static final int DEEPEST = 8;
    private static final int MOST = 20_000;

    private final Map<Integer, Map<String, Integer>> levels = new HashMap<>();
    private final Set<COSBase> visited = new HashSet<>();

    private Bookmarks() {}

    public static Bookmarks of(PDDocument document) {
        Bookmarks bookmarks = new Bookmarks();
        PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            Map<COSBase, Integer> numbers = new HashMap<>();
            for (PDPage page : document.getPages()) {
                numbers.put(page.getCOSObject(), numbers.size() + 1);
            }
            bookmarks.add(outline, 1, document, numbers);
        }
        return bookmarks;
    }

    private void add(PDOutlineNode parent, int level, PDDocument document, Map<COSBase, Integer> numbers) {
        PDOutlineItem item = parent.getFirstChild();
        while (item != null && level <= DEEPEST && visited.size() < MOST && visited.add(item.getCOSObject())) {
            String title = item.getTitle();
            Integer page = pageNumber(item, document, numbers);
            if (title != null && page != null) {
                levels.computeIfAbsent(page, number -> new HashMap<>()).put(normalize(title), level);
            }
            add(item, level + 1, document, numbers);
            item = item.getNextSibling();
        }
    }

    private static @Nullable Integer pageNumber(
            PDOutlineItem item, PDDocument document, Map<COSBase, Integer> numbers) {
        try {
            PDPage page = item.findDestinationPage(document);
            return page == null ? null : numbers.get(page.getCOSObject());
        } catch (IOException | RuntimeException broken) {
            return null;
        }
    }

    /** The level of a bookmark on the page with these words; 0 if there is none. */
    int level(int page, String words) {
        Map<String, Integer> onPage = levels.getOrDefault(page, Map.of());
        String normal = normalize(words);
        return onPage.getOrDefault(normal, 0);
    }

    /** Letters and digits without a number in front, so that spaces, case and numbering make no difference. */
    static String normalize(String words) {
        String unnumbered = words.strip().replaceFirst("^\\d{1,4}(?:\\.\\d{1,4}){0,8}\\.?\\s+(?=\\S)", "");
        List<String> letters = new ArrayList<>();
        unnumbered.codePoints().filter(Character::isLetterOrDigit).forEach(c -> letters.add(Character.toString(c)));
        return String.join("", letters).toLowerCase(Locale.ROOT);
    }
}
