package dev.footnote.rest.malformed;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Requests whose bodies no client should send; the same ones every time. */
final class MalformedBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<JsonNode> WRONG = List.of(
            NODES.nullNode(),
            NODES.numberNode(-1),
            NODES.numberNode(1.5e300),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.booleanNode(true),
            NODES.textNode(""),
            NODES.textNode("\u0000"),
            NODES.textNode("\ud800"),
            NODES.textNode("9999-99-99"),
            NODES.textNode("x".repeat(5_000)),
            NODES.arrayNode(),
            NODES.arrayNode().add(NODES.nullNode()),
            NODES.arrayNode().add(NODES.arrayNode().add("x")),
            NODES.objectNode(),
            NODES.objectNode().put("role", "x").put("text", 1));

    private static final String SET = """
            --b
            Content-Disposition: form-data; name="questions"; filename="q.jsonl"
            Content-Type: application/octet-stream

            {"id": 1
            --b
            Content-Disposition: form-data; name="limit"

            1
            --b--
            """.replace("\n", "\r\n");

    /** Nothing can be read from these files. */
    private static final String DOCUMENTS = """
            --b
            Content-Disposition: form-data; name="files"; filename="a/b.jsonl"
            Content-Type: application/octet-stream

            {"id": 1
            --b
            Content-Disposition: form-data; name="files"; filename="c.jsonl"


            --b--
            """.replace("\n", "\r\n");

    private final Random random = new Random(1);

    /** Bodies with one character too few, too many, or another one. */
    List<byte[]> brokenJson(int ofEachDoor) {
        List<byte[]> requests = new ArrayList<>();
        for (RawRequests.Door door : RawRequests.doors()) {
            for (int i = 0; i < ofEachDoor; i++) {
                StringBuilder body = new StringBuilder(door.body());
                int at = random.nextInt(body.length());
                char other = "{}[]\",:\\0e-\u0000\u00e9tx ".charAt(random.nextInt(16));
                switch (i % 4) {
                    case 0 -> body.deleteCharAt(at);
                    case 1 -> body.insert(at, other);
                    case 2 -> body.setCharAt(at, other);
                    default -> body.setLength(at);
                }
                requests.add(RawRequests.post(
                        door.path(), "application/json", body.toString().getBytes(UTF_8)));
            }
        }
        return requests;
    }

    /** Each field replaced by values of other types, and removed, and one more. */
    List<byte[]> wrongTypes() {
        List<byte[]> requests = new ArrayList<>();
        for (RawRequests.Door door : RawRequests.doors()) {
            for (JsonNode wrong : WRONG) {
                requests.add(json(door.path(), wrong));
                ObjectNode body = parse(door.body());
                body.fieldNames().forEachRemaining(name -> {
                    requests.add(json(door.path(), body.deepCopy().set(name, wrong)));
                    requests.add(json(
                            door.path(),
                            body.deepCopy().set(name, NODES.arrayNode().add(wrong))));
                    requests.add(json(
                            door.path(),
                            body.deepCopy().set(name, NODES.objectNode().set(name, wrong))));
                });
                requests.add(json(door.path(), body.deepCopy().set("another", wrong)));
            }
            parse(door.body())
                    .fieldNames()
                    .forEachRemaining(name ->
                            requests.add(json(door.path(), parse(door.body()).without(name))));
        }
        return requests;
    }

    /** Bytes that are not the text that their type promises. */
    List<byte[]> badEncodings(int ofEachDoor) {
        List<byte[]> requests = new ArrayList<>();
        for (RawRequests.Door door : RawRequests.doors()) {
            byte[] body = door.body().getBytes(UTF_8);
            for (String type : List.of(
                    "application/json; charset=utf-16",
                    "application/json; charset=nothing",
                    "application/json;;",
                    "application/*",
                    "*/*",
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "/",
                    "",
                    "\u00e9",
                    RawRequests.FORM,
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "multipart/form-data; boundary=" + "b".repeat(500))) {
                requests.add(RawRequests.post(door.path(), type, body));
                requests.add(RawRequests.post(door.path(), type, door.body().getBytes(UTF_16)));
            }
            for (int i = 0; i < ofEachDoor; i++) {
                byte[] damaged = body.clone();
                damaged[random.nextInt(damaged.length)] = (byte) (0x80 + random.nextInt(0x80));
                requests.add(RawRequests.post(door.path(), "application/json", damaged));
            }
        }
        return requests;
    }

    /** Forms whose parts, names and boundaries are broken. */
    List<byte[]> brokenForms(int count) {
        List<byte[]> requests = new ArrayList<>(brokenForms("/api/evaluations", SET, count));
        requests.addAll(brokenForms("/api/documents", DOCUMENTS, count));
        return requests;
    }

    private List<byte[]> brokenForms(String path, String form, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    StringBuilder body = new StringBuilder(form);
                    int at = random.nextInt(body.length());
                    char other = "-b\r\n:;\"=\u0000\u00e9 ".charAt(random.nextInt(11));
                    switch (i % 4) {
                        case 0 -> body.deleteCharAt(at);
                        case 1 -> body.insert(at, other);
                        case 2 -> body.setCharAt(at, other);
                        default -> body.setLength(at);
                    }
                    return RawRequests.post(
                            path, RawRequests.FORM, body.toString().getBytes(UTF_8));
                })
                .toList();
    }

    private static byte[] json(String path, JsonNode body) {
        return RawRequests.post(path, "application/json", body.toString().getBytes(UTF_8));
    }

    private static ObjectNode parse(String body) {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
