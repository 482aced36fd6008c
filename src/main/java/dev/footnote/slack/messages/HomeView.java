package dev.footnote.slack.messages;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bot's Home tab: what it knows and how to ask. */
public final class HomeView {

    private static final String WAYS = """
            *Ask*
            • mention me in a channel, and continue in the thread
            • write to me here, under Messages
            • `/ask` your question: only you see the answer, until you share it
            • choose _Answer this_ from the actions of a message

            Each answer names its sources; _Show quotes_ shows the quoted text. When the documents hold no answer, \
            I say so.""";

    private HomeView() {}

    /**
     * Describes the current documents.
     *
     * @param newest date of the newest document; null when no document has a date
     */
    public static View of(int documents, @Nullable LocalDate newest) {
        String dated = newest == null ? "" : ", the newest dated %s".formatted(newest);
        HeaderBlock header = HeaderBlock.builder()
                .text(PlainTextObject.builder().text("Answers from documents").build())
                .build();
        return home(List.of(
                header,
                SectionSplitter.section("I know %d documents%s.".formatted(documents, dated)),
                SectionSplitter.section(WAYS)));
    }

    /** The Home tab of a user who may not ask. */
    public static View refusing(String sentence) {
        return home(List.of(SectionSplitter.section(sentence)));
    }

    private static View home(List<LayoutBlock> blocks) {
        return View.builder().type("home").blocks(blocks).build();
    }
}
