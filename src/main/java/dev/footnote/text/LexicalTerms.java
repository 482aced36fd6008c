package dev.footnote.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Analyses text into the terms of the lexical index: lower case, without accents and possessives, British spelling as
 * American, irregular forms as their base form, number words as digits, stemmed by Porter's algorithm, without stop
 * words. A word with a hyphenated prefix yields its joined form and the form without the prefix: <em>co-operation</em>
 * gives <em>cooperation</em>, then <em>operation</em>. A code yields the whole and its parts: <em>E-119</em> and
 * <em>E119</em> give <em>e119</em>, then <em>e</em> and <em>119</em>.
 */
public final class LexicalTerms {

    /** Function words and question words. */
    private static final Set<String> STOP_WORDS = Set.of("""
            a an and are as at be been being but by for from had has have he her his i if in into is it its me my no not
            of on or our she so such than that the their them then there these they this those to too was we were
            will with you your am do does did doing done can could would should shall may might must what which who whom
            whose when where why how""".split("\\s+"));

    /** Words that people ask with; in a question they say nothing about its topic. */
    private static final Set<String> ASKING_WORDS = Set.of("""
            please tell show give list name named find explain describe many much about know say said any mention
            mentioned state stated cover covers covered include includes included involve involved happen happened occur
            occurred stand stands mean means meaning whats abbreviation acronym""".split("\\s+"));

    /** The kind of thing asked for, named after the question word: the answer is of this kind, but seldom says so. */
    private static final Pattern ASKED_FOR = Pattern.compile(
            "\\b(?:what|which)\\s+(?:is the name of|kinds? of|types? of|sorts? of|(?:other\\s+)?(?:years?|months?|days?|dates?"
                    + "|century|decade|period|city|country|place|region|state|person|people|percentage|number|amount"
                    + "|occasion|kind|type|name|term|word)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Analyzer ANALYZER = new EnglishAnalyzer();
    private static final Analyzer WORD_ANALYZER = new WordAnalyzer();
    private static final Analyzer TOPIC_ANALYZER = new TopicAnalyzer();

    private LexicalTerms() {}

    /** The analyzer for the lexical index and its queries. */
    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /** Splits text into words as written, in lower case, without accents and possessives. */
    public static Analyzer wordAnalyzer() {
        return WORD_ANALYZER;
    }

    /** The words of a text in order, as {@link #wordAnalyzer} produces them. */
    public static List<LocatedTerm> words(String text) {
        return analyzeWithOffsets(text, WORD_ANALYZER);
    }

    /**
     * The words that carry the topic of a text, in order, in the form of {@link #words}. They do not depend on how
     * terms are made, so data stored for them stays valid when the terms change.
     */
    public static List<LocatedTerm> topicWords(String text) {
        return analyzeWithOffsets(text, TOPIC_ANALYZER);
    }

    /** The terms of a text in order, including repeats. */
    public static List<String> analyze(String text) {
        return analyzeWithOffsets(text).stream().map(LocatedTerm::term).toList();
    }

    /** The terms of a question's topic in order, including repeats; a code typed as one word is one term. */
    public static List<LocatedTerm> analyzeQuestion(String question) {
        String topic = ASKED_FOR
                .matcher(question)
                .replaceAll(asked -> " ".repeat(asked.group().length()));
        return asTyped(analyzeWithOffsets(topic), topic).stream()
                .filter(term -> !ASKING_WORDS.contains(
                        topic.substring(term.start(), term.end()).toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<LocatedTerm> asTyped(List<LocatedTerm> terms, String text) {
        List<LocatedTerm> typed = new ArrayList<>();
        for (LocatedTerm term : terms) {
            LocatedTerm last = typed.isEmpty() ? term : typed.get(typed.size() - 1);
            boolean isOfCode = term.end() <= last.end() && term.end() - term.start() < last.end() - last.start();
            if (!isOfCode || AlphanumericCodes.hasSeparator(text.substring(last.start(), last.end()))) {
                typed.add(term);
            }
        }
        return typed;
    }

    /** The terms of a text, each with the range of its source word in UTF-16 code units. */
    public static List<LocatedTerm> analyzeWithOffsets(String text) {
        return analyzeWithOffsets(text, ANALYZER);
    }

    private static List<LocatedTerm> analyzeWithOffsets(String text, Analyzer analyzer) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            List<LocatedTerm> terms = new ArrayList<>();
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new LocatedTerm(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
            return terms;
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot analyse a string", impossible);
        }
    }

    /** A term and the range of its word. */
    public record LocatedTerm(String term, int start, int end) {}

    private static final class WordAnalyzer extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, plain(words));
        }
    }

    private static final class TopicAnalyzer extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, topical(plain(words)));
        }
    }

    private static TokenStream plain(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
    }

    private static TokenStream topical(TokenStream words) {
        return new StopFilter(words, new CharArraySet(STOP_WORDS, false));
    }

    private static final class EnglishAnalyzer extends Analyzer {

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new HyphenatedPrefixes.HyphenCharFilter(reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream topical = topical(
                    new HyphenatedPrefixes.PrefixTokenFilter(plain(new AlphanumericCodes.CodeTokenFilter(words))));
            return new TokenStreamComponents(
                    words, new PorterStemFilter(new SpellingFilter(new WordFormFilter(topical))));
        }
    }
}
