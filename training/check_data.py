#!/usr/bin/env python3
"""Checks the organisations in training/data: the form of each question, quotes, overlap between organisations.

Usage: python3 training/check_data.py [FOLDER ...]      default: all folders of training/data

Prints each fault with its place and a table of counts. Exit status 1 if there is a fault.
"""
import collections
import json
import pathlib
import re
import sys

DATA = pathlib.Path(__file__).parent / "data"
FIELDS = {"id", "question", "history", "asOf", "answerable", "must", "mustNot", "relevant", "tags"}
TAGS = {
    "paraphrase", "time", "followup", "table", "number", "who", "yesno", "list", "superseded", "typo", "multi",
    "acronym", "steps", "comparison", "unanswerable-near", "unanswerable-far", "chat",
}
REFUSED = {"unanswerable-near", "unanswerable-far", "chat"}
DOCUMENTS = (12, 20)
QUESTIONS = (120, 360)
DASHES = str.maketrans({c: "-" for c in "\u2010\u2011\u2012\u2013\u2014\u2212"})


def normalise(text):
    """Lower case, one kind of dash, single spaces, no stars: how the evaluation compares `must` and `mustNot`."""
    return re.sub(r"\s+", " ", text.translate(DASHES).replace("*", "").lower()).strip()


def sentences(text):
    """The longer sentences and rows of a text, roughly; enough to find copies."""
    parts = re.split(r"(?<=[.!?])\s+|\n", text)
    return {p for p in (normalise(p) for p in parts) if len(p.split()) >= 8}


def check_question(row, documents, place):
    def fault(message):
        return f"{place}: {message}"

    unknown = set(row) - FIELDS
    if unknown:
        yield fault(f"unknown fields {sorted(unknown)}")
    for field in ("id", "question", "answerable", "must", "relevant", "tags"):
        if field not in row:
            yield fault(f"'{field}' is missing")
            return
    if not row["tags"] or set(row["tags"]) - TAGS:
        yield fault(f"tags {row['tags']}; known: {sorted(TAGS)}")
    if ("followup" in row["tags"]) != bool(row.get("history")):
        yield fault("'followup' and a history go together")
    for turn in row.get("history", []):
        if set(turn) != {"role", "text"} or turn["role"] not in ("user", "assistant"):
            yield fault("a turn of the history has 'role' (user or assistant) and 'text'")
    if row.get("history") and row["history"][-1]["role"] != "assistant":
        yield fault("the history ends with the assistant")
    if "asOf" in row and not re.fullmatch(r"\d{4}-\d\d-\d\d", row["asOf"]):
        yield fault("'asOf' is a day, as in 2025-03-18")
    refused = bool(REFUSED & set(row["tags"]))
    if refused == row["answerable"]:
        yield fault("'answerable' is false exactly for unanswerable-near, unanswerable-far and chat")
    if not row["answerable"]:
        if row["relevant"] or row["must"]:
            yield fault("an unanswerable question has no 'relevant' and no 'must'")
        return
    if not row["relevant"] or not row["must"]:
        yield fault("an answerable question needs 'relevant' and 'must'")
        return
    quotes = ""
    for gold in row["relevant"]:
        text = documents.get(gold.get("document"))
        if text is None:
            yield fault(f"document '{gold.get('document')}' does not exist")
        elif gold["quote"] not in text:
            yield fault(f"quote is not verbatim in {gold['document']}: {gold['quote'][:80]!r}")
        elif "\n\n" in gold["quote"]:
            yield fault("a quote stays within one paragraph, list or table")
        quotes += " " + gold.get("quote", "")
    quotes = normalise(quotes)
    for group in row["must"]:
        if not isinstance(group, list) or not group or not all(isinstance(s, str) and s.strip() for s in group):
            yield fault("'must' is a list of lists of strings, none of them blank")
        elif not any(normalise(s) in quotes for s in group):
            yield fault(f"no string of {group} is in the quotes")
    for wrong in row.get("mustNot", []):
        if normalise(wrong) in quotes:
            yield fault(f"mustNot {wrong!r} is in the quotes")


def check_organisation(folder):
    """Returns faults, sentences, question texts and counts of one organisation."""
    faults = []
    documents = {p.name: p.read_text(encoding="utf-8") for p in sorted((folder / "documents").glob("*"))}
    if not DOCUMENTS[0] <= len(documents) <= DOCUMENTS[1]:
        faults.append(f"{folder.name}: {len(documents)} documents, wanted {DOCUMENTS}")
    for name in documents:
        if not re.fullmatch(r"[a-z0-9-]+\.(md|txt)", name):
            faults.append(f"{folder.name}: document name {name!r}")
    rows, ids, tags = [], set(), collections.Counter()
    for number, line in enumerate((folder / "questions.jsonl").read_text(encoding="utf-8").splitlines(), 1):
        place = f"{folder.name}:{number}"
        try:
            row = json.loads(line)
        except ValueError as e:
            faults.append(f"{place}: {e}")
            continue
        faults.extend(check_question(row, documents, place))
        if row.get("id") in ids:
            faults.append(f"{place}: id {row['id']} again")
        ids.add(row.get("id"))
        tags.update(row.get("tags", []))
        rows.append(row)
    if not QUESTIONS[0] <= len(rows) <= QUESTIONS[1]:
        faults.append(f"{folder.name}: {len(rows)} questions, wanted {QUESTIONS}")
    texts = collections.Counter(normalise(r["question"]) for r in rows if not r.get("history"))
    faults.extend(f"{folder.name}: question twice: {t}" for t, n in texts.items() if n > 1)
    found = set().union(*(sentences(t) for t in documents.values())) if documents else set()
    words = sum(len(t.split()) for t in documents.values())
    return faults, found, {t for t in texts if len(t.split()) >= 5}, (len(documents), words, len(rows), tags)


def check_splits():
    """Validation and test name existing organisations, none of them in both; the others are for training."""
    splits = json.loads((DATA / "splits.json").read_text(encoding="utf-8"))
    names = splits["validation"] + splits["test"]
    faults = [f"splits.json: {name} does not exist" for name in names if not (DATA / name).is_dir()]
    faults.extend(f"splits.json: {n} is named twice" for n, times in collections.Counter(names).items() if times > 1)
    return faults


def main(arguments):
    chosen = [pathlib.Path(a) for a in arguments] or sorted(p for p in DATA.iterdir() if p.is_dir())
    faults, owners, totals = [], {}, collections.Counter()
    print(f"{'organisation':32} {'docs':>4} {'words':>6} {'questions':>9}  unanswerable")
    for folder in chosen:
        own, found, questions, (documents, words, rows, tags) = check_organisation(folder)
        faults.extend(own)
        for text in found | questions:
            if text in owners:
                faults.append(f"{folder.name} and {owners[text]} share: {text[:100]}")
            owners.setdefault(text, folder.name)
        unanswerable = sum(tags[t] for t in REFUSED)
        totals.update(tags)
        print(f"{folder.name:32} {documents:4} {words:6} {rows:9}  {unanswerable}")
    print(", ".join(f"{t} {n}" for t, n in totals.most_common()))
    faults.extend(check_splits())
    for fault in faults:
        print(fault)
    print(f"{len(chosen)} organisations, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
