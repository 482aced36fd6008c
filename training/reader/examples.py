"""Examples to train the reader with, as `ReaderExamplesExport` and public data sets give them."""

import gzip
import json
import random
from dataclasses import dataclass, field
from pathlib import Path

MOST_QUESTION, MOST_HEADING, MOST_SENTENCE, MOST_PASSAGE = 40, 24, 72, 220
"""In word pieces. What follows in a passage is not read."""

PASSAGES = 4
"""Read for a question in one step of the training."""

WITHOUT_ANSWER = 0.12
"""Share of the answerable questions that are read with passages that do not answer, so that none is to be chosen."""


@dataclass
class Passage:
    heading: list
    sentences: list
    answers: list
    """For each sentence the set of needed quotes that it holds."""


@dataclass
class Example:
    question: list
    passages: list
    answerable: bool
    needed: int
    tags: list = field(default_factory=list)


def _passage(pieces, heading, texts, answers):
    sentences, length = [], 0
    for text in texts:
        encoded = pieces.encode(text, MOST_SENTENCE)
        length += len(encoded)
        if length > MOST_PASSAGE and sentences:
            break
        sentences.append(encoded)
    return Passage(pieces.encode(heading, MOST_HEADING), sentences, answers[: len(sentences)])


def read_own(pieces, file):
    """The questions of an organisation; small talk is not for the reader."""
    examples = []
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "chat" in row.get("tags", []):
            continue
        passages = [
            _passage(pieces, p["heading"], [u["text"] for u in p["units"]], [set(u.get("answers", [])) for u in p["units"]])
            for p in row["passages"]
        ]
        question = pieces.encode(row["question"], MOST_QUESTION)
        examples.append(Example(question, passages, row["answerable"], row["needed"], row.get("tags", [])))
    return examples


def read_public(pieces, file, most, seed=1):
    """`question`, `title`, `units` and `answers` (1 for each unit that answers): one passage a question."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    random.Random(seed).shuffle(rows)
    return [
        Example(
            pieces.encode(row["question"], MOST_QUESTION),
            [_passage(pieces, row["title"], row["units"], [{0} if answer else set() for answer in row["answers"]])],
            any(row["answers"]),
            1,
        )
        for row in rows[:most]
    ]


def is_trainable(example):
    """An answerable question whose answer was not found teaches nothing."""
    found = any(any(p.answers) for p in example.passages)
    return bool(example.passages) and (found or not example.answerable)


def choose_passages(example, rnd):
    """Up to two passages that answer, and others: half of them among the best found, which are the hardest."""
    if len(example.passages) == 1:
        return example.passages
    answering = [p for p in example.passages if any(p.answers)]
    others = [p for p in example.passages if not any(p.answers)]
    if answering and others and rnd.random() < WITHOUT_ANSWER:
        answering = []
    near = others[:4]
    rnd.shuffle(near)
    rest = [p for p in others if not any(p is q for q in near[:2])]
    rnd.shuffle(rest)
    return (answering[:2] + near[:2] + rest)[:PASSAGES]
