/** Root package of Footnote; ARCHITECTURE.md lists the packages and the permitted dependencies between them. */
@NullMarked
package dev.footnote;

import org.jspecify.annotations.NullMarked;
