/**
 * The page of an evaluation, for people: {@link dev.footnote.evaluation.page.HtmlReport} makes one self-contained file
 * of a {@code report.json}. It asks for nothing over a network, and no text of questions or documents is ever read as
 * markup: the template escapes, the script builds nodes, and a content security policy allows only the page's own
 * script and style. Figures are not computed here.
 */
@NullMarked
package dev.footnote.evaluation.page;

import org.jspecify.annotations.NullMarked;
