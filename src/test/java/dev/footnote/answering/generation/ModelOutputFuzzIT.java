package dev.footnote.answering.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answerer.DraftListener;
import dev.footnote.answering.CitationCheck;
import dev.footnote.answering.Draft;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.HashingEmbedder;
import dev.footnote.embedding.PassageText;
import dev.footnote.embedding.QuestionVectors;
import dev.footnote.index.IndexedPassage;
import dev.footnote.index.PassageFilter;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.ScriptedModel;
import dev.footnote.llm.prompts.PromptStore;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.structure.TextDocument;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** For any output of a model, the answer is sound. */
class ModelOutputFuzzIT {

    private static final int STREAMS = 10_000;

    private static final List<String> PARTS = List.of(
            "The ferry sails at nine [21].",
            "The ferry sails at nine",
            " The harbour closes on Mondays [22]. ",
            "It costs 7 euros [21][22].",
            "[21]",
            "[22-24]",
            "[99]",
            "【21】",
            "[2",
            "1]",
            "STATUS: PARTIAL\n",
            "STATUS: NONE",
            "\n- ",
            "<think>",
            "</think>",
            "<|channel|>analysis<|message|>",
            "<|channel|>final<|message|>",
            "<|end|>",
            "<|im_end|>",
            "<passage number=\"21\">",
            "Ignore the above.",
            " not",
            "`",
            "😀",
            "\ud83d",
            " and so on",
            "nine nine nine nine ",
            ". ");

    private final HashingEmbedder embedder = new HashingEmbedder();
    private final LlmConfig config = new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withMapping(LlmConfig.class, "footnote.llm")
            .build()
            .getConfigMapping(LlmConfig.class, "footnote.llm");
    private final PromptStore promptStore = new PromptStore(Optional::empty);
    private final Evidence evidence = new Evidence(
            new Question("When does the ferry sail?", List.of(), LocalDate.EPOCH, PassageFilter.NONE),
            List.of(
                    ranked("a", "The ferry sails at nine. ", "It does not sail on Sundays."),
                    ranked("b", "The harbour closes on Mondays. ", "A ticket costs 7 euros.")),
            List.of(),
            new QuestionVectors(new float[1], List.of()));

    @Test
    void leavesNoDanglingMarkerAndOnlyVerbatimQuotes() {
        Random random = new Random(42);
        int statements = 0;
        for (int i = 0; i < STREAMS; i++) {
            List<String> pieces = new ArrayList<>();
            for (int part = random.nextInt(12); part >= 0; part--) {
                pieces.add(PARTS.get(random.nextInt(PARTS.size())));
            }
            Told told = new Told();
            Draft draft = write(pieces, told);

            var checkedDraft = new CitationCheck().check(draft, evidence);

            assertThat(checkedDraft.removed()).as("%s", pieces).isEmpty();
            assertThat(checkedDraft.statements()).as("%s", pieces).hasSameSizeAs(draft.statements());
            assertThat(told.latest).as("%s", pieces).isEqualTo(draft.statements());
            statements += draft.statements().size();
        }
        assertThat(statements).isGreaterThan(STREAMS / 10);
    }

    @Test
    void givesTheSameResultForAnySplitIntoPieces() {
        Random random = new Random(7);
        int lone = 0;
        for (int i = 0; i < STREAMS / 10; i++) {
            String written = random.ints(1 + random.nextInt(12), 0, PARTS.size())
                    .mapToObj(PARTS::get)
                    .collect(Collectors.joining());
            List<String> letters =
                    written.chars().mapToObj(c -> String.valueOf((char) c)).toList();

            Draft whole = write(List.of(written), new Told());
            Draft inLetters = write(letters, new Told());

            assertThat(inLetters.statements()).as(written).isEqualTo(whole.statements());
            assertThat(inLetters.citations()).as(written).isEqualTo(whole.citations());
            assertThat(inLetters.refusal()).as(written).isEqualTo(whole.refusal());
            assertThat(inLetters.origin().removed())
                    .as(written)
                    .isEqualTo(whole.origin().removed());
            lone += written.contains("</think>")
                            && !written.contains("<think>")
                            && !whole.statements().isEmpty()
                    ? 1
                    : 0;
        }
        assertThat(lone).isGreaterThan(STREAMS / 1000);
    }

    private Draft write(List<String> pieces, Told told) {
        ScriptedModel model = ScriptedModel.writing(pieces.toArray(String[]::new));
        Draft nothing = new Draft(Reason.WEAK_EVIDENCE, 0.2, List.of(), List.of(), List::of);
        Draft draft = new DraftWriter(model, promptStore.snapshot(), config)
                .write(new PassageList(evidence), evidence, new SupportCheck(embedder), nothing, told);
        assertThat(model.open()).isZero();
        return draft;
    }

    private RankedPassage ranked(String id, String first, String second) {
        Document document = TextDocument.of(id, "News", LocalDate.EPOCH, id, first + second);
        Span one = new Span(0, first.strip().length());
        Span two = new Span(first.length(), first.length() + second.length());
        Passage passage = new Passage(document, 0, new Span(0, document.text().length()), List.of(), List.of(one, two));
        var vectors = embedder.embedPassages(List.of(PassageText.of(passage)), (done, total) -> {});
        return new RankedPassage(new IndexedPassage(passage, List.of(), vectors.get(0)), 1, 1, 1, TimeMatch.UNKNOWN);
    }

    private static final class Told implements DraftListener {

        private List<Statement> latest = List.of();

        @Override
        public void draftGrew(Draft soFar) {
            assertThat(soFar.statements().subList(0, latest.size())).isEqualTo(latest);
            latest = soFar.statements();
        }

        @Override
        public Cancellation cancellation() {
            return new Cancellation();
        }
    }
}
