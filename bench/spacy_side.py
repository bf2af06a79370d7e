"""What the comparisons with spaCy share: articles, arguments, and spaCy's own seconds on one thread."""

import argparse
import gzip
import json
import os
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"

import spacy  # noqa: E402  (after the number of threads is set)


def arguments(description):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("model")
    parser.add_argument("program")
    parser.add_argument("path")
    return parser.parse_args()


def articles_of(path, count):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path)
    with opened as lines:
        return [json.loads(line) for _, line in zip(range(count), lines)]


def begun(model, articles):
    """(the pipeline, warm, the articles' texts, their words); says what is compared."""
    texts = [article.get("body") or article["text"] for article in articles]
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load(model)
    spacy_seconds(nlp, texts[:5])
    print(f"{len(texts)} articles, {words} words; words per second by the clock and by the processor")
    return nlp, texts, words


def spacy_seconds(nlp, texts):
    clock, processor = time.monotonic(), time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return time.monotonic() - clock, time.process_time() - processor
