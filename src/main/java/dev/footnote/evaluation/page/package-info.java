/**
 * Renders evaluations for people. Open {@link dev.footnote.evaluation.page.HtmlReport} first: it renders a
 * {@code report.json} as one self-contained page. The page makes no network requests, and no text of questions or
 * documents is interpreted as markup: the template escapes, the script builds nodes, and a content security policy
 * allows only the page's own scripts and style. Figures are not computed here.
 */
@NullMarked
package dev.footnote.evaluation.page;

import org.jspecify.annotations.NullMarked;
