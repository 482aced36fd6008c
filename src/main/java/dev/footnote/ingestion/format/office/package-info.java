/**
 * Documents of office programs: {@link dev.footnote.ingestion.format.office.OfficeFormat} tells what a file really is, and
 * has the package of its kind read it. Macros are never run, and nothing that a file refers to is fetched.
 */
@NullMarked
package dev.footnote.ingestion.format.office;

import org.jspecify.annotations.NullMarked;
