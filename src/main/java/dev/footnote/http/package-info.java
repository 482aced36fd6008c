/**
 * Protects the service from connections that send too slowly. Start with {@link dev.footnote.http.BodyReader}, which
 * reads the bodies of requests on the event loop, so that no worker thread waits for a client;
 * {@link dev.footnote.http.ConnectionGuard} limits the time of headers. The package knows no address and no format of
 * errors; each interface answers in its own format.
 */
@NullMarked
package dev.footnote.http;

import org.jspecify.annotations.NullMarked;
