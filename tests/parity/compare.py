#!/usr/bin/env python3
"""Compares what `entente parse --json` says with spaCy, layer by layer, and lists every difference.

usage: compare.py ENTENTE_OUTPUT.jsonl [--sentences N] [--shown N] [--steps N]

ENTENTE_OUTPUT holds one object a document in the shape of `Doc.to_json()`; spaCy reads each object's `text`. Exit code
0 where tokens, tags, morphology, parts of speech and lemmas agree in all and heads, labels, sentence starts, entities
and noun chunks in 99.9 %.
"""

import argparse
import json
import sys

import near_ties
import spacy_answers

EXACT = ("token", "space", "lemma", "tag", "morph", "pos")
SCORED = ("head", "dep", "sentence", "entity", "chunk")
LEAST_SCORED = 0.999


def rows_of(answer):
    """Per layer, the set of facts that the answer states."""
    text, tokens = answer["text"], answer["tokens"]
    layers = {layer: set() for layer in EXACT + SCORED}
    for i, token in enumerate(tokens):
        place = (token["start"], token["end"])
        layers["token"].add(place)
        after = tokens[i + 1]["start"] if i + 1 < len(tokens) else len(text)
        layers["space"].add(place + (after - token["end"],))
        for layer in ("lemma", "tag", "morph", "pos", "dep"):
            layers[layer].add(place + (token[layer],))
        head = tokens[token["head"]]
        layers["head"].add(place + (head["start"],))
    for sentence in answer["sents"]:
        layers["sentence"].add((sentence["start"],))
    for entity in answer["ents"]:
        layers["entity"].add((entity["start"], entity["end"], entity["label"]))
    for chunk in answer.get("noun_chunks", []):
        layers["chunk"].add((tokens[chunk["start"]]["start"], tokens[chunk["end"] - 1]["end"]))
    return layers


class Report:
    def __init__(self, nlp, shown, steps):
        self.nlp, self.shown, self.steps = nlp, shown, steps
        self.same = dict.fromkeys(EXACT + SCORED, 0)
        self.all = dict.fromkeys(EXACT + SCORED, 0)
        self.documents = self.sentences = self.listed = 0

    def add(self, ours):
        theirs = spacy_answers.as_json(self.nlp(ours["text"]))
        self.documents += 1
        self.sentences += len(theirs["sents"])
        if "noun_chunks" not in ours:
            theirs.pop("noun_chunks")
        our_rows, their_rows = rows_of(ours), rows_of(theirs)
        wrong = []
        for layer in EXACT + SCORED:
            self.same[layer] += len(our_rows[layer] & their_rows[layer])
            self.all[layer] += len(our_rows[layer] | their_rows[layer])
            wrong += [(layer, "entente", row) for row in sorted(our_rows[layer] - their_rows[layer])]
            wrong += [(layer, "spaCy", row) for row in sorted(their_rows[layer] - our_rows[layer])]
        if wrong:
            self.show(ours, wrong)

    def show(self, ours, wrong):
        text = ours["text"]
        print(f"document {self.documents}: {len(wrong)} differing rows")
        for layer, side, row in wrong[: self.shown]:
            around = text[max(0, row[0] - 40) : row[0] + 60].replace("\n", "\\n")
            print(f"  {layer:9} {side:8} {row}  ...{around}...")
        layers = {layer for layer, _, _ in wrong}
        if layers & {"head", "dep", "sentence", "pos", "lemma", "morph"}:
            self.show_steps("parser", text)
        if "entity" in layers:
            self.show_steps("ner", text)
        if "tag" in layers:
            starts = {row[0] for layer, _, row in wrong if layer == "tag"}
            for i, token in enumerate(ours["tokens"]):
                if token["start"] in starts:
                    print("  tagger's margin: %.6f %s before %s" % near_ties.tag_margin(self.nlp, text, i))

    def show_steps(self, component, text):
        for margin, best, second, at in near_ties.margins(self.nlp, text, component)[: self.steps]:
            print(f"  {component}'s margin at token {at}: {margin:.6f} {best} before {second}")

    def close(self):
        print(f"{self.documents} documents, {self.sentences} sentences")
        good = self.documents > 0
        for layer in EXACT + SCORED:
            if self.all[layer] == 0:
                print(f"{layer:9} none")
                continue
            share = self.same[layer] / self.all[layer]
            print(f"{layer:9} {self.same[layer]:>9} of {self.all[layer]:>9}  {100 * share:.4f} %")
            good &= share >= (1.0 if layer in EXACT else LEAST_SCORED)
        return good


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("output")
    arguments.add_argument("--sentences", type=int, help="stop after so many")
    arguments.add_argument("--shown", type=int, default=8, help="differing rows listed a document")
    arguments.add_argument("--steps", type=int, default=3, help="smallest margins listed a document")
    options = arguments.parse_args()
    report = Report(spacy_answers.load(), options.shown, options.steps)
    with open(options.output, encoding="utf-8") as lines:
        for line in lines:
            report.add(json.loads(line))
            if options.sentences and report.sentences >= options.sentences:
                break
    return 0 if report.close() else 1


if __name__ == "__main__":
    sys.exit(main())
