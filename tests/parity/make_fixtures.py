#!/usr/bin/env python3
"""Writes the answers of spaCy that the ordinary tests hold the engine against, into tests/language/fixtures.

news.txt there (one text a line) is written by hand; news.jsonl, hard.jsonl and lexemes.jsonl come from here.
"""

import json
import pathlib

import hard_cases
import spacy_answers

FIXTURES = pathlib.Path(__file__).parent.parent / "language" / "fixtures"


def write(name, rows):
    with open(FIXTURES / name, "w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")


def lexemes(nlp, texts):
    """One row a distinct token text: [text, norm, prefix, suffix, shape, is_space]; 64-bit ids as strings."""
    words = sorted({token.text for text in texts for token in nlp.tokenizer(text)})
    lexemes = (nlp.vocab[word] for word in words)
    return [[x.text, str(x.norm), str(x.prefix), str(x.suffix), str(x.shape), x.is_space] for x in lexemes]


def main():
    nlp = spacy_answers.load()
    news = (FIXTURES / "news.txt").read_text(encoding="utf-8").splitlines()
    hard = list(hard_cases.texts())
    write("news.jsonl", (spacy_answers.as_json(nlp(text)) for text in news))
    write("hard.jsonl", (spacy_answers.as_json(nlp(text)) for text in hard))
    write("lexemes.jsonl", lexemes(nlp, news[:40] + hard))


if __name__ == "__main__":
    main()
