package dev.footnote.evaluation.judging;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Statement;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelRequest.Message;
import dev.footnote.llm.ModelRequest.Role;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.prompts.PromptStore;
import dev.footnote.llm.prompts.PromptStore.Name;
import dev.footnote.text.SentenceSplitter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a language model for verdicts. Cases that need no model, such as an abstention, are never sent to it. */
final class ModelJudge implements Judge {

    /** Maximum length of a reply in UTF-16 code units; verdicts on a hundred claims are shorter. */
    private static final int MAX_REPLY_LENGTH = 20_000;

    private final LanguageModel model;
    private final PromptStore promptStore;
    private final SentenceSplitter sentenceSplitter = new SentenceSplitter();

    private final Cancellation run;

    ModelJudge(LanguageModel model, PromptStore promptStore) {
        this(model, promptStore, new Cancellation());
    }

    private ModelJudge(LanguageModel model, PromptStore promptStore, Cancellation run) {
        this.model = model;
        this.promptStore = promptStore;
        this.run = run;
    }

    @Override
    public Judge during(Cancellation other) {
        return new ModelJudge(model, promptStore, other);
    }

    @Override
    public Judgement judge(EvaluationQuestion question, @Nullable Answer answer) {
        return new Judgement(faithfulness(question, answer), correctness(question, answer));
    }

    /** The share of all statements, not only of those that the model judged; uncited statements are unsupported. */
    private Measure faithfulness(EvaluationQuestion question, @Nullable Answer answer) {
        if (answer == null || answer.statements().isEmpty()) {
            return Measure.unmeasured("no statement was made");
        }
        ClaimList claims = ClaimList.of(answer);
        List<Statement> statements = answer.statements();
        Verdicts verdicts = askForVerdicts(
                Name.JUDGE_FAITHFULNESS,
                Map.of("question", ClaimList.escapeTags(question.question()), "claims", claims.text()),
                claims.size());
        return measured(
                verdicts,
                IntStream.range(0, verdicts.holds().size())
                                .filter(i -> verdicts.holds().get(i)
                                        && !statements.get(i).citations().isEmpty())
                                .count()
                        / (double) statements.size());
    }

    /** An abstention is correct for an unanswerable question and states no claims for an answerable one. */
    private Measure correctness(EvaluationQuestion question, @Nullable Answer answer) {
        boolean given = answer != null && answer.decision() != Decision.ABSTAINED;
        if (!question.answerable()) {
            return Measure.of(answer != null && !given);
        }
        AcceptedClaims accepted = AcceptedClaims.of(question.answers(), sentenceSplitter);
        if (accepted.all().isEmpty()) {
            return Measure.unmeasured("no accepted answer");
        }
        return answer == null || !given ? Measure.of(0) : scoreClaims(question.question(), answer, accepted);
    }

    private Measure scoreClaims(String question, Answer answer, AcceptedClaims accepted) {
        ClaimList claims = ClaimList.ofTexts(accepted.all());
        Map<String, String> values = Map.of(
                "question",
                ClaimList.escapeTags(question),
                "answer",
                ClaimList.escapeTags(text(answer)),
                "claims",
                claims.text());
        Verdicts verdicts = askForVerdicts(Name.JUDGE_CORRECTNESS, values, claims.size());
        return measured(verdicts, verdicts.areReadable() ? accepted.bestShare(verdicts.holds()) : 0);
    }

    private static String text(Answer answer) {
        return String.join(
                " ", answer.statements().stream().map(Statement::text).toList());
    }

    private static Measure measured(Verdicts verdicts, double share) {
        return verdicts.areReadable()
                ? Measure.of(share)
                : Measure.unmeasured("the judge's verdicts cannot be read: " + verdicts.fault());
    }

    private Verdicts askForVerdicts(Name prompt, Map<String, String> values, int claims) {
        String requestText = promptStore.get(prompt).fill(values);
        ModelRequest request = new ModelRequest(List.of(new Message(Role.USER, requestText)));
        JudgeReply first = reply(request, claims);
        return first.verdicts().areReadable()
                ? first.verdicts()
                : reply(retryRequest(request, first), claims).verdicts();
    }

    private ModelRequest retryRequest(ModelRequest request, JudgeReply first) {
        String requestText = promptStore
                .get(Name.JUDGE_AGAIN)
                .fill(Map.of("fault", first.verdicts().fault()));
        return first.text().isBlank() ? request : request.withReply(first.text(), requestText);
    }

    private JudgeReply reply(ModelRequest request, int claims) {
        StringBuilder written = new StringBuilder();
        try (ModelStream stream = model.open(request, run)) {
            for (String piece = stream.next(); piece != null; piece = stream.next()) {
                written.append(piece);
                if (written.length() > MAX_REPLY_LENGTH) {
                    return new JudgeReply("", Verdicts.unreadable("it is too long"));
                }
            }
            return new JudgeReply(written.toString(), Verdicts.of(written.toString(), claims));
        } catch (ModelException failure) {
            return new JudgeReply("", Verdicts.unreadable(String.valueOf(failure.getMessage())));
        }
    }

    @Override
    public Map<String, String> configuration() {
        String hashes = String.join(
                "-",
                Stream.of(Name.JUDGE_FAITHFULNESS, Name.JUDGE_CORRECTNESS)
                        .map(name -> promptStore.get(name).hash())
                        .toList());
        return Map.of("judge.model", model.status().model(), "judge.prompt", hashes);
    }

    @Override
    public void close() {
        model.close();
    }

    private record JudgeReply(String text, Verdicts verdicts) {}
}
