package dev.footnote.ingestion.format;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A part of a document's text under one path of headings, outermost first. A passage never spans two paths. */
public record Section(Span span, List<String> headings) {

    public Section {
        headings = List.copyOf(headings);
    }

    /** The blocks between two headings of a document as one section each; the title is not a heading above them. */
    public static List<Section> of(Document document) {
        List<Section> sections = new ArrayList<>();
        Deque<Block.Heading> path = new ArrayDeque<>();
        boolean isNew = true;
        for (Block block : document.structure().blocks()) {
            if (block instanceof Block.Heading heading) {
                while (!path.isEmpty() && path.getLast().level() >= heading.level()) {
                    path.removeLast();
                }
                path.addLast(heading);
                isNew = true;
            } else if (isNew) {
                sections.add(new Section(block.span(), headings(path, document.title())));
                isNew = false;
            } else {
                Section open = sections.remove(sections.size() - 1);
                sections.add(
                        new Section(new Span(open.span.start(), block.span().end()), open.headings));
            }
        }
        return sections;
    }

    private static List<String> headings(Deque<Block.Heading> path, String title) {
        return path.stream()
                .map(Block.Heading::words)
                .filter(words -> !words.equals(title))
                .toList();
    }
}
