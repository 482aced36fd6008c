/**
 * Keeps one caller from holding up the others. Open {@link dev.footnote.admission.AdmissionQueue} first: it lets a few
 * questions at a time into the engine, in turn between the callers. {@link dev.footnote.admission.RateLimiter} limits
 * how often a caller may ask, and {@link dev.footnote.admission.FairStore} what a caller may keep in memory. The
 * package knows no protocol; each interface translates a refusal.
 */
@NullMarked
package dev.footnote.admission;

import org.jspecify.annotations.NullMarked;
