package dev.footnote.answering.generation;

import dev.footnote.answering.AnswerLength;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Answerer.DraftListener;
import dev.footnote.answering.Draft;
import dev.footnote.answering.DraftOrigin;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.generation.GeneratedSentence.Verdict;
import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.LlmConfig.Unsupported;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.prompts.Prompt;
import dev.footnote.llm.prompts.PromptSnapshot;
import dev.footnote.llm.prompts.PromptStore.Name;
import dev.footnote.retrieval.Evidence;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs one question through the model: sends the prompt, reads and checks the output, and builds the draft. */
final class DraftWriter {

    private static final Logger LOG = Logger.getLogger(DraftWriter.class);

    /** In UTF-16 code units per allowed output token; more than the average token length of any tokenizer. */
    private static final long LONGEST_TOKEN = 8;

    private final LanguageModel model;
    private final PromptSnapshot prompts;
    private final LlmConfig config;
    private final boolean lenient;
    private final StringBuilder written = new StringBuilder();
    private @Nullable ModelUsage usage;

    DraftWriter(LanguageModel model, PromptSnapshot prompts, LlmConfig config) {
        this.model = model;
        this.prompts = prompts;
        this.config = config;
        this.lenient = config.unsupported() == Unsupported.LENIENT;
    }

    Draft write(
            PassageList passages, Evidence evidence, SupportCheck check, Draft extracted, DraftListener draftListener) {
        GeneratedAnswer generatedAnswer = new GeneratedAnswer(passages, check, lenient);
        ModelRequest request = request(passages, evidence);
        try {
            read(request, generatedAnswer, extracted, draftListener);
            if (config.repair() && generatedAnswer.isEmpty() && !generatedAnswer.isRefusal()) {
                generatedAnswer = new GeneratedAnswer(passages, check, lenient);
                read(repairRequest(request, evidence), generatedAnswer, extracted, draftListener);
            }
        } catch (ModelException failure) {
            LOG.warnf("language model: %s", failure.getMessage());
            if (generatedAnswer.verdict() == Verdict.NONE) {
                return finishedDraft(generatedAnswer, extracted);
            }
            if (generatedAnswer.isEmpty()) {
                return extractedFallback(extracted, Notice.MODEL_UNAVAILABLE, generatedAnswer);
            }
            Set<Notice> notices = notices(generatedAnswer);
            notices.add(Notice.MODEL_UNAVAILABLE);
            return draft(generatedAnswer, extracted, Reason.PART_MISSING, notices);
        }
        return finishedDraft(generatedAnswer, extracted);
    }

    private ModelRequest request(PassageList passages, Evidence evidence) {
        Prompt answer = prompts.get(Name.ANSWER);
        Prompt question = prompts.get(Name.EVIDENCE);
        String asked = evidence.question().text();
        int words = AnswerLength.factor(asked) * config.answerWords();
        String system =
                answer.fill(Map.of("today", evidence.question().today().toString(), "words", String.valueOf(words)));
        return ModelRequest.of(system, question.fill(Map.of("question", asked, "passages", passages.promptText())));
    }

    private ModelRequest repairRequest(ModelRequest request, Evidence evidence) {
        String repairText = prompts.get(Name.REPAIR)
                .fill(Map.of("question", evidence.question().text()));
        return request.withReply(written.toString(), repairText);
    }

