package dev.footnote.index;

import dev.footnote.index.LucenePassageIndex.Fields;
import dev.footnote.text.Acronyms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Indexes the acronyms that passages define, and looks them up. They are entries in a field of the passage, so that
 * they come and go with it. An entry holds the terms of one form and the terms of the other; there is one for each
 * direction.
 */
final class AcronymVariants {

    /** A short form with more meanings is expanded only to the long forms that most passages give. */
    private static final int MOST_OF_ONE_FORM = 3;

    /** Forms of a question that are looked up, and entries that are examined for each of its words. */
    private static final int MOST_FORMS = 6;

    private static final int MOST_ENTRIES = 64;
    private static final int MOST_WORDS = 64;

    /** Shorter words in lower case are not acronyms ({@code us}, {@code it}). */
    private static final int SHORTEST_IN_LOWER_CASE = 3;

    private static final char BETWEEN_FORMS = '\0';
    private static final char BETWEEN_TERMS = ' ';

    private static final Comparator<Map.Entry<String, Integer>> MOST_FREQUENT_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final String question;
    private final List<LocatedTerm> asked;
    private final IndexSearcher searcher;
    private final TermsEnum entries;

    private AcronymVariants(String question, IndexSearcher searcher, Terms entries) throws IOException {
        this.question = question;
        this.asked = dev.footnote.text.LexicalTerms.analyzeWithOffsets(question).stream()
                .limit(MOST_WORDS)
                .toList();
        this.searcher = searcher;
        this.entries = entries.iterator();
    }

    /** The entries of a passage. */
    static Set<String> entries(String text) {
        Set<String> entries = new LinkedHashSet<>();
        for (Acronyms.Definition definition : Acronyms.findDefinitions(text)) {
            String shortForm = form(definition.shortForm());
            String longForm = form(definition.longForm());
            if (!shortForm.isEmpty() && !longForm.isEmpty() && !shortForm.equals(longForm)) {
                entries.add(shortForm + BETWEEN_FORMS + longForm);
                entries.add(longForm + BETWEEN_FORMS + shortForm);
            }
        }
        return entries;
    }

    private static String form(String text) {
        return String.join(String.valueOf(BETWEEN_TERMS), dev.footnote.text.LexicalTerms.analyze(text));
    }

    /** The variants of the forms in the question, the longest form at each position, without overlaps. */
    static List<AcronymVariant> find(String question, IndexSearcher searcher) throws IOException {
        @Nullable Terms entries = MultiTerms.getTerms(searcher.getIndexReader(), Fields.VARIANTS);
        return entries == null ? List.of() : new AcronymVariants(question, searcher, entries).all();
    }

    private List<AcronymVariant> all() throws IOException {
        List<AcronymVariant> variants = new ArrayList<>();
        int forms = 0;
        for (int i = 0; i < asked.size() && forms < MOST_FORMS; i++) {
            SortedMap<Integer, Map<String, Integer>> found = at(i);
            if (!found.isEmpty()) {
                int length = found.lastKey();
                variants.addAll(mostFrequent(terms(i, length), found.getOrDefault(length, Map.of())));
                i += length - 1;
                forms++;
            }
        }
        return variants;
    }

    /**
     * The other forms of those that start at this word of the question, with the number of passages that define them;
     * the key is the length of the form in words.
     */
    private SortedMap<Integer, Map<String, Integer>> at(int first) throws IOException {
        SortedMap<Integer, Map<String, Integer>> found = new TreeMap<>();
        String term = asked.get(first).term();
        if (mayBeForm(asked.get(first))) {
            add(first, term + BETWEEN_FORMS, found);
        }
        if (first + 1 < asked.size()) {
            add(first, term + BETWEEN_TERMS + asked.get(first + 1).term(), found);
        }
        return found;
    }

    private boolean mayBeForm(LocatedTerm word) {
        String typed = question.substring(word.start(), word.end());
        return typed.length() >= SHORTEST_IN_LOWER_CASE || typed.chars().anyMatch(Character::isUpperCase);
    }

    private void add(int first, String beginning, Map<Integer, Map<String, Integer>> to) throws IOException {
        BytesRef prefix = new BytesRef(beginning);
        @Nullable BytesRef entry = entries.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : entries.term();
        for (int i = 0; i < MOST_ENTRIES && entry != null && StringHelper.startsWith(entry, prefix); i++) {
            String[] forms = entry.utf8ToString().split(String.valueOf(BETWEEN_FORMS), 2);
            List<String> form = split(forms[0]);
            int passages = isAsked(form, first) ? passages(entry) : 0;
            if (passages > 0) {
                to.computeIfAbsent(form.size(), length -> new HashMap<>()).put(forms[1], passages);
            }
            entry = entries.next();
        }
    }

    /** With deletions that are not yet merged away, passages have to be counted one by one. */
    private int passages(BytesRef entry) throws IOException {
        return searcher.getIndexReader().hasDeletions()
                ? searcher.count(new TermQuery(new Term(Fields.VARIANTS, BytesRef.deepCopyOf(entry))))
                : entries.docFreq();
    }

    private boolean isAsked(List<String> form, int first) {
        return first + form.size() <= asked.size() && terms(first, form.size()).equals(form);
    }

    private List<String> terms(int first, int length) {
        return asked.subList(first, first + length).stream()
                .map(LocatedTerm::term)
                .toList();
    }

    private static List<String> split(String form) {
        return List.of(form.split(String.valueOf(BETWEEN_TERMS)));
    }

    private static List<AcronymVariant> mostFrequent(List<String> form, Map<String, Integer> others) {
        return others.entrySet().stream()
                .sorted(MOST_FREQUENT_FIRST)
                .limit(MOST_OF_ONE_FORM)
                .map(other -> new AcronymVariant(new HashSet<>(form), new HashSet<>(split(other.getKey()))))
                .toList();
    }
}
