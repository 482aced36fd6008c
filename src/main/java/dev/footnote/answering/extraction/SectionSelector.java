package dev.footnote.answering.extraction;

import dev.footnote.answering.english.PromptInjectionDetector;
import dev.footnote.answering.headings.NamedSection;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the content of a section that the question names by its heading, one part for each subheading: for version
 * <em>4.2.0</em> what is <em>Added</em> and what is <em>Fixed</em>.
 */
final class SectionSelector {

    /** Prose is quoted as a whole only if it has at most the maximum words of a list divided by this. */
    private static final int SHORTER_PROSE = 3;

    private final NamedSection section;

    SectionSelector(NamedSection section) {
        this.section = section;
    }

    /**
     * The quoted parts of a section.
     *
     * @param parts in document order; empty when the section is not asked for, has no list, or has more than lists and
     *     short prose
     */
    record SelectedSection(List<ListSelector.QuotedPart> parts, boolean isCut) {

        private static final SelectedSection NOTHING = new SelectedSection(List.of(), false);

        SelectedSection {
            parts = List.copyOf(parts);
        }
    }

    /** The sentences, best first; those of such a section come first if one scores nearly as well as the best. */
    List<ScoredSentence> rankSectionFirst(List<ScoredSentence> scored) {
        List<ScoredSentence> within = scored.stream().filter(this::isIn).toList();
        if (within.isEmpty() || within.get(0).score() < scored.get(0).score() - SentenceSelector.ALSO_ANSWERS) {
            return scored;
        }
        List<ScoredSentence> all = new ArrayList<>(within);
        scored.stream().filter(sentence -> !within.contains(sentence)).forEach(all::add);
        return all;
    }

    private boolean isIn(ScoredSentence sentence) {
        return section.isAskedFor(sentence.document().title(), sentence.headings());
    }

    /** The section that contains the sentence, as much of it as fits into {@code maxWords}. */
    SelectedSection select(ScoredSentence sentence, int maxWords) {
        if (!isIn(sentence)) {
            return SelectedSection.NOTHING;
        }
        Document document = sentence.document();
        List<Block.Heading> headings = document.structure().headings().stream()
                .filter(Block.Heading::isRanked)
                .toList();
        return asked(sentence)
                .map(named -> parts(named, headings, document.text()))
                .filter(parts -> areQuotable(parts, document, maxWords))
                .map(parts -> fitting(parts, document, maxWords))
                .orElse(SelectedSection.NOTHING);
    }

    private Optional<Block.Heading> asked(ScoredSentence sentence) {
        String title = sentence.document().title();
        List<Block.Heading> path = sentence
                .document()
                .structure()
                .headingsAbove(sentence.span().start())
                .stream()
                .filter(heading -> heading.isRanked() && !heading.words().equals(title))
                .toList();
        return section.isAskedFor(title, path.stream().map(Block.Heading::words).toList())
                ? path.stream()
                        .filter(heading -> section.isNamed(heading.words()))
                        .findFirst()
                : Optional.empty();
    }

    /** The text below each of its headings, or only below those that match most of the question. */
    private List<Span> parts(Block.Heading named, List<Block.Heading> headings, String text) {
        List<Span> parts = new ArrayList<>();
        long most = 0;
        for (int i = headings.indexOf(named); i < headings.size(); i++) {
            Block.Heading heading = headings.get(i);
            boolean isNamed = heading.equals(named);
            if (!isNamed && heading.level() <= named.level()) {
                break;
            }
            int end = i + 1 < headings.size() ? headings.get(i + 1).span().start() : text.length();
            long met = isNamed ? 0 : section.countMatchingTerms(heading.words(), named.words());
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

    /** The text below a heading, without the markup of the next one. */
    private static Optional<Span> below(Block.Heading heading, int end, String text) {
        int from = Math.min(heading.span().end(), end);
        int to = end < text.length() ? Math.max(from, text.lastIndexOf('\n', end - 1)) : end;
        String part = text.substring(from, to);
        int start = from + part.length() - part.stripLeading().length();
        return part.isBlank()
                ? Optional.empty()
                : Optional.of(new Span(start, start + part.strip().length()));
    }

    private boolean areQuotable(List<Span> parts, Document document, int maxWords) {
        return parts.stream()
                        .anyMatch(
                                part -> !ListedItems.firstListIn(part, document).isEmpty())
                && parts.stream().allMatch(part -> isQuotable(part, document, maxWords));
    }

    /** Excludes table rows, which need their column names, and text that addresses a language model. */
    private static boolean isQuotable(Span part, Document document, int maxWords) {
        String text = document.text();
        List<Span> items = ListedItems.firstListIn(part, document);
        int proseEnd = items.isEmpty() ? part.end() : items.get(0).start();
        boolean isShort = proseEnd == part.start()
                || WordCount.of(text.substring(part.start(), proseEnd)) <= maxWords / SHORTER_PROSE;
        return isShort
                && document.structure().blocksIn(part).stream().noneMatch(Block.Table.class::isInstance)
                && lines(part, text).stream().noneMatch(line -> PromptInjectionDetector.isInjection(line.textIn(text)));
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

    private static SelectedSection fitting(List<Span> parts, Document document, int maxWords) {
        String text = document.text();
        List<ListSelector.QuotedPart> quoted = new ArrayList<>();
        int left = maxWords;
        for (Span part : parts) {
            int words = WordCount.of(part.textIn(text));
            if (words <= left) {
                quoted.add(new ListSelector.QuotedPart(part, part));
                left -= words;
                continue;
            }
            List<Span> items = ListedItems.firstListIn(part, document);
            if (!items.isEmpty()
                    && (quoted.isEmpty() || WordCount.of(items.get(0).textIn(text)) <= left)) {
                Span first = new Span(part.start(), items.get(0).end());
                quoted.add(new ListSelector.QuotedPart(ListedItems.fitting(first, items, text, left), part));
            }
            return new SelectedSection(quoted, true);
        }
        return new SelectedSection(quoted, false);
    }
}
