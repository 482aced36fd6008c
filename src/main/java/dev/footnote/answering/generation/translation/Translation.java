package dev.footnote.answering.generation.translation;

import dev.footnote.answering.Answerer.Reader;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Draft;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Origin;
import dev.footnote.answering.Statement;
import dev.footnote.answering.generation.support.Facts;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.Thoughts;
import dev.footnote.llm.prompts.Edition;
import dev.footnote.llm.prompts.Prompts.Name;
import dev.footnote.text.Languages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has a model say the checked statements of a draft in the language of the question, all in one call. A statement's
 * translation counts when it passes the {@link TranslationCheck}; else the statement stays as it was checked. Markers and
 * citations are not put to the model, so they cannot change.
 */
public final class Translation {

    private static final Logger LOG = Logger.getLogger(Translation.class);

    /** With nothing in digits right behind it, for that would be the rest of the number. */
    private static final Pattern NUMBERED =
            Pattern.compile("^\\W{0,3}(\\d{1,3})\\W{0,2}\\s*[:.)]\\*{0,2}(?!\\d)\\s*(.+)$");

    private static final Pattern ENDED = Pattern.compile("[.!?\u2026\u3002\uff01\uff1f\u061f\u0964]\\W{0,2}$");

    /** A translation is seldom twice as long as its original; what goes on much longer is none. */
    private static final int TIMES_AS_LONG = 4;

    private static final int ALWAYS_ALLOWED = 1000;

    /** What fills the prompt when only its own words are asked for. */
    private static final Map<String, String> NOTHING = Map.of("question", "", "sentences", "");

    private final Draft draft;
    private final TranslationCheck check;
    private final Reader reader;
    private final List<Statement> statements;
    private final Thoughts thoughts = new Thoughts();

    /** Of the latest translation of each statement that has none that counts. */
    private final Map<Integer, String> faults = new TreeMap<>();

    /** The number of the last statement that is translated. */
    private int settled;

    private Translation(Draft draft, TranslationCheck check, Reader reader) {
        this.draft = draft;
        this.check = check;
        this.reader = reader;
        this.statements = new ArrayList<>(draft.statements());
    }

    /**
     * The draft with the statements that could be translated, told one after the other.
     *
     * @param message in whose language they are to be
     */
    public static Draft of(Draft draft, String message, Call call, Reader reader) {
        var target = new TranslationCheck.Target(message, call.languages());
        var check = new TranslationCheck(
                target, names(draft), call.prompts().get(Name.TRANSLATE).fill(NOTHING));
        Translation translation = new Translation(draft, check, reader);
        try {
            ModelUsage usage = translation.read(call, message);
            return translation.draft(
                    draft.origin().usage() == null
                            ? usage
                            : draft.origin().usage().plus(usage),
                    Set.of());
        } catch (ModelException failure) {
            LOG.warnf("language model, translating: %s", failure.getMessage());
            return translation.draft(draft.origin().usage(), Set.of(Notice.MODEL_UNAVAILABLE));
        }
    }

    /** Of all statements and quotes: each belongs where it stands. */
    private static List<String> names(Draft draft) {
        return Stream.concat(
                        draft.statements().stream().map(Statement::text),
                        draft.citations().stream().map(Citation::quote))
                .flatMap(text -> Facts.namesIn(text, List.of(text)).stream())
                .distinct()
                .toList();
    }

    /** Whom to ask, and how. */
    public record Call(LanguageModel model, Edition prompts, Languages languages) {}

    private ModelUsage read(Call call, String message) {
        String sentences = numbered();
        String said =
                call.prompts().get(Name.TRANSLATE).fill(Map.of("question", oneLine(message), "sentences", sentences));
        var request = new ModelRequest(List.of(new ModelRequest.Message(ModelRequest.Role.USER, said)));
        long most = (long) TIMES_AS_LONG * sentences.length() + ALWAYS_ALLOWED;
        StringBuilder written = new StringBuilder();
        long length = 0;
        try (ModelStream stream = call.model().open(request, reader.cancellation())) {
            for (String piece = stream.next(); piece != null && length < most && !isDone(); piece = stream.next()) {
                length += piece.length();
                written.append(piece);
                takeLines(written);
            }
            takeLast(thoughts.removedFromNext(written.toString()).strip());
            return stream.usage();
        }
    }

    private String numbered() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            text.append(i + 1)
                    .append(": ")
                    .append(oneLine(statements.get(i).text()))
                    .append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[<>]", " ").replaceAll("\\s+", " ").strip();
    }

    /** Takes the lines that are whole, and leaves the rest. */
    private void takeLines(StringBuilder written) {
        int end = written.lastIndexOf("\n") + 1;
        written.substring(0, end).lines().map(thoughts::removedFromNext).forEach(this::take);
        written.delete(0, end);
    }

    /** What ends in no line break may be cut off: a sentence has to be over in it. */
    private void takeLast(String line) {
        if (ENDED.matcher(line).find()) {
            take(line);
        }
    }

    /**
     * A line with the number of a statement that is not settled yet; others say nothing. One that may not stand settles
     * nothing, for it may belong to a thought that began in the prompt.
     */
    private void take(String line) {
        Matcher numbered = NUMBERED.matcher(line.strip());
        int number = numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
        if (number <= settled || number > statements.size()) {
            return;
        }
        if (takes(number, numbered.group(2).strip())) {
            settled = number;
            tell();
        }
    }

    private void tell() {
        reader.read(new Draft(
                draft.reason(),
                draft.confidence(),
                statements.subList(0, settled),
                draft.citations(),
                draft.candidates(),
                draft.origin()));
    }

    /** Puts a translation in the place of its statement, or keeps why it may not stand there. */
    private boolean takes(int number, String translated) {
        Statement original = statements.get(number - 1);
        String fault = check.fault(original.text(), quotes(original), translated);
        if (fault.isEmpty()) {
            statements.set(number - 1, new Statement(translated, original.citations()));
            faults.remove(number);
        } else {
            faults.put(number, "the translation %s: %s".formatted(fault, translated));
        }
        return fault.isEmpty();
    }

    private List<String> quotes(Statement statement) {
        Set<Integer> markers = new HashSet<>(statement.citations());
        return draft.citations().stream()
                .filter(citation -> markers.contains(citation.marker()))
                .map(Citation::quote)
                .toList();
    }

    private boolean isDone() {
        return settled == statements.size();
    }

    private Draft draft(@Nullable ModelUsage usage, Set<Notice> more) {
        Origin origin = draft.origin();
        Set<Notice> notices = new HashSet<>(origin.notices());
        notices.addAll(more);
        List<String> removed = new ArrayList<>(origin.removed());
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
