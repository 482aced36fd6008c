package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Drops the structural lines of an answer: headings, announcements, footnote definitions and the trailing list of
 * sources. A short line counts as a heading only before a sentence, because it may be the whole answer.
 */
final class OutlineFilter {

    private static final Pattern SOURCES = Pattern.compile(
            "(?:(?:the )?(?:sources?|references?|citations?|footnotes?)(?: used)?)\\s*(?::.*)?",
            Pattern.CASE_INSENSITIVE);

    private final List<GeneratedSentence> cuts = new ArrayList<>();

    /** The last line, if it may be a heading. */
    private @Nullable GeneratedSentence heading;

    private boolean stated;
    private boolean sources;

    /** Takes a sentence that receives no more markers. */
    void take(GeneratedSentence.Builder sentence) {
        sentence.build().ifPresent(generatedSentence -> take(generatedSentence, sentence.isShortLine()));
    }

    private void take(GeneratedSentence generatedSentence, boolean isShortLine) {
        if (generatedSentence.verdict() == null && isStructural(generatedSentence)) {
            return;
        }
        if (isShortLine || generatedSentence.text().isBlank()) {
            release();
        }
        heading = isShortLine ? generatedSentence : null;
        if (heading == null) {
            add(generatedSentence);
        }
    }

    private boolean isStructural(GeneratedSentence generatedSentence) {
        if (SOURCES.matcher(generatedSentence.text()).matches()) {
            sources = stated || heading != null;
            return true;
        }
        return sources || isAnnouncement(generatedSentence) || isFootnote(generatedSentence);
    }

    private static boolean isAnnouncement(GeneratedSentence generatedSentence) {
        return generatedSentence.text().endsWith(":")
                && generatedSentence.markers().isEmpty();
    }

    /** A passage title after its marker and a colon. A complete sentence in that form may be an answer. */
    private static boolean isFootnote(GeneratedSentence generatedSentence) {
        return generatedSentence.text().startsWith(":") && !GeneratedSentence.isClosed(generatedSentence.text());
    }

    private void release() {
        if (heading != null) {
            add(heading);
            heading = null;
        }
    }

    private void add(GeneratedSentence generatedSentence) {
        cuts.add(generatedSentence);
        stated = true;
    }

    /** Returns the sentences that are final, each once. */
    List<GeneratedSentence> drainSentences() {
        List<GeneratedSentence> kept = List.copyOf(cuts);
        cuts.clear();
        return kept;
    }

    /** Marks what was taken so far as reasoning. */
    void restart() {
        heading = null;
        stated = false;
        sources = false;
        cuts.add(GeneratedSentence.END_OF_REASONING);
    }

    /** Ends the text. */
    void end() {
        release();
    }
}
