package dev.footnote.index;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.embedding.PassageVectors;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeMention;
import java.util.List;
import java.util.stream.Stream;

/**
 * A passage with the data that search needs. Two are equal when they are the same passage of the same text; vectors are
 * not compared.
 *
 * @param mentions time expressions in the passage, with offsets in the <em>document's</em> text
 * @param vectors of the passage and of each of its sentences, in the order of {@code passage.sentences()}
 */
public record IndexedPassage(Passage passage, List<TimeMention> mentions, PassageVectors vectors) {

    public IndexedPassage {
        mentions = List.copyOf(mentions);
    }

    public Document document() {
        return passage.document();
    }

    /** The ranges of days that the passage is about: those it mentions, and its document's date. */
    public List<DayRange> days() {
        Stream<DayRange> mentioned = mentions.stream().map(TimeMention::range);
        Stream<DayRange> dated = Stream.ofNullable(document().date()).map(DayRange::day);
        return Stream.concat(mentioned, dated).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexedPassage that
                && passage.ordinal() == that.passage.ordinal()
                && document().id().equals(that.document().id())
                && document().hash().equals(that.document().hash());
    }

    @Override
    public int hashCode() {
        return 31 * document().id().hashCode() + passage.ordinal();
    }
}
