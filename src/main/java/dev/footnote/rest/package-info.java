/**
 * The HTTP API under {@code /api}. Start with {@link dev.footnote.rest.ChatResource}. This door translates and decides
 * nothing: requests become what the engine takes, its values become the records of this package, property by property
 * in the order of the contract, and every refusal becomes a problem (see {@code dev.footnote.rest.problems}).
 */
@NullMarked
package dev.footnote.rest;

import org.jspecify.annotations.NullMarked;
