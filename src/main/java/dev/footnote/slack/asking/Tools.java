package dev.footnote.slack.asking;

import dev.footnote.slack.messages.AnswerMessage;

/** What an answer takes. */
record Tools(Asker asker, Threads threads, Replies replies, AnswerMessage message, Deliveries deliveries) {}
