/** Presentations (.pptx, .ppt); {@link dev.footnote.ingestion.format.office.slides.SlidesReader} writes their slides. */
@NullMarked
package dev.footnote.ingestion.format.office.slides;

import org.jspecify.annotations.NullMarked;
