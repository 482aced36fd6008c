package dev.footnote.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The limits of blocks, with the error codes of Slack. */
final class BlockLimits {

    private BlockLimits() {}

    static @Nullable String broken(String text, JsonNode blocks) {
        if (text.isEmpty() && blocks.isEmpty()) {
            return "no_text";
        }
        if (text.length() > 40_000) {
            return "msg_too_long";
        }
        return brokenBlocks(blocks);
    }

    static @Nullable String brokenBlocks(JsonNode blocks) {
        if (blocks.size() > 50) {
            return "invalid_blocks";
        }
        for (JsonNode block : blocks) {
            if (!isTaken(block)) {
                return "invalid_blocks";
            }
        }
        return null;
    }

    private static boolean isTaken(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "section" -> isWithin(block.path("text").path("text").asText(), 3000);
            case "markdown" -> isWithin(block.path("text").asText(), 12_000);
            case "header" -> isWithin(block.path("text").path("text").asText(), 150);
            case "context" -> isWithin(block.path("elements"), 10) && isSaid(block.path("elements"));
            case "rich_text" -> isWithin(block.path("elements"), 100) && isRich(block.path("elements"));
            case "actions", "context_actions" ->
                isWithin(block.path("elements"), 25) && areButtons(block.path("elements"));
            case "divider", "input" -> true;
            default -> false;
        };
    }

    private static boolean isSaid(JsonNode elements) {
        for (JsonNode element : elements) {
            if (!isWithin(element.path("text").asText(), 3000)) {
                return false;
            }
        }
        return true;
    }

    /** Sections of words, each of which says something. */
    private static boolean isRich(JsonNode sections) {
        for (JsonNode section : sections) {
            if (!isWithin(section.path("elements"), 1000) || !isSaid(section.path("elements"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areButtons(JsonNode elements) {
        for (JsonNode element : elements) {
            if (element.path("value").asText().length() > 2000
                    || element.path("text").path("text").asText().length() > 75) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(JsonNode elements, int most) {
        return !elements.isEmpty() && elements.size() <= most;
    }

    private static boolean isWithin(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }
}
