package dev.footnote.answering.generation.translation;

import dev.footnote.answering.Answerer.Reader;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Draft;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Origin;
import dev.footnote.answering.Statement;
import dev.footnote.answering.generation.support.Facts;
import dev.footnote.answering.generation.translation.NumberedLines.Line;
import dev.footnote.answering.generation.translation.NumberedLines.Reading;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.prompts.Edition;
import dev.footnote.llm.prompts.Prompts.Name;
import dev.footnote.text.Languages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Translates the checked statements of a draft into the language of the question, in one model call. What passes the
 * {@link TranslationCheck} is translated back in a second call, which sees neither the originals nor the question. A
 * translation is used if its back-translation passes the {@link RoundTripCheck}; otherwise the original statement
 * stays. Markers and citations are not sent to the model, so they cannot change.
 */
public final class Translation {

    private static final Logger LOG = Logger.getLogger(Translation.class);

    /** Empty values that reduce a prompt to its own words. */
    private static final Map<String, String> NOTHING = Map.of("question", "", "sentences", "", "language", "");

    private final Draft draft;
    private final Call call;
    private final Reader reader;
    private final TranslationCheck check;
    private final List<Statement> statements;

    /** Translations that passed the first check and wait for the second, by the number of their statement. */
    private final Map<Integer, String> waiting = new TreeMap<>();

    /** The fault of the latest translation, for each statement without an accepted one. */
    private final Map<Integer, String> faults = new TreeMap<>();

    private final Set<Notice> notices = new HashSet<>();
    private @Nullable ModelUsage usage;

    /** The number of the last statement whose wording is final. */
    private int settled;

    private Translation(Draft draft, String message, Call call, Reader reader) {
        this.draft = draft;
        this.call = call;
        this.reader = reader;
        this.statements = new ArrayList<>(draft.statements());
        this.usage = draft.origin().usage();
        this.check = new TranslationCheck(
                new TranslationCheck.Target(message, call.languages()), names(draft), words(Name.TRANSLATE));
    }

    /**
     * Translates the statements that can be translated, and reports each as soon as it is final.
     *
     * @param message determines the target language
     */
    public static Draft of(Draft draft, String message, Call call, Reader reader) {
        Translation translation = new Translation(draft, message, call, reader);
        boolean goesOn = translation.translate(message);
        Grounds grounds = call.grounds();
        if (goesOn && grounds != null && !translation.waiting.isEmpty()) {
            translation.putBack(grounds);
        }
        return translation.draft();
    }

    /**
     * The model and what a translation needs.
     *
     * @param grounds what back-translations are checked against; null if nothing is translated back
     */
    public record Call(
            LanguageModel model,
            Edition prompts,
            Languages languages,
            @Nullable Grounds grounds) {}

    /** The names in all statements and quotes. */
    private static List<String> names(Draft draft) {
        return Stream.concat(
                        draft.statements().stream().map(Statement::text),
                        draft.citations().stream().map(Citation::quote))
                .flatMap(text -> Facts.namesIn(text, List.of(text)).stream())
                .distinct()
                .toList();
    }

    private String words(Name prompt) {
        return call.prompts().get(prompt).fill(NOTHING);
    }

    /** True if the model may be called again: it answered, even if it was cut short. */
    private boolean translate(String message) {
        Map<Integer, String> sentences = new TreeMap<>();
        for (int i = 0; i < statements.size(); i++) {
            sentences.put(i + 1, statements.get(i).text());
        }
        String numbered = NumberedLines.of(sentences);
        String prompt = call.prompts()
                .get(Name.TRANSLATE)
                .fill(Map.of("question", NumberedLines.oneLine(message), "sentences", numbered));
        return read(prompt, numbered, new Reading(this::translated, () -> last() == statements.size()));
    }

    private void putBack(Grounds grounds) {
        var roundTrip = new RoundTripCheck(grounds, words(Name.TRANSLATE_BACK));
        String numbered = NumberedLines.of(waiting);
        String prompt =
                call.prompts().get(Name.TRANSLATE_BACK).fill(Map.of("language", language(), "sentences", numbered));
        int last = last();
        read(prompt, numbered, new Reading(line -> putBack(line, roundTrip), () -> settled == last));
    }

