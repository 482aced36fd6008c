/**
 * Access control: {@link dev.footnote.rest.access.ReaderKeyFilter} protects all addresses that answer questions or show
 * documents, in any API, and {@link dev.footnote.rest.access.AdminKeyFilter} those that write or are expensive. Both
 * decide before anything of a request is read, and no address requires both keys. {@link
 * dev.footnote.rest.access.CurrentKeys} holds the keys; a request with a valid one has the key's name as the principal
 * of its security context.
 */
@NullMarked
package dev.footnote.rest.access;

import org.jspecify.annotations.NullMarked;
