/** The browser of tests that open a page. Start with {@link dev.footnote.browser.Chromium}. */
@NullMarked
package dev.footnote.browser;

import org.jspecify.annotations.NullMarked;
