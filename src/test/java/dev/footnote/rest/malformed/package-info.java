/**
 * Sends thousands of malformed requests to every interface of the service. {@link
 * dev.footnote.rest.malformed.MalformedRequestsIT} is the type to open first.
 */
@NullMarked
package dev.footnote.rest.malformed;

import org.jspecify.annotations.NullMarked;
