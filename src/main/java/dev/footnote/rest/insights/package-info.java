/** {@code GET /api/insights}: what the questions of the last days tell. Requires the admin key. */
@NullMarked
package dev.footnote.rest.insights;

import org.jspecify.annotations.NullMarked;
