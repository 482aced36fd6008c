"""
Writes a trained reader as an ONNX file with 8-bit weights, and its scores of some examples for a test in Java.

    python3 training/reader/export.py --reader FOLDER/reader.pt --tokenizer FILE --out reader.onnx \\
        --examples FILE.jsonl --scores scores.json

The file reads one passage at a time, without padding: `ids` and `segments` [pieces], `sentences` [sentences, pieces] and
`question` [1, pieces], the weights of the means; it gives `scores` [sentences]. Weights of the layers have 7 bits, because
processors without VNNI add two products of 8 bits in 16 and cut off what does not fit. The state of each piece is quantized
by itself, because few pieces have states that are far larger than the others.
"""

import argparse
import json
from pathlib import Path

import numpy
import onnx
import torch
from examples import read_own
from network import DIMENSIONS, EPSILON, HEADS, LARGEST_STATE, LARGEST_WEIGHT, Reader, scale_of
from onnx import TensorProto, helper, numpy_helper
from train import scores
from wordpieces import WordPieces

OPSET, LARGEST_WORD, ZERO, SMALLEST_STATE = 17, 127, 128, 1e-9


class Graph:
    """Nodes and constants in the order in which they are added; each step returns the name of its result."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, array, kind=numpy.float32):
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(numpy.ascontiguousarray(array, dtype=kind), name))
        return name

    def add(self, kind, *inputs, outputs=1, **attributes):
        names = [f"n{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, **attributes))
        return names[0] if outputs == 1 else names

    def norm(self, states, module):
        parameters = [self.constant(p.detach()) for p in (module.weight, module.bias)]
        return self.add("LayerNormalization", states, *parameters, axis=-1, epsilon=EPSILON)

    def gelu(self, states):
        erf = self.add("Erf", self.add("Div", states, self.constant(2**0.5)))
        half = self.add("Mul", states, self.constant(0.5))
        return self.add("Mul", half, self.add("Add", erf, self.constant(1.0)))

    def linear(self, states, module):
        """With the weights as they are."""
        product = self.add("MatMul", states, self.constant(module.weight.detach().T))
        return self.add("Add", product, self.constant(module.bias.detach()))

    def quantized(self, states, *modules):
        """Linear layers over the same states, their results side by side."""
        weight = torch.cat([m.weight for m in modules]).detach()
        scale = scale_of(weight, LARGEST_WEIGHT)
        largest = self.add("ReduceMax", self.add("Abs", states), axes=[-1], keepdims=1)
        state_scale = self.add("Div", self.add("Max", largest, self.constant(SMALLEST_STATE)), self.constant(LARGEST_STATE))
        whole = self.add("Round", self.add("Div", states, state_scale))
        whole = self.add("Cast", self.add("Add", whole, self.constant(ZERO)), to=TensorProto.UINT8)
        weights = self.constant((weight / scale).round().T, numpy.int8)
        product = self.add("MatMulInteger", whole, weights, self.constant(ZERO, numpy.uint8))
        product = self.add("Cast", product, to=TensorProto.FLOAT)
        # One factor after the other: ONNX Runtime takes a product of both for one factor of the whole matrix.
        product = self.add("Mul", self.add("Mul", product, state_scale), self.constant(scale.T))
        return self.add("Add", product, self.constant(torch.cat([m.bias for m in modules]).detach()))


def build(reader):
    graph = Graph()
    states = embeddings(graph, reader)
    for layer in reader.layers:
        attended = graph.quantized(attention(graph, states, layer), layer.output)
        states = graph.norm(graph.add("Add", states, attended), layer.attention_norm)
        changed = graph.quantized(graph.gelu(graph.quantized(states, layer.inner)), layer.outer)
        states = graph.norm(graph.add("Add", states, changed), layer.norm)
    head(graph, reader, states)
    kinds = {
        "ids": (TensorProto.INT64, ["pieces"]),
        "segments": (TensorProto.INT64, ["pieces"]),
        "sentences": (TensorProto.FLOAT, ["sentences", "pieces"]),
        "question": (TensorProto.FLOAT, [1, "pieces"]),
    }
    inputs = [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in kinds.items()]
    output = helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["sentences"])
    whole = helper.make_graph(graph.nodes, "reader", inputs, [output], graph.constants)
    return helper.make_model(whole, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)


def embeddings(graph, reader):
    words = reader.words.weight.detach().numpy()
    scale = numpy.abs(words).max(1, keepdims=True) / LARGEST_WORD
    rows = graph.add("Gather", graph.constant(numpy.round(words / scale), numpy.int8), "ids")
    rows = graph.add("Mul", graph.add("Cast", rows, to=TensorProto.FLOAT), graph.add("Gather", graph.constant(scale), "ids"))
    length = graph.add("Shape", "ids")
    start = graph.constant([0], numpy.int64)
    positions = graph.add("Slice", graph.constant(reader.positions.weight.detach()), start, length)
    segments = graph.add("Gather", graph.constant(reader.segments.weight.detach()), "segments")
    return graph.norm(graph.add("Add", graph.add("Add", rows, positions), segments), reader.embedding_norm)


def attention(graph, states, layer):
    parts = graph.add("Split", graph.quantized(states, layer.query, layer.key, layer.value), outputs=3, axis=1)
    split = graph.constant([-1, HEADS, DIMENSIONS // HEADS], numpy.int64)
    query, key, value = (graph.add("Reshape", part, split) for part in parts)
    query = graph.add("Transpose", query, perm=[1, 0, 2])
    similarity = graph.add("MatMul", query, graph.add("Transpose", key, perm=[1, 2, 0]))
    similarity = graph.add("Mul", similarity, graph.constant((DIMENSIONS // HEADS) ** -0.5))
    weights = graph.add("Softmax", similarity, axis=-1)
    attended = graph.add("MatMul", weights, graph.add("Transpose", value, perm=[1, 0, 2]))
    attended = graph.add("Transpose", attended, perm=[1, 0, 2])
    return graph.add("Reshape", attended, graph.constant([-1, DIMENSIONS], numpy.int64))


def head(graph, reader, states):
    sentence = graph.add("MatMul", "sentences", states)
    shape = graph.add("Shape", sentence)
    asked = graph.add("Expand", graph.add("MatMul", "question", states), shape)
    first = graph.add("Slice", states, graph.constant([0], numpy.int64), graph.constant([1], numpy.int64))
    both = graph.add("Mul", sentence, asked)
    joined = graph.add("Concat", sentence, asked, both, graph.add("Expand", first, shape), axis=1)
    change = graph.linear(graph.gelu(graph.linear(joined, reader.head[0])), reader.head[3])
    axis = graph.constant([1], numpy.int64)
    lengths = [graph.add("ReduceL2", part, axes=[1], keepdims=1) for part in (sentence, asked)]
    cosine = graph.add("Div", graph.add("ReduceSum", both, axis, keepdims=1), graph.add("Mul", *lengths))
    scaled = graph.add("Mul", cosine, graph.constant(reader.scale.detach()))
    total = graph.add("Add", graph.add("Add", change, scaled), graph.constant(reader.bias.detach()))
    graph.nodes.append(helper.make_node("Reshape", [total, graph.constant([-1], numpy.int64)], ["scores"]))


def main():
    parser = argparse.ArgumentParser(description="Writes a trained reader as an ONNX file.")
    for name in ("reader", "tokenizer", "out", "examples", "scores"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--questions", type=int, default=20, help="whose scores are written")
    options = parser.parse_args()
    reader = Reader()
    reader.load_state_dict(torch.load(options.reader, weights_only=True))
    reader.eval()
    model = build(reader)
    onnx.checker.check_model(model)
    onnx.save(model, options.out)
    pieces = WordPieces(options.tokenizer)
    rows = [json.loads(line) for line in options.examples.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if "chat" not in row.get("tags", [])]
    written = []
    with torch.no_grad():
        for row, example in zip(rows[: options.questions], read_own(pieces, options.examples)):
            passage, read = row["passages"][0], example.passages[0]
            score = scores(reader, pieces, [(example.question, read)], 1)[0]
            texts = [unit["text"] for unit in passage["units"]][: len(read.sentences)]
            written.append(
                {
                    "question": row["question"],
                    "heading": passage["heading"],
                    "sentences": texts,
                    "scores": [round(s, 4) for s in score.tolist()],
                }
            )
    options.scores.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{options.out}: {options.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
