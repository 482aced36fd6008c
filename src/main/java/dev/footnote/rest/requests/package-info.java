/**
 * How every request is read: JSON that means what it says or is refused, bodies up to a limit, media types that are some,
 * and the rules that several requests share. Open {@link dev.footnote.rest.requests.Checks} first. Knows no address; what
 * is wrong is thrown as a problem that names its field.
 */
@NullMarked
package dev.footnote.rest.requests;

import org.jspecify.annotations.NullMarked;
