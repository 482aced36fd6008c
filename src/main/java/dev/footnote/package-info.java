/** Root of Footnote; see ARCHITECTURE.md for the packages and the direction of their arrows. */
@NullMarked
package dev.footnote;

import org.jspecify.annotations.NullMarked;
