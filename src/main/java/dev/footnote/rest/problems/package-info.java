/**
 * The single error format of the HTTP API: RFC 9457 {@code application/problem+json}. Open
 * {@link dev.footnote.rest.problems.ProblemType} first, which lists the types. A resource that rejects a request throws
 * a problem created by {@link dev.footnote.rest.problems.Problems}; all other errors are converted to the same format
 * here.
 */
@NullMarked
package dev.footnote.rest.problems;

import org.jspecify.annotations.NullMarked;
