/**
 * Workbooks (.xlsx, .xls, .ods): {@link dev.footnote.ingestion.format.office.sheets.XlsxReader} and its neighbours fill a
 * {@link dev.footnote.ingestion.format.office.sheets.SheetGrid} for each sheet, in which
 * {@link dev.footnote.ingestion.format.office.sheets.SheetTables} finds the tables.
 */
@NullMarked
package dev.footnote.ingestion.format.office.sheets;

import org.jspecify.annotations.NullMarked;
