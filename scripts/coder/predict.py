#!/usr/bin/env python3
"""What a pack's coder reads in parsed articles, as JSON Lines: the reference for the C++ reader.

usage: predict.py PACK ARTICLES.jsonl [--parser COMMAND] [--rounded] > readings.jsonl

One object a sentence: document, number, words, and its triggers with the probabilities of types, of arguments (by word;
-1: nobody), of polarity and of modality, and the facts decoded from them.
"""
import argparse
import json

import corpus
import quantise
from data import read_jsonl, sentences_of
from decode import events, read
from unpack import load


def shown(scores):
    """The likeliest eight, rounded."""
    return [[w, round(p, 5)] for w, p in sorted(scores.items(), key=lambda x: -x[1])[:8]]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("pack")
    p.add_argument("articles")
    p.add_argument("--parser", default="entente parse --json --jobs 1 -")
    p.add_argument("--work", default="coder-work")
    p.add_argument("--rounded", action="store_true", help="round activations to 8 bits, as the C++ reader does")
    a = p.parse_args()
    model, wordpiece, heat = load(a.pack)
    if a.rounded:
        quantise.read_rounded(model)
    sentences = sentences_of(corpus.parse(read_jsonl(a.articles), a.parser, a.work))
    readings = read(model, sentences, wordpiece, temperature=heat)
    for s in sentences:
        found = readings[id(s)]
        triggers = [{"trigger": r["trigger"], "word": s.words[r["trigger"]], "types": [round(x, 5) for x in r["types"]], "negative": round(r["negative"], 5),
                     "modality": [round(x, 5) for x in r["modality"]], **{role: shown(r[role]) for role in ("subject", "object", "speaker")}} for r in found]
        facts = [e for r in found for e in events(s, r)]
        print(json.dumps({"doc": s.doc, "sentence": s.number, "start": s.start[0], "words": s.words, "triggers": triggers, "facts": facts}, ensure_ascii=False))


if __name__ == "__main__":
    main()
