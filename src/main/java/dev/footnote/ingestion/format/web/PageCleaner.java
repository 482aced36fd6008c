package dev.footnote.ingestion.format.web;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Removes from a page what is not its content: scripts, hidden parts, menus and banners. */
final class PageCleaner {

    /** Not text, or not shown. */
    private static final String INVISIBLE =
            "script, style, noscript, template, svg, canvas, iframe, object, embed, audio, "
                    + "video, math annotation, button, input, select, textarea, datalist, dialog, [hidden], [aria-hidden=true], "
                    + "[style~=(?i)(?:display\\s{0,9}:\\s{0,9}none|visibility\\s{0,9}:\\s{0,9}hidden)]";

    private static final String MENUS = "nav, [role=navigation], [role=search], [role=menu], [role=menubar]";

    private static final String SURROUNDINGS =
            "aside, [role=banner], [role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog]";

    /** A header or footer of an article belongs to it. */
    private static final String PAGE_EDGES = "header, footer";

    private static final String CONTENT = "main, article, [role=main]";

    /** Words of classes and ids, common in the themes of content management systems. */
    private static final Pattern BANNER = Pattern.compile(
            "(?i)(?:^|[-_\\s])(?:cookies?|cookiebanner|consent|gdpr|newsletter|social|share|sharing|popup|modal|advert|ads|skip)(?:[-_\\s]|$)");

    private static final Set<String> BLOCKS = Set.of("div", "ul", "ol", "section");

    /** Above this share of link text, a block with several links leads elsewhere. */
    private static final double LINK_SHARE = 0.6;

    private static final int FEWEST_LINKS = 3;

    private PageCleaner() {}

    static void clean(Document page) {
        page.select(INVISIBLE).remove();
        page.select(MENUS).remove();
        int length = page.body().text().length();
        removeUnlessMost(page.select(SURROUNDINGS), length);
        removeUnlessMost(
                page.select(PAGE_EDGES).stream()
                        .filter(edge -> edge.closest(CONTENT) == null)
                        .toList(),
                length);
        removeUnlessMost(
                page.body().select("[class], [id]").stream()
                        .filter(part -> BANNER.matcher(part.className()).find()
                                || BANNER.matcher(part.id()).find())
                        .toList(),
                length);
        removeUnlessMost(menus(page), length);
    }

    /** What holds most of the text of a page is its content, whatever its name. */
    private static void removeUnlessMost(List<Element> parts, int length) {
        for (Element part : parts) {
            if (!part.is("html, body") && part.text().length() <= length / 2) {
                part.remove();
            }
        }
    }

    /** Blocks outside of marked content that are mostly links to other pages. */
    private static List<Element> menus(Document page) {
        IdentityHashMap<Element, List<Element>> links = new IdentityHashMap<>();
        for (Element link : page.body().select("a[href]:not([href^=mailto], [href^=tel])")) {
            link.parents().stream()
                    .filter(part -> BLOCKS.contains(part.normalName()))
                    .forEach(part -> links.computeIfAbsent(part, any -> new ArrayList<>())
                            .add(link));
        }
        return page.body().select("*").stream()
                .filter(part -> isMenu(part, links.getOrDefault(part, List.of())))
                .toList();
    }

    private static boolean isMenu(Element part, List<Element> links) {
        if (links.size() < FEWEST_LINKS
                || part.closest(CONTENT) != null
                || !part.select("h1, h2, h3, p, table").isEmpty()) {
            return false;
        }
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        return linked > LINK_SHARE * part.text().length();
    }

    /** The part that the page marks as its content, if it has text and is one; else the whole body. */
    static Element mainContent(Document page) {
        for (String mark : List.of("main, [role=main]", "article")) {
            List<Element> marked = page.select(mark).stream()
                    .filter(part -> part.parents().select(mark).isEmpty() && part.hasText())
                    .toList();
            if (marked.size() == 1) {
                return marked.get(0);
            }
        }
        return page.body();
    }
}
