#!/usr/bin/env python3
"""Writes fixtures/networks.json: what spaCy's own networks give for a few texts. Development only: needs spaCy 3.8.

    make_networks.py en_core_web_sm > fixtures/networks.json
"""

import json
import sys

import spacy

TEXTS = [
    "Ceasefire",
    "Talks failed.",
    "X met dep.",
    "The envoy left Geneva early.",
    "On Tuesday, Minister Anna Kowalska (Warsaw) told the BBC that 3,500 troops wouldn't leave  before 1 May.",
]

ANNOTATED = TEXTS + [
    "",
    "\n",
    "   ",
    "A hearing is scheduled on the matter today, which few had expected. Who did the committee say it would call?",
    "“We will not sign,” said President Omar Hadi of Norland, whose army shelled two villages near Port Selim on 3 March 2021.\n\n"
    "The United Nations Security Council condemned the attack; Russia and China abstained.",
    "Oil rose 4.5% to $81 a barrel after Iran seized a tanker in the Strait of Hormuz, the Financial Times reported.",
    "What the rebels want, according to the mediators, is that the government release prisoners whom it has held since 2019.",
    "Dr. Lee's team, i.e. the W.H.O. mission, wasn't allowed into the U.S.-run camp... Why not?",
    "http://example.org/a?b=c reported 12 dead, 30 injured @ Kabul; see #kabul.",
]


def rows(array):
    return [[round(float(x), 6) for x in row] for row in array]


def first_tok2vec(model):
    return next(node for node in model.walk() if node.has_ref("embed") and node.has_ref("encode"))


def main():
    nlp = spacy.load(sys.argv[1])
    models = {name: first_tok2vec(nlp.get_pipe(name).model) for name in ("tok2vec", "ner")}
    vectors = []
    for text in TEXTS:
        doc = nlp.make_doc(text)
        entry = {"text": text}
        for name, model in models.items():
            entry[name] = {"embed": rows(model.get_ref("embed").predict([doc])[0]), "encode": rows(model.predict([doc])[0])}
        vectors.append(entry)
    documents = [nlp(text).to_json() for text in ANNOTATED]
    json.dump({"vectors": vectors, "documents": documents}, sys.stdout, ensure_ascii=False, separators=(",", ":"))
    print()


main()
