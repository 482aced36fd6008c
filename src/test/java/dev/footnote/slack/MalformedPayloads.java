package dev.footnote.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Generates payloads in which one field at any depth is malformed. */
final class MalformedPayloads {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 200;

    private MalformedPayloads() {}

    /** All ways in which one field of it can be damaged. */
    static List<Map<String, Object>> of(Map<String, ?> payload) {
        JsonNode whole = JSON.valueToTree(payload);
        List<Map<String, Object>> damaged = new ArrayList<>();
        for (String path : paths(whole, "")) {
            for (JsonNode junk : junk()) {
                JsonNode copy = whole.deepCopy();
                put(copy, path, junk);
                damaged.add(JSON.convertValue(
                        copy, JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class)));
            }
        }
        return damaged;
    }

    private static List<String> paths(JsonNode node, String path) {
        List<String> paths = new ArrayList<>();
        node.properties().forEach(field -> paths.addAll(below(field.getValue(), path + "/" + field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            paths.addAll(below(node.get(i), path + "/" + i));
        }
        return paths;
    }

    private static List<String> below(JsonNode node, String path) {
        List<String> paths = new ArrayList<>(paths(node, path));
        paths.add(path);
        return paths;
    }

    private static void put(JsonNode whole, String path, JsonNode junk) {
        int slash = path.lastIndexOf('/');
        JsonNode parent = whole.at(path.substring(0, slash));
        String name = path.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), junk.isMissingNode() ? NODES.nullNode() : junk);
        } else if (junk.isMissingNode()) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, junk);
        }
    }

    private static List<JsonNode> junk() {
        ArrayNode deep = NODES.arrayNode();
        for (int i = 0; i < DEEP; i++) {
            deep = NODES.arrayNode().add(deep);
        }
        return List.of(
                MissingNode.getInstance(),
                NODES.nullNode(),
                NODES.numberNode(-1),
                NODES.numberNode(Double.MAX_VALUE),
                NODES.booleanNode(true),
                NODES.textNode(""),
                NODES.textNode(" \u0000\n"),
                NODES.textNode("%zz&payload={}"),
                NODES.textNode("1 0 99999999999 hash %C3%28\n9 9 1 x y"),
                NODES.textNode("\ud83d\ude00\ud800"),
                NODES.textNode("x".repeat(100_000)),
                NODES.arrayNode(),
                NODES.arrayNode().add(NODES.arrayNode().add("x")),
                NODES.arrayNode().add(NODES.nullNode()),
                NODES.objectNode(),
                NODES.objectNode().put("type", "x").put("id", 1),
                deep);
    }
}
