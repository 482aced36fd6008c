"""
Trains the reader and says how well it ranks sentences and tells questions that have no answer.

    python3 training/reader/train.py --examples FOLDER --model all-minilm-l6-v2.onnx \\
        --tokenizer all-minilm-l6-v2-tokenizer.json --out FOLDER [--public FILE.jsonl.gz ...] [--begin-with reader.pt]

FOLDER of examples: a file NAME.jsonl for each organisation, written by ReaderExamplesExport. Those that
training/data/splits.json names for validation and for the test are not trained with. A training that was interrupted goes
on from its last checkpoint.
"""

import argparse
import json
import math
import os
import random
import time
from pathlib import Path

# Two libraries have threads of their own; those of one must not spin while the other works, which is six times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import numpy
import torch
import torch.nn.functional as F
from examples import choose_passages, is_trainable, read_own, read_public
from network import Reader, load_embedding_model
from wordpieces import WordPieces

WARM_UP, SAVED_EVERY, TOLD_EVERY = 100, 100, 50
SINGLE = 0.3
"""Weight of the loss of each sentence by itself beside that of the choice among all of them."""


def tensors(pieces, items):
    """One row for each question and passage, and which sentences of the rows there are."""
    rows = []
    for question, passage in items:
        ids = [pieces.classification, *question, pieces.separator]
        first = len(ids)
        if passage.heading:
            ids += [*passage.heading, pieces.vocabulary[":"]]
        ranges = []
        for sentence in passage.sentences:
            sentence = sentence or [pieces.separator]
            ranges.append((len(ids), len(ids) + len(sentence)))
            ids += sentence
        rows.append(([*ids, pieces.separator], first, ranges))
    length, most = max(len(ids) for ids, _, _ in rows), max(len(ranges) for _, _, ranges in rows)
    ids = numpy.zeros((len(rows), length), numpy.int64)
    mask, question = numpy.zeros(ids.shape, numpy.float32), numpy.zeros(ids.shape, numpy.float32)
    segments = numpy.zeros(ids.shape, numpy.int64)
    sentences = numpy.zeros((len(rows), most, length), numpy.float32)
    present = numpy.zeros((len(rows), most), bool)
    for i, (row, first, ranges) in enumerate(rows):
        ids[i, : len(row)], mask[i, : len(row)], segments[i, first : len(row)] = row, 1, 1
        question[i, 1 : first - 1] = 1 / max(1, first - 2)
        for j, (start, end) in enumerate(ranges):
            sentences[i, j, start:end], present[i, j] = 1 / (end - start), True
    return [torch.tensor(array) for array in (ids, mask, segments, sentences, question)], torch.tensor(present)


def scores(reader, pieces, items, groups):
    """The scores of the sentences of each item, computed in groups of like length."""
    order = sorted(range(len(items)), key=lambda i: sum(map(len, items[i][1].sentences)))
    size = max(1, math.ceil(len(items) / groups))
    found = [None] * len(items)
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        inputs, present = tensors(pieces, [items[i] for i in chosen])
        rows = reader(*inputs)
        for row, i in enumerate(chosen):
            found[i] = rows[row][present[row]]
    return found


def loss(reader, pieces, batch, rnd):
    """Cross-entropy of the choice among all sentences and none, and of each sentence by itself."""
    chosen = [choose_passages(example, rnd) for example in batch]
    items = [(example.question, p) for example, passages in zip(batch, chosen) for p in passages]
    all_scores, total, at = scores(reader, pieces, items, 2), 0, 0
    for passages in chosen:
        score = torch.cat(all_scores[at : at + len(passages)])
        at += len(passages)
        answers = torch.tensor([bool(a) for p in passages for a in p.answers])
        everything = torch.logsumexp(torch.cat([score, torch.zeros(1)]), 0)
        right = torch.logsumexp(score[answers], 0) if answers.any() else 0.0
        single = F.binary_cross_entropy_with_logits(score, answers.float(), reduction="sum") / len(passages)
        total = total + everything - right + SINGLE * single
    return total / len(batch)


def area_under_roc(values, labels):
    values, labels = numpy.array(values), numpy.array(labels, bool)
    ranks = numpy.empty(len(values))
    ranks[numpy.argsort(values)] = numpy.arange(1, len(values) + 1)
    positive = labels.sum()
    pairs = positive * (~labels).sum()
    return (ranks[labels].sum() - positive * (positive + 1) / 2) / pairs if pairs else math.nan


