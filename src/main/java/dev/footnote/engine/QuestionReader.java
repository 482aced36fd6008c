package dev.footnote.engine;

import dev.footnote.answering.message.Message;
import dev.footnote.answering.message.MessageReader;
import dev.footnote.conversation.FollowUpResolver;
import dev.footnote.conversation.Turn;
import dev.footnote.index.Snapshot;
import dev.footnote.retrieval.Question;
import dev.footnote.text.EnglishWords;
import dev.footnote.text.LexicalTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reads messages with the words of a snapshot: separates questions from small talk, and resolves follow-ups. */
final class QuestionReader {

    private final Clock clock;
    private final EnglishWords english;

    /** @param clock tells the current day */
    QuestionReader(Clock clock, EnglishWords english) {
        this.clock = clock;
        this.english = english;
    }

    Message read(String message, List<Turn> history, Snapshot snapshot) {
        return new MessageReader(word -> isKnown(word, snapshot)).read(message, !history.isEmpty());
    }

    private boolean isKnown(String word, Snapshot snapshot) {
        return english.test(word)
                || LexicalTerms.analyze(word).stream()
                        .anyMatch(term -> snapshot.passages().passagesWith(term) > 0);
    }

    /** The standalone question, by rules. */
    Question resolve(String message, List<Turn> history, AskRequest askRequest, Snapshot snapshot) {
        return new FollowUpResolver(snapshot.passages()::passagesWithAll)
                .resolve(message, history, today(askRequest), askRequest.filter());
    }

    private LocalDate today(AskRequest askRequest) {
        return askRequest.asOf() == null ? LocalDate.now(clock) : askRequest.asOf();
    }
}