    /** The language of the statements, because the documents may be in several. */
    private String language() {
        String text = draft.statements().stream().map(Statement::text).collect(Collectors.joining(" "));
        Languages languages = call.languages();
        Locale language = languages.mayBeIn(Locale.ENGLISH, text) ? Locale.ENGLISH : languages.of(text);
        return language.getDisplayLanguage(Locale.ENGLISH);
    }

    private boolean read(String prompt, String numbered, Reading reading) {
        var lines = new NumberedLines(call.model(), reading);
        try {
            lines.read(prompt, numbered.length(), reader.cancellation());
            return true;
        } catch (ModelException failure) {
            LOG.warnf("language model, translating: %s", failure.getMessage());
            notices.add(Notice.MODEL_UNAVAILABLE);
            return failure.kind() == ModelException.Kind.CUT_SHORT;
        } finally {
            count(lines.usage());
        }
    }

    private void count(@Nullable ModelUsage more) {
        if (more != null) {
            usage = usage == null ? more : usage.plus(more);
        }
    }

    /** The number of the last translated statement. */
    private int last() {
        return call.grounds() == null
                ? settled
                : waiting.keySet().stream().mapToInt(number -> number).max().orElse(0);
    }

    /**
     * Takes the line of a statement that is not translated yet. A rejected line changes nothing, because it may belong
     * to reasoning that began in the prompt.
     */
    private void translated(Line line) {
        if (line.number() <= last() || line.number() > statements.size()) {
            return;
        }
        Statement original = statements.get(line.number() - 1);
        List<String> quotes = cited(original).stream().map(Citation::quote).toList();
        String text = check.withoutAnswer(original.text(), line.text());
        if (isRight(line, check.fault(original.text(), quotes, text), text)) {
            if (call.grounds() == null) {
                settle(line.number(), text);
            } else {
                waiting.put(line.number(), text);
            }
        }
    }

    private void putBack(Line line, RoundTripCheck roundTrip) {
        String translation = waiting.get(line.number());
        if (translation == null || line.number() <= settled) {
            return;
        }
        Statement original = statements.get(line.number() - 1);
        if (isRight(line, roundTrip.fault(original.text(), cited(original), translation, line.text()), translation)) {
            waiting.remove(line.number());
            settle(line.number(), translation);
        }
    }

    /** Records the fault, if any. */
    private boolean isRight(Line line, String fault, String translation) {
        if (fault.isEmpty()) {
            faults.remove(line.number());
        } else {
            faults.put(line.number(), "the translation %s: %s".formatted(fault, translation));
        }
        return fault.isEmpty();
    }

    /** Replaces a statement by its translation and reports it with those before it. */
    private void settle(int number, String translation) {
        statements.set(
                number - 1,
                new Statement(translation, statements.get(number - 1).citations()));
        settled = number;
        reader.read(new Draft(
                draft.reason(),
                draft.confidence(),
                statements.subList(0, settled),
                draft.citations(),
                draft.candidates(),
                draft.origin()));
    }

    private List<Citation> cited(Statement statement) {
        Set<Integer> markers = Set.copyOf(statement.citations());
        return draft.citations().stream()
                .filter(citation -> markers.contains(citation.marker()))
                .toList();
    }

    private Draft draft() {
        Origin origin = draft.origin();
        notices.addAll(origin.notices());
        List<String> removed = new ArrayList<>(origin.removed());
        waiting.forEach((number, translation) ->
                faults.putIfAbsent(number, "the translation was not translated back: " + translation));
        removed.addAll(faults.values());
        return new Draft(
                draft.reason(),
                draft.confidence(),
                statements,
                draft.citations(),
                draft.candidates(),
                new Origin(origin.way(), origin.prompt(), notices, usage, removed, origin.keepsUncited()));
    }
}