def evaluate(reader, pieces, examples, name):
    """Prints how often all needed sentences are among the best 1, 3 and 5, and the area under the ROC curve."""
    reader.eval()
    most, hits, answerable, best, labels = (1, 3, 5), dict.fromkeys((1, 3, 5), 0), 0, [], []
    with torch.no_grad():
        for example in examples:
            found = scores(reader, pieces, [(example.question, p) for p in example.passages], 2)
            score = torch.cat(found).numpy()
            answers = [a for p in example.passages for a in p.answers]
            order = numpy.argsort(-score)
            best.append(score.max())
            labels.append(example.answerable)
            if example.answerable and example.needed:
                answerable += 1
                for k in most:
                    hits[k] += len(set().union(*(answers[i] for i in order[:k]))) == example.needed
    shares = [round(hits[k] / max(1, answerable), 3) for k in most]
    print(f"{name}: {answerable} answerable, complete in the best 1, 3, 5 {shares},"
          f" area under ROC {area_under_roc(best, labels):.3f}", flush=True)
    reader.train()


def main():
    options = arguments()
    torch.manual_seed(0)
    options.out.mkdir(parents=True, exist_ok=True)
    pieces = WordPieces(options.tokenizer)
    splits = json.loads((Path(__file__).parents[1] / "data" / "splits.json").read_text())
    kept_back = {*splits["validation"], *splits["test"]}
    files = sorted(options.examples.glob("*.jsonl"))
    own = [e for f in files if f.stem not in kept_back for e in read_own(pieces, f) if is_trainable(e)]
    public = [e for f in options.public for e in read_public(pieces, f, options.most_public) if is_trainable(e)]
    validation = {f.stem: [e for e in read_own(pieces, f) if e.passages] for f in files if f.stem in splits["validation"]}
    reader = Reader()
    if options.begin_with:
        reader.load_state_dict(torch.load(options.begin_with, weights_only=True))
    else:
        load_embedding_model(reader, options.model)
    body, new = reader.trained()
    optimizer = torch.optim.AdamW(
        [{"params": body, "base": options.rate}, {"params": new, "base": 5 * options.rate}], weight_decay=0.01
    )
    order = schedule(own, public, options.epochs)
    steps = len(order) // options.batch
    print(f"{len(own)} own and {len(public)} public questions, {steps} steps", flush=True)
    checkpoint = options.out / "checkpoint.pt"
    step = resume(checkpoint, reader, optimizer)
    begun, mean = time.time(), None
    reader.train()
    while step < steps:
        rate = min(1, (step + 1) / WARM_UP) * max(0.02, 1 - step / steps)
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * rate
        batch = order[step * options.batch : (step + 1) * options.batch]
        value = loss(reader, pieces, batch, random.Random(step))
        optimizer.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_([*body, *new], 1.0)
        optimizer.step()
        mean = value.item() if mean is None else 0.98 * mean + 0.02 * value.item()
        step += 1
        if step % TOLD_EVERY == 0:
            print(f"step {step}, loss {mean:.3f}, {time.time() - begun:.0f} s", flush=True)
        if step % SAVED_EVERY == 0:
            save(checkpoint, reader, optimizer, step)
    torch.save(reader.state_dict(), options.out / "reader.pt")
    for name, examples in validation.items():
        evaluate(reader, pieces, examples, name)
    evaluate(reader, pieces, [e for examples in validation.values() for e in examples], "validation")


def schedule(own, public, epochs):
    """The public questions are mixed into the first epoch; the last one may be a part."""
    order = []
    for epoch in range(math.ceil(epochs)):
        examples = own + (public if epoch == 0 else [])
        random.Random(epoch).shuffle(examples)
        order += examples[: math.ceil(len(examples) * min(1, epochs - epoch))]
    return order


def resume(checkpoint, reader, optimizer):
    if not checkpoint.exists():
        return 0
    state = torch.load(checkpoint, weights_only=True)
    reader.load_state_dict(state["reader"])
    optimizer.load_state_dict(state["optimizer"])
    return state["step"]


def save(checkpoint, reader, optimizer, step):
    part = checkpoint.with_suffix(".part")
    torch.save({"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, part)
    part.replace(checkpoint)


def arguments():
    parser = argparse.ArgumentParser(description="Trains the reader.")
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="the embedding model")
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--public", type=Path, nargs="*", default=[])
    parser.add_argument("--most-public", type=int, default=1500, help="of each public file")
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--begin-with", type=Path, help="a reader.pt, in the place of the embedding model's weights")
    parser.add_argument("--batch", type=int, default=4, help="questions a step")
    parser.add_argument("--rate", type=float, default=1e-4)
    return parser.parse_args()


if __name__ == "__main__":
    main()
