package dev.footnote.answering.generation.translation;

import dev.footnote.answering.Answerer.DraftListener;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Draft;
import dev.footnote.answering.DraftOrigin;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Statement;
import dev.footnote.answering.generation.support.FactCheck;
import dev.footnote.answering.generation.translation.NumberedLines.LineConsumer;
import dev.footnote.answering.generation.translation.NumberedLines.NumberedLine;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.prompts.PromptSnapshot;
import dev.footnote.llm.prompts.PromptStore.Name;
import dev.footnote.text.LanguageDetector;
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
public final class DraftTranslator {

    private static final Logger LOG = Logger.getLogger(DraftTranslator.class);

    /** Empty values that reduce a prompt to its own words. */
    private static final Map<String, String> EMPTY_VALUES = Map.of("question", "", "sentences", "", "language", "");

    private final Draft draft;
    private final TranslationContext translationContext;
    private final DraftListener draftListener;
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

    private DraftTranslator(
            Draft draft, String message, TranslationContext translationContext, DraftListener draftListener) {
        this.draft = draft;
        this.translationContext = translationContext;
        this.draftListener = draftListener;
        this.statements = new ArrayList<>(draft.statements());
        this.usage = draft.origin().usage();
        this.check = new TranslationCheck(
                new TranslationCheck.Target(message, translationContext.languages()),
                names(draft),
                words(Name.TRANSLATE));
    }

    /**
     * Translates the statements that can be translated, and reports each as soon as it is final.
     *
     * @param message determines the target language
     */
    public static Draft translateDraft(
            Draft draft, String message, TranslationContext translationContext, DraftListener draftListener) {
        DraftTranslator draftTranslator = new DraftTranslator(draft, message, translationContext, draftListener);
        boolean goesOn = draftTranslator.translate(message);
        RoundTripEvidence roundTripEvidence = translationContext.grounds();
        if (goesOn && roundTripEvidence != null && !draftTranslator.waiting.isEmpty()) {
            draftTranslator.translateBack(roundTripEvidence);
        }
        return draftTranslator.draft();
    }

    /**
     * The model and what a translation needs.
     *
     * @param grounds what back-translations are checked against; null if nothing is translated back
     */
    public record TranslationContext(
            LanguageModel model,
            PromptSnapshot prompts,
            LanguageDetector languages,
            @Nullable RoundTripEvidence grounds) {}

    /** The names in all statements and quotes. */
    private static List<String> names(Draft draft) {
        return Stream.concat(
                        draft.statements().stream().map(Statement::text),
                        draft.citations().stream().map(Citation::quote))
                .flatMap(text -> FactCheck.namesIn(text, List.of(text)).stream())
                .distinct()
                .toList();
    }

    private String words(Name prompt) {
        return translationContext.prompts().get(prompt).fill(EMPTY_VALUES);
    }

    /** True if the model may be called again: it answered, even if it was cut short. */
    private boolean translate(String message) {
        Map<Integer, String> sentences = new TreeMap<>();
        for (int i = 0; i < statements.size(); i++) {
            sentences.put(i + 1, statements.get(i).text());
        }
        String numbered = NumberedLines.format(sentences);
        String prompt = translationContext
                .prompts()
                .get(Name.TRANSLATE)
                .fill(Map.of("question", NumberedLines.oneLine(message), "sentences", numbered));
        return read(
                prompt, numbered, new LineConsumer(this::takeTranslation, () -> lastTranslated() == statements.size()));
    }

    private void translateBack(RoundTripEvidence roundTripEvidence) {
        var roundTrip = new RoundTripCheck(roundTripEvidence, words(Name.TRANSLATE_BACK));
        String numbered = NumberedLines.format(waiting);
        String prompt = translationContext
                .prompts()
                .get(Name.TRANSLATE_BACK)
                .fill(Map.of("language", language(), "sentences", numbered));
        int last = lastTranslated();
        read(
                prompt,
                numbered,
                new LineConsumer(numberedLine -> translateBack(numberedLine, roundTrip), () -> settled == last));
    }

    /** The language of the statements, because the documents may be in several. */
    private String language() {
        String text = draft.statements().stream().map(Statement::text).collect(Collectors.joining(" "));
        LanguageDetector languageDetector = translationContext.languages();
        Locale language =
                languageDetector.mayBeIn(Locale.ENGLISH, text) ? Locale.ENGLISH : languageDetector.detect(text);
        return language.getDisplayLanguage(Locale.ENGLISH);
    }

    private boolean read(String prompt, String numbered, LineConsumer lineConsumer) {
        var lines = new NumberedLines(translationContext.model(), lineConsumer);
        try {
            lines.read(prompt, numbered.length(), draftListener.cancellation());
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
    private int lastTranslated() {
        return translationContext.grounds() == null
                ? settled
                : waiting.keySet().stream().mapToInt(number -> number).max().orElse(0);
    }

    /**
     * Takes the line of a statement that is not translated yet. A rejected line changes nothing, because it may belong
     * to reasoning that began in the prompt.
     */
    private void takeTranslation(NumberedLine numberedLine) {
        if (numberedLine.number() <= lastTranslated() || numberedLine.number() > statements.size()) {
            return;
        }
        Statement original = statements.get(numberedLine.number() - 1);
        List<String> quotes = cited(original).stream().map(Citation::quote).toList();
        String text = check.withoutAddedOpening(original.text(), numberedLine.text());
        if (accept(numberedLine, check.fault(original.text(), quotes, text), text)) {
            if (translationContext.grounds() == null) {
                publish(numberedLine.number(), text);
            } else {
                waiting.put(numberedLine.number(), text);
            }
        }
    }

    private void translateBack(NumberedLine numberedLine, RoundTripCheck roundTrip) {
        String translation = waiting.get(numberedLine.number());
        if (translation == null || numberedLine.number() <= settled) {
            return;
        }
        Statement original = statements.get(numberedLine.number() - 1);
        if (accept(
                numberedLine,
                roundTrip.fault(original.text(), cited(original), translation, numberedLine.text()),
                translation)) {
            waiting.remove(numberedLine.number());
            publish(numberedLine.number(), translation);
        }
    }

    /** Records the fault, if any. */
    private boolean accept(NumberedLine numberedLine, String fault, String translation) {
        if (fault.isEmpty()) {
            faults.remove(numberedLine.number());
        } else {
            faults.put(numberedLine.number(), "the translation %s: %s".formatted(fault, translation));
        }
        return fault.isEmpty();
    }

    /** Replaces a statement by its translation and reports it with those before it. */
    private void publish(int number, String translation) {
        statements.set(
                number - 1,
                new Statement(translation, statements.get(number - 1).citations()));
        settled = number;
        draftListener.draftGrew(new Draft(
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
        DraftOrigin draftOrigin = draft.origin();
        notices.addAll(draftOrigin.notices());
        List<String> removed = new ArrayList<>(draftOrigin.removed());
        waiting.forEach((number, translation) ->
                faults.putIfAbsent(number, "the translation was not translated back: " + translation));
        removed.addAll(faults.values());
        return new Draft(
                draft.reason(),
                draft.confidence(),
                statements,
                draft.citations(),
                draft.candidates(),
                new DraftOrigin(
                        draftOrigin.answeredBy(),
                        draftOrigin.prompt(),
                        notices,
                        usage,
                        removed,
                        draftOrigin.keepsUncited()));
    }
}
