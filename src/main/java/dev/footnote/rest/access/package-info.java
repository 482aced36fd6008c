/**
 * Who is let in: {@link dev.footnote.rest.access.ReaderKey} for all that answers or shows documents, through whichever
 * door, and {@link dev.footnote.rest.access.AdminKey} for what writes or costs. Both decide before anything of a request
 * is read, and no address wants both keys.
 */
@NullMarked
package dev.footnote.rest.access;

import org.jspecify.annotations.NullMarked;
