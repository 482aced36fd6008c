/**
 * Resolves English time expressions in questions and passages to ranges of days. Open {@link
 * dev.footnote.time.TimeExpressions} first; it documents how each expression is read. Nothing here reads the system
 * clock or time zone: the caller passes the day that relative expressions count from.
 */
@NullMarked
package dev.footnote.time;

import org.jspecify.annotations.NullMarked;
