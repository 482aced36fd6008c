package dev.footnote.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe-core finds on a page. */
public final class Accessibility {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private Accessibility() {}

    /** Each violation that is serious or critical, with the elements concerned. */
    public static List<String> seriousViolations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Accessibility::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return "%s: %s"
                .formatted(
                        rule.getId(),
                        rule.getNodes().stream().map(node -> node.getHtml()).toList());
    }
}
