/**
 * Reads and validates requests: strict JSON, a limit on the size of bodies, well-formed media types, and the rules that
 * several requests share. Open {@link dev.footnote.rest.requests.RequestChecks} first. The package knows no address; an
 * invalid value is thrown as a problem that names its field.
 */
@NullMarked
package dev.footnote.rest.requests;

import org.jspecify.annotations.NullMarked;
