/**
 * The one form of every error of the HTTP API: RFC 9457 {@code application/problem+json}. The kinds are listed in
 * {@link dev.footnote.rest.problems.ProblemType}. A resource that refuses a request throws what
 * {@link dev.footnote.rest.problems.Problems} makes; all else that goes wrong is brought into the same form here.
 */
@NullMarked
package dev.footnote.rest.problems;

import org.jspecify.annotations.NullMarked;
