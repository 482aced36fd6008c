/**
 * A Slack for tests, as far as the bot sees it. Open {@link dev.footnote.slack.fake.FakeSlack}: a workspace whose
 * channels can be looked at, behind the Web API. It signs, repeats, limits and refuses as the real one does.
 */
@NullMarked
package dev.footnote.slack.fake;

import org.jspecify.annotations.NullMarked;
