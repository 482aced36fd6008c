package dev.footnote.slack.messages;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.RichTextElement;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders an answer as a message: its text with citation markers, the sources below it, and notices. */
public final class AnswerMessageComposer {

    /** Begins a possible answer in a stream, in Markdown. */
    public static final String POSSIBLE = "This may answer it:";

    /** Slack allows 50 blocks a message; the rest is for what follows the text. */
    private static final int MOST_SECTIONS = 12;

    /** Length of the fallback text; Slack accepts 40,000 code units, and escaping can turn one into six. */
    private static final int LONGEST_TEXT = 4000;

    private static final int LONGEST_SHARED_QUESTION = 300;
    private static final String UNSUPPORTED = " (not supported by the documents)";
    private static final int MOST_NEAREST = 3;
    private static final Pattern MARKER = Pattern.compile("\\[(\\d{1,4})]");

    private final SourceList sourceList;
    private final @Nullable String contact;

    /**
     * Renders citations with the given sources.
     *
     * @param contact whom to ask when the documents hold no answer, in Slack's markup
     */
    public AnswerMessageComposer(SourceList sourceList, @Nullable String contact) {
        this.sourceList = sourceList;
        this.contact = contact;
    }

    /**
     * The complete message, with buttons.
     *
     * @param answerId the id for rating and sharing it
     * @param shared whether everybody in the channel sees it
     */
    public OutgoingMessage compose(Answer answer, String answerId, boolean shared) {
        List<LayoutBlock> blocks = new ArrayList<>(
                SectionSplitter.split(answer.text(), MOST_SECTIONS, words -> marked(words, answer.citations())));
        blocks.addAll(below(answer, answerId, shared));
        return new OutgoingMessage(
                SlackText.escapeFallbackText(SlackText.truncate(answer.text(), LONGEST_TEXT)), blocks, null);
    }

    /** A statement of a streamed answer in Markdown, with its markers before the full stop. */
    public String composeStatement(Statement statement, List<Citation> citations) {
        String said = statement.text().strip();
        boolean closed = said.matches("(?s).*[.!?]") && !citations.isEmpty();
        String words = closed ? said.substring(0, said.length() - 1).stripTrailing() : said;
        String markers = citations.stream().map(sourceList::markdownMarker).collect(Collectors.joining());
        String end = closed ? said.substring(said.length() - 1) : "";
        return SlackText.escapeMarkdown(words) + (citations.isEmpty() ? UNSUPPORTED : " " + markers) + end;
    }

    /** What follows the statements of a streamed answer. */
    public OutgoingMessage composeEnding(Answer answer, String answerId) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (answer.reason() == Reason.CONFLICT) {
            blocks.add(context("The documents disagree."));
        }
        blocks.addAll(below(answer, answerId, true));
        return new OutgoingMessage("", blocks, null);
    }

    private List<LayoutBlock> below(Answer answer, String answerId, boolean shared) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (answer.decision() == Decision.ABSTAINED) {
            abstained(answer, blocks);
        } else {
            blocks.addAll(sourceList.list(answer.citations()));
        }
        notices(answer, blocks);
        if (isAboutDocuments(answer)) {
            List<Citation> shown = answer.citations().isEmpty() ? nearest(answer) : answer.citations();
            blocks.add(AnswerButtons.below(shown, answerId, shared));
        }
        return blocks;
    }

    /**
     * A private answer, shared with the channel.
     *
     * @param user the user who asked and shares it
     */
    public OutgoingMessage composeShared(String user, String question, Answer answer, String answerId) {
        OutgoingMessage plain = compose(answer, answerId, true);
        String asked = SlackText.neutralize(SlackText.truncate(question, LONGEST_SHARED_QUESTION));
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(ContextBlock.builder()
                .elements(List.of(markup("<@%s> asked:".formatted(user)), VerbatimBlocks.plain(asked)))
                .build());
        blocks.addAll(plain.blocks());
        return new OutgoingMessage(plain.text(), blocks, null);
    }

    private void abstained(Answer answer, List<LayoutBlock> blocks) {
        if (!answer.nearest().isEmpty()) {
            blocks.add(context("Nearest:"));
            blocks.addAll(sourceList.list(nearest(answer)));
        }
        if (contact != null && isAboutDocuments(answer)) {
            blocks.add(context("Contact: " + contact));
        }
    }

    private static List<Citation> nearest(Answer answer) {
        return answer.nearest().stream().limit(MOST_NEAREST).toList();
    }

    /** Whether the answer is not small talk, which cannot be rated or followed up. */
    public static boolean isAboutDocuments(Answer answer) {
        return answer.reason() != Reason.SMALL_TALK
                && answer.reason() != Reason.ABOUT_ASSISTANT
                && answer.reason() != Reason.NOT_A_QUESTION;
    }

    private static void notices(Answer answer, List<LayoutBlock> blocks) {
        if (answer.reason() == Reason.PART_MISSING) {
            blocks.add(context("This answers only a part of the question."));
        }
        if (answer.notices().contains(Notice.INDEXING)) {
            blocks.add(context("The documents are still being indexed; this answer uses those available so far."));
        }
        if (answer.notices().contains(Notice.LIST_CUT)) {
            blocks.add(context("The list is incomplete; the rest is in the document."));
        }
        if (answer.notices().contains(Notice.MODEL_PARTLY_UNSUPPORTED)) {
            blocks.add(context("A part of the answer was left out because no document supports it."));
        }
        if (answer.notices().contains(Notice.MODEL_UNAVAILABLE)) {
            blocks.add(context(
                    answer.answeredBy() == AnsweredBy.GENERATIVE
                            ? "The language model failed before it finished."
                            : "The language model could not be reached; this is quoted from the documents."));
        }
    }

    private static LayoutBlock context(String marked) {
        return ContextBlock.builder().elements(List.of(markup(marked))).build();
    }

    private static MarkdownTextObject markup(String marked) {
        return MarkdownTextObject.builder().text(marked).verbatim(true).build();
    }

    /** The text as rich text; the numbers of citations become links. */
    private List<RichTextElement> marked(String words, List<Citation> citations) {
        List<RichTextElement> elements = new ArrayList<>();
        int said = 0;
        Matcher marker = MARKER.matcher(words);
        while (marker.find()) {
            int number = Integer.parseInt(marker.group(1));
            Optional<Citation> cited = citations.stream()
                    .filter(citation -> citation.marker() == number)
                    .findFirst();
            if (cited.isPresent()) {
                addText(words.substring(said, marker.start()), elements);
                elements.add(sourceList.marker(cited.get()));
                said = marker.end();
            }
        }
        addText(words.substring(said), elements);
        return elements;
    }

    private static void addText(String words, List<RichTextElement> elements) {
        if (!words.isEmpty()) {
            elements.add(VerbatimBlocks.text(words));
        }
    }
}
