#!/usr/bin/env python3
"""Makes tests/coding/fixtures/coder.json: sentences with everything that the C++ reader computes from a pack.

usage: fixture.py PACK [--parser COMMAND] > tests/coding/fixtures/coder.json
"""
import argparse
import json

import torch

import corpus
import quantise
from batch import inputs
from data import pair_rows, sentences_of
from decode import events, read
from unpack import load

TEXTS = """France and Germany condemned the attack on the embassy in Tripoli.
The Turkish foreign minister met his Greek counterpart in Ankara on Monday.
Rebels who had seized the airport were driven out by government troops.
Kenya said Somalia had refused to sign the border agreement.
The president of Chile, Maria Lopez, promised to send doctors to Peru.
Police arrested dozens of protesters outside the parliament in Minsk.
“We will never recognise the junta,” the prime minister told reporters.
According to the ministry, Sudanese jets bombed two villages in Ethiopia.
Japan may impose sanctions on North Korea if it launches another missile.
The United Nations Security Council rejected Russia's proposal.
Talks between India and Pakistan were cancelled after the shelling.
The general denied that his soldiers had killed civilians.
Norway's ambassador, who was expelled last week, blamed the Belarusian government.
The court sentenced the opposition leader to nine years in prison.
Egypt, Jordan and Iraq agreed to hold joint exercises in the Red Sea.
Sales of cars fell by four percent in the third quarter.
Workers went on strike across Argentina to protest against the new budget.
Iran warned that it would close the Strait of Hormuz.
The European Union welcomed the release of the hostages by the militia.
Canada has not withdrawn its troops from Latvia.
The senator urged Washington to stop arming the rebels.
Naïve café-goers in Zürich ignored Søren O'Neill's anti-EU leaflets.""".split("\n")


def rounded(values, digits=4):
    return [round(float(v), digits) for v in values]


def case(model, wordpiece, heat, sentence):
    """One sentence: what goes in, and what every step makes of it."""
    s = sentence
    with torch.no_grad():
        hidden = model.words(inputs([s], wordpiece))[0]
    readings = read(model, [s], wordpiece, temperature=heat)[id(s)]
    out = {"tokens": [{"text": s.words[i], "pos": s.pos[i], "tag": s.tag[i], "dep": s.dep[i], "head": s.head[i], "lemma": s.lemma[i],
                       "label": s.label[i], "name": s.name[i]} for i in range(len(s))],
           "pieces": s.coded[0], "places": s.coded[1], "groups": s.group, "chains": s.conjuncts, "candidates": [i for i in range(len(s)) if s.candidate[i]],
           "vectors": [rounded(row[:4]) for row in hidden], "triggers": []}
    for r in readings:
        words, rows, paths = pair_rows(s, r["trigger"])
        out["triggers"].append({"trigger": r["trigger"], "types": rounded(r["types"]), "negative": round(r["negative"], 4), "modality": rounded(r["modality"]),
                                "rows": rows[:3], "paths": paths, **{role: rounded([r[role][w] for w in words] + [r[role][-1]]) for role in ("subject", "object", "speaker")}})
    out["events"] = [{k: round(v, 4) if isinstance(v, float) else v for k, v in e.items()} for r in readings for e in events(s, r)]
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("pack")
    p.add_argument("--parser", default="entente parse --json --jobs 1 -")
    p.add_argument("--work", default="coder-work")
    p.add_argument("--exact", action="store_true", help="do not round activations to 8 bits as the C++ reader does")
    a = p.parse_args()
    model, wordpiece, heat = load(a.pack)
    model.eval()
    if not a.exact:
        quantise.read_rounded(model)
    articles = [{"id": str(n), "text": text} for n, text in enumerate(TEXTS)]
    sentences = sentences_of(corpus.parse(articles, a.parser, a.work))
    print(json.dumps({"sentences": [case(model, wordpiece, heat, s) for s in sentences]}, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
