package dev.footnote.index.kept;

import dev.footnote.corpus.Passage;
import dev.footnote.time.TimeMention;
import java.util.List;

/**
 * A passage with what was found in its text.
 *
 * @param mentions time expressions in the passage, with offsets in the <em>document's</em> text
 */
public record AnnotatedPassage(Passage passage, List<TimeMention> mentions) {

    public AnnotatedPassage {
        mentions = List.copyOf(mentions);
    }
}
