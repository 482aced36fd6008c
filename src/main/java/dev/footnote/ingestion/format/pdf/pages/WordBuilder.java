package dev.footnote.ingestion.format.pdf.pages;

import dev.footnote.ingestion.format.pdf.lines.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** Joins characters, in the order in which they are drawn, into words. */
final class WordBuilder {

    private static final int LEADER_DOTS = 4;

    private final List<Word> words = new ArrayList<>();
    private final List<Glyph> open = new ArrayList<>();
    private int dots;

    void add(TextPosition position, boolean isBold) {
        Glyph glyph = new Glyph(position, isBold);
        if (glyph.text.isBlank()) {
            finishWord();
            return;
        }
        if (!open.isEmpty() && !open.get(open.size() - 1).isFollowedBy(glyph)) {
            finishWord();
        }
        open.add(glyph);
    }

    /** The words; nothing must be added afterwards. */
    List<Word> finish() {
        finishWord();
        removeLeader();
        return words;
    }

    /** Dots that lead from an entry to its page or price are left out, so that they separate columns. */
    private void finishWord() {
        int start = 0;
        for (int i = 0; i < open.size(); ) {
            int end = i;
            while (end < open.size() && open.get(end).text.equals(".")) {
                end++;
            }
            if (end - i >= LEADER_DOTS) {
                addWord(open.subList(start, i));
                start = end;
            }
            i = Math.max(end, i + 1);
        }
        addWord(open.subList(start, open.size()));
        open.clear();
    }

    private void addWord(List<Glyph> glyphs) {
        if (glyphs.isEmpty()) {
            return;
        }
        String text = normalize(inLogicalOrder(glyphs));
        if (text.isEmpty()) {
            return;
        }
        if (!text.equals(".")) {
            removeLeader();
        }
        dots = text.equals(".") ? dots + 1 : 0;
        Glyph first = glyphs.get(0);
        float left = glyphs.stream().map(g -> g.left).min(Float::compare).orElse(first.left);
        float right = glyphs.stream().map(g -> g.right).max(Float::compare).orElse(first.right);
        words.add(new Word(text, left, right, first.baseline, first.size, first.isBold));
    }

    private void removeLeader() {
        if (dots >= LEADER_DOTS) {
            words.subList(words.size() - dots, words.size()).clear();
        }
        dots = 0;
    }

    private static String inLogicalOrder(List<Glyph> glyphs) {
        List<Glyph> ordered = new ArrayList<>(glyphs);
        if (glyphs.stream().anyMatch(Glyph::isRightToLeft)) {
            ordered.sort(Comparator.comparing((Glyph glyph) -> -glyph.left));
            reverseNumbers(ordered);
        }
        StringBuilder text = new StringBuilder();
        ordered.forEach(glyph -> text.append(glyph.text));
        return text.toString();
    }

    /** Numbers and Latin letters inside a word from right to left run from left to right. */
    private static void reverseNumbers(List<Glyph> glyphs) {
        int start = 0;
        for (int i = 0; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || !isLatinOrDigit(glyphs.get(i).text)) {
                Collections.reverse(glyphs.subList(start, i));
                start = i + 1;
            }
        }
    }

    private static boolean isLatinOrDigit(String text) {
        int c = text.codePointAt(0);
        return Character.isDigit(c) || (Character.isLetter(c) && !Word.isRightToLeft(c));
    }

    /** Replaces ligatures and the joined forms of Arabic letters by letters; removes what has no width. */
    private static String normalize(String text) {
        StringBuilder normalized = new StringBuilder();
        text.codePoints().forEach(c -> {
            if ((c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC)) {
                normalized.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else if (c == 0xFFFD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || c < ' ') {
                return;
            } else {
                normalized.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(normalized, Normalizer.Form.NFC);
    }

    /** A character with its position in the direction of its text. */
    private static final class Glyph {

        private static final float SAME_BASELINE = 0.12F;
        private static final float SAME_SIZE = 0.12F;

        private final String text;
        private final float left;
        private final float right;
        private final float baseline;
        private final float size;
        private final float space;
        private final boolean isBold;

        Glyph(TextPosition position, boolean isBold) {
            this.text = position.getUnicode() == null ? "" : position.getUnicode();
            this.left = position.getXDirAdj();
            this.right = left + Math.max(0.01F, position.getWidthDirAdj());
            this.baseline = position.getYDirAdj();
            this.size = size(position);
            float given = position.getWidthOfSpace();
            this.space =
                    Math.max(0.1F * size, Math.min(0.2F * size, given > 0 && given < size ? given / 2 : 0.2F * size));
            this.isBold = isBold;
        }

        private static float size(TextPosition position) {
            float size = Math.abs(position.getTextMatrix().getScalingFactorY());
            return size > 1 && size < 1000 ? size : Math.max(1, position.getHeightDir() * 1.4F);
        }

        boolean isFollowedBy(Glyph next) {
            float gap = Math.max(left, next.left) - Math.min(right, next.right);
            boolean isOnward = next.left > left || isRightToLeft() || next.isRightToLeft();
            return isOnward
                    && gap < Math.min(space, next.space)
                    && gap > -size
                    && Math.abs(baseline - next.baseline) < SAME_BASELINE * size
                    && Math.abs(size - next.size) < SAME_SIZE * size
                    && isBold == next.isBold;
        }

        boolean isRightToLeft() {
            return !text.isEmpty() && Word.isRightToLeft(text.codePointAt(0));
        }
    }
}
