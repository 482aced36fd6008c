/**
 * The audit log: who asked when, what was decided, and which documents were cited. Open
 * {@link dev.footnote.audit.AuditLog} first. It is off by default, and without texts unless these are switched on.
 */
@NullMarked
package dev.footnote.audit;

import org.jspecify.annotations.NullMarked;
