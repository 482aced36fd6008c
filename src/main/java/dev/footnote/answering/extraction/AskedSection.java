package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AddressedToModels;
import dev.footnote.answering.headings.NamedSection;
import dev.footnote.corpus.Span;
import dev.footnote.text.MarkdownHeading;
import dev.footnote.text.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that stands in a section that is asked for by its heading, each part under the innermost heading above it: of version
 * <em>4.2.0</em> what is <em>Added</em> and what is <em>Fixed</em>.
 */
final class AskedSection {

    /** Prose is quoted whole only up to this share of the words that a list may have. */
    private static final int SHORTER_PROSE = 3;

    private final NamedSection section;

    AskedSection(NamedSection section) {
        this.section = section;
    }

    /**
     * What is quoted of it.
     *
     * @param parts in their order; none where the section is not asked for, has no list, or more than lists and short prose
     */
    record Found(List<AskedList.Part> parts, boolean isCut) {

        private static final Found NOTHING = new Found(List.of(), false);

        Found {
            parts = List.copyOf(parts);
        }
    }

    /** The sentences, best first; where one is nearly the best that stands in such a section, those in such first. */
    List<ScoredSentence> first(List<ScoredSentence> scored) {
        List<ScoredSentence> within = scored.stream().filter(this::isIn).toList();
        if (within.isEmpty() || within.get(0).score() < scored.get(0).score() - SentenceChoice.ALSO_ANSWERS) {
            return scored;
        }
        List<ScoredSentence> all = new ArrayList<>(within);
        scored.stream().filter(sentence -> !within.contains(sentence)).forEach(all::add);
        return all;
    }

    private boolean isIn(ScoredSentence sentence) {
        return section.isAskedFor(sentence.document().title(), sentence.headings());
    }

    /** The section that the sentence stands in, as much of it as fits into {@code maxWords}. */
    Found of(ScoredSentence sentence, int maxWords) {
        if (!isIn(sentence)) {
            return Found.NOTHING;
        }
        String text = sentence.document().text();
        List<MarkdownHeading> headings = MarkdownHeading.in(text);
        return asked(sentence, text)
                .map(named -> parts(named, headings, text))
                .filter(parts -> areQuotable(parts, text, maxWords))
                .map(parts -> fitting(parts, text, maxWords))
                .orElse(Found.NOTHING);
    }

    private Optional<MarkdownHeading> asked(ScoredSentence sentence, String text) {
        String title = sentence.document().title();
        List<MarkdownHeading> path = MarkdownHeading.above(text, sentence.span().start()).stream()
                .filter(heading -> !heading.words().equals(title))
                .toList();
        return section.isAskedFor(
                        title, path.stream().map(MarkdownHeading::words).toList())
                ? path.stream()
                        .filter(heading -> section.isNamed(heading.words()))
                        .findFirst()
                : Optional.empty();
    }

    /** What stands between its headings; where some of these say more of the question, only what stands under those that say most. */
    private List<Span> parts(MarkdownHeading named, List<MarkdownHeading> headings, String text) {
        List<Span> parts = new ArrayList<>();
        long most = 0;
        for (int i = headings.indexOf(named); i < headings.size(); i++) {
            MarkdownHeading heading = headings.get(i);
            boolean isNamed = heading.equals(named);
            if (!isNamed && heading.level() <= named.level()) {
                break;
            }
            int end = i + 1 < headings.size() ? headings.get(i + 1).line().start() : text.length();
            long met = isNamed ? 0 : section.meets(heading.words(), named.words());
            Optional<Span> part = below(heading, end, text);
            if (part.isPresent() && met > most) {
                parts.clear();
                most = met;
            }
            if (part.isPresent() && met == most) {
                parts.add(part.get());
            }
        }
        return parts;
    }

    /** Without the marks of the next heading. */
    private static Optional<Span> below(MarkdownHeading heading, int end, String text) {
        int from = Math.min(heading.end(), end);
        int to = end < text.length() ? Math.max(from, text.lastIndexOf('\n', end - 1)) : end;
        String part = text.substring(from, to);
        int start = from + part.length() - part.stripLeading().length();
        return part.isBlank()
                ? Optional.empty()
                : Optional.of(new Span(start, start + part.strip().length()));
    }

    private boolean areQuotable(List<Span> parts, String text, int maxWords) {
        return parts.stream().anyMatch(part -> !ListedItems.in(part, text).isEmpty())
                && parts.stream().allMatch(part -> isQuotable(part, text, maxWords));
    }

    /** No rows, which are read with their columns, and nothing that speaks to a model. */
    private static boolean isQuotable(Span part, String text, int maxWords) {
        List<Span> items = ListedItems.in(part, text);
        int proseEnd = items.isEmpty() ? part.end() : items.get(0).start();
        boolean isShort = proseEnd == part.start()
                || WordCount.of(text.substring(part.start(), proseEnd)) <= maxWords / SHORTER_PROSE;
        return isShort
                && lines(part, text).stream()
                        .noneMatch(line -> TableRow.isRow(text, line) || AddressedToModels.isOne(line.of(text)));
    }

    private static List<Span> lines(Span part, String text) {
        List<Span> lines = new ArrayList<>();
        int start = part.start();
        while (start < part.end()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? part.end() : Math.min(newline, part.end());
            if (end > start) {
                lines.add(new Span(start, end));
            }
            start = end + 1;
        }
        return lines;
    }

    private static Found fitting(List<Span> parts, String text, int maxWords) {
        List<AskedList.Part> quoted = new ArrayList<>();
        int left = maxWords;
        for (Span part : parts) {
            int words = WordCount.of(part.of(text));
            if (words <= left) {
                quoted.add(new AskedList.Part(part, part));
                left -= words;
                continue;
            }
            List<Span> items = ListedItems.in(part, text);
            if (!items.isEmpty()
                    && (quoted.isEmpty() || WordCount.of(items.get(0).of(text)) <= left)) {
                Span first = new Span(part.start(), items.get(0).end());
                quoted.add(new AskedList.Part(ListedItems.fitting(first, items, text, left), part));
            }
            return new Found(quoted, true);
        }
        return new Found(quoted, false);
    }
}
