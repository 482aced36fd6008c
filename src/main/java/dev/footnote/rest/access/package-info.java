/**
 * Access control: {@link dev.footnote.rest.access.ReaderKeyFilter} protects all addresses that answer questions or show
 * documents, in any API, and {@link dev.footnote.rest.access.AdminKeyFilter} those that write or are expensive. Both decide
 * before anything of a request is read, and no address requires both keys.
 */
@NullMarked
package dev.footnote.rest.access;

import org.jspecify.annotations.NullMarked;
