package dev.footnote.answering.generation;

import dev.footnote.answering.AnswerLength;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Answerer.Reader;
import dev.footnote.answering.Draft;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Origin;
import dev.footnote.answering.Reason;
import dev.footnote.answering.generation.Cut.Verdict;
import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.LlmConfig.Unsupported;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.prompts.Edition;
import dev.footnote.llm.prompts.Prompt;
import dev.footnote.llm.prompts.Prompts.Name;
import dev.footnote.retrieval.Evidence;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs one question through the model: sends the prompt, reads and checks the output, and builds the draft. */
final class Dialogue {

    private static final Logger LOG = Logger.getLogger(Dialogue.class);

    /** In UTF-16 code units per allowed output token; more than the average token length of any tokenizer. */
    private static final long LONGEST_TOKEN = 8;

    private final LanguageModel model;
    private final Edition prompts;
    private final LlmConfig config;
    private final boolean lenient;
    private final StringBuilder written = new StringBuilder();
    private @Nullable ModelUsage usage;

    Dialogue(LanguageModel model, Edition prompts, LlmConfig config) {
        this.model = model;
        this.prompts = prompts;
        this.config = config;
        this.lenient = config.unsupported() == Unsupported.LENIENT;
    }

    Draft write(PassageList passages, Evidence evidence, SupportCheck check, Draft extracted, Reader reader) {
        Writing writing = new Writing(passages, check, lenient);
        ModelRequest request = request(passages, evidence);
        try {
            read(request, writing, extracted, reader);
            if (config.repair() && writing.isEmpty() && !writing.isRefusal()) {
                writing = new Writing(passages, check, lenient);
                read(repaired(request, evidence), writing, extracted, reader);
            }
        } catch (ModelException failure) {
            LOG.warnf("language model: %s", failure.getMessage());
            if (writing.verdict() == Verdict.NONE) {
                return judged(writing, extracted);
            }
            if (writing.isEmpty()) {
                return inPlace(extracted, Notice.MODEL_UNAVAILABLE, writing);
            }
            Set<Notice> notices = notices(writing);
            notices.add(Notice.MODEL_UNAVAILABLE);
            return draft(writing, extracted, Reason.PART_MISSING, notices);
        }
        return judged(writing, extracted);
    }

    private ModelRequest request(PassageList passages, Evidence evidence) {
        Prompt answer = prompts.get(Name.ANSWER);
        Prompt question = prompts.get(Name.EVIDENCE);
        String asked = evidence.question().text();
        int words = AnswerLength.times(asked) * config.answerWords();
        String system =
                answer.fill(Map.of("today", evidence.question().today().toString(), "words", String.valueOf(words)));
        return ModelRequest.of(system, question.fill(Map.of("question", asked, "passages", passages.text())));
    }

    private ModelRequest repaired(ModelRequest request, Evidence evidence) {
        String said = prompts.get(Name.REPAIR)
                .fill(Map.of("question", evidence.question().text()));
        return request.then(written.toString(), said);
    }

    private void read(ModelRequest request, Writing writing, Draft extracted, Reader reader) {
        StatementCutter cutter = new StatementCutter(writing.passages()::isNumber);
        written.setLength(0);
        try (ModelStream stream = model.open(request, reader.cancellation())) {
            try {
                boolean going = true;
                for (String piece = stream.next(); piece != null && going; piece = going ? stream.next() : null) {
                    written.append(piece);
                    take(cutter.read(piece), writing, extracted, reader);
                    going = !writing.isEnough() && cutter.characters() < LONGEST_TOKEN * config.maxOutputTokens();
                }
                if (going) {
                    take(cutter.end(), writing, extracted, reader);
                } else if (!writing.isEnough()) {
                    throw new ModelException(Kind.CUT_SHORT, "the model wrote more than its limit of output tokens");
                }
            } catch (ModelException broken) {
                take(cutter.breakOff(), writing, extracted, reader);
                throw broken;
            } finally {
                usage = usage == null ? stream.usage() : usage.plus(stream.usage());
            }
        }
    }

    private void take(List<Cut> cuts, Writing writing, Draft extracted, Reader reader) {
        for (Cut cut : cuts) {
            // Ignores the rest, even an end of thought: in smaller pieces it would not have been read.
            if (writing.isEnough()) {
                return;
            }
            if (writing.take(cut)) {
                reader.read(draft(writing, extracted, null, Set.of()));
            }
        }
    }

    private Draft judged(Writing writing, Draft extracted) {
        if (!writing.isEmpty()) {
            return draft(writing, extracted, reservation(writing), notices(writing));
        }
        if (writing.isRefusal()) {
            return refused(Reason.NOT_IN_EVIDENCE, writing, extracted);
        }
        return extracted.refusal() == null
                ? inPlace(extracted, Notice.MODEL_UNSUPPORTED, writing)
                : refused(Reason.UNSUPPORTED, writing, extracted);
    }

    private static Set<Notice> notices(Writing writing) {
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        if (writing.isPartlyUnsupported()) {
            notices.add(Notice.MODEL_PARTLY_UNSUPPORTED);
        }
        return notices;
    }

    /** A conflict takes two supported statements; with only one, the reader cannot see the contradiction. */
    private static @Nullable Reason reservation(Writing writing) {
        if (writing.verdict() == Verdict.CONFLICT && writing.supported() > 1) {
            return Reason.CONFLICT;
        }
        boolean isWhole = writing.verdict() == null || writing.verdict() == Verdict.COMPLETE;
        return isWhole && !writing.isRefusal() ? null : Reason.PART_MISSING;
    }

    private Draft draft(Writing writing, Draft extracted, @Nullable Reason reservation, Set<Notice> notices) {
        return new Draft(
                reservation,
                extracted.confidence(),
                writing.statements(),
                writing.citations(),
                extracted.candidates(),
                origin(writing, notices));
    }

    private Draft refused(Reason reason, Writing writing, Draft extracted) {
        return new Draft(
                reason,
                extracted.confidence(),
                List.of(),
                List.of(),
                extracted.candidates(),
                origin(writing, Set.of()));
    }

    private Origin origin(Writing writing, Set<Notice> notices) {
        return new Origin(AnsweredBy.GENERATIVE, prompts.hash(), notices, usage, writing.removed(), lenient);
    }

    private Draft inPlace(Draft extracted, Notice notice, Writing writing) {
        Set<Notice> notices = EnumSet.of(notice);
        notices.addAll(extracted.origin().notices());
        return extracted.withOrigin(Origin.extracted(prompts.hash(), notices, usage, writing.removed()));
    }
}
