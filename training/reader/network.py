"""The reader: one pass over a question and a passage, one score for each sentence of the passage.

The input is `[CLS] question [SEP] heading : sentence sentence ... [SEP]`. The body is that of all-MiniLM-L6-v2 and
begins with its weights. A sentence is the mean of the states of its pieces, and so is the question. The score of a
sentence is the cosine of the two, scaled, plus what a small network makes of them: at the start of the training it is
the cosine alone, which the embedding model is good at. A score of 0 is that of *none of these sentences answers*.
"""

import torch
import torch.nn.functional as F
from torch import nn

DIMENSIONS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 12, 1536, 30522, 512
EPSILON = 1e-12
LARGEST_WEIGHT, LARGEST_STATE = 63, 127
"""Of a quantized weight, and of a quantized state: see export.py."""


def scale_of(values, largest):
    """The step between two quantized values, for each row."""
    return values.detach().abs().amax(-1, keepdim=True).clamp(min=1e-9) / largest


class QuantizedLinear(nn.Linear):
    """Computes with rounded weights and states as the exported file does; the gradient passes as if nothing were rounded."""

    def forward(self, states):
        return F.linear(self.rounded(states, LARGEST_STATE), self.rounded(self.weight, LARGEST_WEIGHT), self.bias)

    @staticmethod
    def rounded(values, largest):
        scale = scale_of(values, largest)
        return values + ((values.detach() / scale).round() * scale - values.detach())


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (QuantizedLinear(DIMENSIONS, DIMENSIONS) for _ in range(4))
        self.attention_norm = nn.LayerNorm(DIMENSIONS, eps=EPSILON)
        self.inner, self.outer = QuantizedLinear(DIMENSIONS, INNER), QuantizedLinear(INNER, DIMENSIONS)
        self.norm = nn.LayerNorm(DIMENSIONS, eps=EPSILON)

    def forward(self, states, mask):
        rows, length, _ = states.shape
        query, key, value = (
            linear(states).view(rows, length, HEADS, DIMENSIONS // HEADS).transpose(1, 2)
            for linear in (self.query, self.key, self.value)
        )
        attended = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        attended = self.output(attended.transpose(1, 2).reshape(rows, length, DIMENSIONS))
        states = self.attention_norm(states + F.dropout(attended, 0.1, self.training))
        changed = self.outer(F.gelu(self.inner(states)))
        return self.norm(states + F.dropout(changed, 0.1, self.training))


class Reader(nn.Module):
    def __init__(self, layers=6, frozen=2):
        """The embeddings and the lowest `frozen` layers are not trained: they keep what the embedding model knows."""
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, DIMENSIONS)
        self.positions = nn.Embedding(POSITIONS, DIMENSIONS)
        self.segments = nn.Embedding(2, DIMENSIONS)
        self.embedding_norm = nn.LayerNorm(DIMENSIONS, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.head = nn.Sequential(nn.Linear(4 * DIMENSIONS, DIMENSIONS), nn.GELU(), nn.Dropout(0.1), nn.Linear(DIMENSIONS, 1))
        nn.init.zeros_(self.head[3].weight)
        nn.init.zeros_(self.head[3].bias)
        self.scale = nn.Parameter(torch.tensor(4.0))
        self.bias = nn.Parameter(torch.tensor(-2.0))
        self.frozen = frozen

    def trained(self):
        """The parameters of the body, and those of what is new."""
        body = [p for layer in self.layers[self.frozen :] for p in layer.parameters()]
        return body, [*self.head.parameters(), self.scale, self.bias]

    def forward(self, ids, mask, segments, sentences, question):
        """
        ids, mask, segments: [rows, pieces]; sentences: [rows, sentences, pieces] and question: [rows, pieces], the
        weights of the means. Returns scores [rows, sentences].
        """
        attention = mask[:, None, None, :].bool()
        with torch.no_grad():
            positions = torch.arange(ids.shape[1])[None]
            states = self.embedding_norm(self.words(ids) + self.positions(positions) + self.segments(segments))
            for layer in self.layers[: self.frozen]:
                states = layer(states, attention)
        for layer in self.layers[self.frozen :]:
            states = layer(states, attention)
        sentence = sentences @ states
        asked = (question[:, None, :] @ states).expand_as(sentence)
        whole = states[:, :1].expand_as(sentence)
        cosine = F.cosine_similarity(sentence, asked, dim=-1, eps=1e-6)
        return self.head(torch.cat([sentence, asked, sentence * asked, whole], -1))[..., 0] + self.scale * cosine + self.bias


def load_embedding_model(reader, file):
    """Copies the weights of all-MiniLM-L6-v2 from its ONNX file."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(file).graph
    weights = {tensor.name: torch.tensor(numpy_helper.to_array(tensor)) for tensor in graph.initializer}
    products = {node.name: node.input[1] for node in graph.node if node.op_type == "MatMul"}

    def copy(parameter, tensor):
        parameter.data.copy_(tensor)

    copy(reader.words.weight, weights["embeddings.word_embeddings.weight"])
    copy(reader.positions.weight, weights["embeddings.position_embeddings.weight"])
    copy(reader.segments.weight, weights["embeddings.token_type_embeddings.weight"])
    copy(reader.embedding_norm.weight, weights["embeddings.LayerNorm.weight"])
    copy(reader.embedding_norm.bias, weights["embeddings.LayerNorm.bias"])
    names = {
        "query": "attention/self/query",
        "key": "attention/self/key",
        "value": "attention/self/value",
        "output": "attention/output/dense",
        "inner": "intermediate/dense",
        "outer": "output/dense",
    }
    for number, layer in enumerate(reader.layers):
        for name, place in names.items():
            linear = getattr(layer, name)
            copy(linear.weight, weights[products[f"/encoder/layer.{number}/{place}/MatMul"]].T)
            copy(linear.bias, weights[f"encoder.layer.{number}.{place.replace('/', '.')}.bias"])
        for norm, place in ((layer.attention_norm, "attention.output"), (layer.norm, "output")):
            copy(norm.weight, weights[f"encoder.layer.{number}.{place}.LayerNorm.weight"])
            copy(norm.bias, weights[f"encoder.layer.{number}.{place}.LayerNorm.bias"])
