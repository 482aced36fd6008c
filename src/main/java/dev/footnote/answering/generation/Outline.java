package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of the sentences of an answer what only orders them: headings, lines that announce others, and the list of
 * sources behind them with the definitions of footnotes. A heading is one only before a sentence, for a short line may
 * be the whole answer.
 */
final class Outline {

    private static final Pattern SOURCES = Pattern.compile(
            "(?:(?:the )?(?:sources?|references?|citations?|footnotes?)(?: used)?)\\s*(?::.*)?",
            Pattern.CASE_INSENSITIVE);

    private final List<Cut> cuts = new ArrayList<>();

    /** What may be a heading; null when the last sentence was none. */
    private @Nullable Cut heading;

    private boolean stated;
    private boolean sources;

    /** Takes in a sentence that gets no more markers. */
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

    /** The title of a passage behind its marker and a colon; a whole sentence may be an answer in that form. */
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

    /** What is certain by now, each once. */
    List<Cut> taken() {
        List<Cut> taken = List.copyOf(cuts);
        cuts.clear();
        return taken;
    }

    /** What was taken in so far was thought. */
    void restart() {
        heading = null;
        stated = false;
        sources = false;
        cuts.add(Cut.END_OF_THOUGHT);
    }

    /** Nothing follows. */
    void end() {
        release();
    }
}