    private void read(
            ModelRequest request, GeneratedAnswer generatedAnswer, Draft extracted, DraftListener draftListener) {
        StatementSplitter cutter = new StatementSplitter(generatedAnswer.passages()::isPassageNumber);
        written.setLength(0);
        try (ModelStream stream = model.open(request, draftListener.cancellation())) {
            try {
                boolean going = true;
                for (String piece = stream.next(); piece != null && going; piece = going ? stream.next() : null) {
                    written.append(piece);
                    take(cutter.read(piece), generatedAnswer, extracted, draftListener);
                    going = !generatedAnswer.isEnough()
                            && cutter.charactersRead() < LONGEST_TOKEN * config.maxOutputTokens();
                }
                if (going) {
                    take(cutter.end(), generatedAnswer, extracted, draftListener);
                } else if (!generatedAnswer.isEnough()) {
                    throw new ModelException(Kind.CUT_SHORT, "the model wrote more than its limit of output tokens");
                }
            } catch (ModelException broken) {
                take(cutter.endTruncated(), generatedAnswer, extracted, draftListener);
                throw broken;
            } finally {
                usage = usage == null ? stream.usage() : usage.plus(stream.usage());
            }
        }
    }

    private void take(
            List<GeneratedSentence> cuts,
            GeneratedAnswer generatedAnswer,
            Draft extracted,
            DraftListener draftListener) {
        for (GeneratedSentence generatedSentence : cuts) {
            // Ignores the rest, even an end of thought: in smaller pieces it would not have been read.
            if (generatedAnswer.isEnough()) {
                return;
            }
            if (generatedAnswer.take(generatedSentence)) {
                draftListener.draftGrew(draft(generatedAnswer, extracted, null, Set.of()));
            }
        }
    }

    private Draft finishedDraft(GeneratedAnswer generatedAnswer, Draft extracted) {
        if (!generatedAnswer.isEmpty()) {
            return draft(generatedAnswer, extracted, incompleteReason(generatedAnswer), notices(generatedAnswer));
        }
        if (generatedAnswer.isRefusal()) {
            return refusal(Reason.NOT_IN_EVIDENCE, generatedAnswer, extracted);
        }
        return extracted.refusal() == null
                ? extractedFallback(extracted, Notice.MODEL_UNSUPPORTED, generatedAnswer)
                : refusal(Reason.UNSUPPORTED, generatedAnswer, extracted);
    }

    private static Set<Notice> notices(GeneratedAnswer generatedAnswer) {
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        if (generatedAnswer.isPartlyUnsupported()) {
            notices.add(Notice.MODEL_PARTLY_UNSUPPORTED);
        }
        return notices;
    }

    /** A conflict takes two supported statements; with only one, the reader cannot see the contradiction. */
    private static @Nullable Reason incompleteReason(GeneratedAnswer generatedAnswer) {
        if (generatedAnswer.verdict() == Verdict.CONFLICT && generatedAnswer.supportedCount() > 1) {
            return Reason.CONFLICT;
        }
        boolean isWhole = generatedAnswer.verdict() == null || generatedAnswer.verdict() == Verdict.COMPLETE;
        return isWhole && !generatedAnswer.isRefusal() ? null : Reason.PART_MISSING;
    }

    private Draft draft(
            GeneratedAnswer generatedAnswer, Draft extracted, @Nullable Reason reservation, Set<Notice> notices) {
        return new Draft(
                reservation,
                extracted.confidence(),
                generatedAnswer.statements(),
                generatedAnswer.citations(),
                extracted.candidates(),
                origin(generatedAnswer, notices));
    }

    private Draft refusal(Reason reason, GeneratedAnswer generatedAnswer, Draft extracted) {
        return new Draft(
                reason,
                extracted.confidence(),
                List.of(),
                List.of(),
                extracted.candidates(),
                origin(generatedAnswer, Set.of()));
    }

    private DraftOrigin origin(GeneratedAnswer generatedAnswer, Set<Notice> notices) {
        return new DraftOrigin(
                AnsweredBy.GENERATIVE, prompts.hash(), notices, usage, generatedAnswer.removed(), lenient);
    }

    private Draft extractedFallback(Draft extracted, Notice notice, GeneratedAnswer generatedAnswer) {
        Set<Notice> notices = EnumSet.of(notice);
        notices.addAll(extracted.origin().notices());
        return extracted.withOrigin(DraftOrigin.extracted(prompts.hash(), notices, usage, generatedAnswer.removed()));
    }
}
