package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Drops the structural lines of an answer: headings, announcements, footnote definitions and the trailing list of
 * sources. A short line counts as a heading only before a sentence, because it may be the whole answer.
 */
final class Outline {

    private static final Pattern SOURCES = Pattern.compile(
            "(?:(?:the )?(?:sources?|references?|citations?|footnotes?)(?: used)?)\\s*(?::.*)?",
            Pattern.CASE_INSENSITIVE);

    private final List<Cut> cuts = new ArrayList<>();

    /** The last line, if it may be a heading. */
    private @Nullable Cut heading;

    private boolean stated;
    private boolean sources;

    /** Takes a sentence that receives no more markers. */
    void take(Cut.Builder sentence) {
        sentence.build().ifPresent(cut -> take(cut, sentence.isShortLine()));
    }

    private void take(Cut cut, boolean isShortLine) {
        if (cut.verdict() == null && isLeftOut(cut)) {
            return;
        }
        if (isShortLine || cut.text().isBlank()) {
            release();
        }
        heading = isShortLine ? cut : null;
        if (heading == null) {
            add(cut);
        }
    }

    private boolean isLeftOut(Cut cut) {
        if (SOURCES.matcher(cut.text()).matches()) {
            sources = stated || heading != null;
            return true;
        }
        return sources || isAnnouncement(cut) || isFootnote(cut);
    }

    private static boolean isAnnouncement(Cut cut) {
        return cut.text().endsWith(":") && cut.markers().isEmpty();
    }

    /** A passage title after its marker and a colon. A complete sentence in that form may be an answer. */
    private static boolean isFootnote(Cut cut) {
        return cut.text().startsWith(":") && !Cut.isClosed(cut.text());
    }

    private void release() {
        if (heading != null) {
            add(heading);
            heading = null;
        }
    }

    private void add(Cut cut) {
        cuts.add(cut);
        stated = true;
    }

    /** Returns the sentences that are final, each once. */
    List<Cut> taken() {
        List<Cut> taken = List.copyOf(cuts);
        cuts.clear();
        return taken;
    }

    /** Marks what was taken so far as reasoning. */
    void restart() {
        heading = null;
        stated = false;
        sources = false;
        cuts.add(Cut.END_OF_THOUGHT);
    }

    /** Ends the text. */
    void end() {
        release();
    }
}
