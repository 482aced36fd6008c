/**
 * English patterns that classify questions and sentences: answer type, negation, antonyms, tense, definitions,
 * initialisms, clock times and text that addresses a language model. {@code AnswerType} is the type to open first. The
 * package works with regular expressions and word lists; it knows no documents and decides no answer.
 */
@NullMarked
package dev.footnote.answering.english;

import org.jspecify.annotations.NullMarked;
