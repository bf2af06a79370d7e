#!/usr/bin/env python3
"""Words per second of spaCy and of `entente extract` on the same whole articles, in turns in one run. Development only.

    extract_vs_spacy.py [--articles 200] [--rounds 2] MODEL ENTENTE ARTICLES.jsonl[.gz]

MODEL is spaCy's name for the pipeline (en_core_web_sm), ENTENTE the program; both use one thread. spaCy only parses, the
program also codes facts and writes them. The program's start counts. Processor seconds are what counts on a machine that
does other work; the clock's are told beside them.
"""

import argparse
import gzip
import json
import os
import subprocess
import tempfile
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"

import spacy  # noqa: E402  (after the number of threads is set)


def articles_of(path, count):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path)
    with opened as lines:
        return [json.loads(line) for _, line in zip(range(count), lines)]


def spacy_seconds(nlp, texts):
    clock, processor = time.monotonic(), time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return time.monotonic() - clock, time.process_time() - processor


def extract_seconds(program, path):
    """Seconds by the clock and by the processor, and facts."""
    clock = time.monotonic()
    child = subprocess.Popen([program, "extract", "--jobs", "1", path], stdout=subprocess.PIPE)
    facts = sum(len(json.loads(line)["facts"]) for line in child.stdout)
    _, status, used = os.wait4(child.pid, 0)
    if status != 0:
        raise SystemExit(f"{program}: status {status}")
    return time.monotonic() - clock, used.ru_utime + used.ru_stime, facts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("model")
    parser.add_argument("program")
    parser.add_argument("path")
    given = parser.parse_args()
    articles = articles_of(given.path, given.articles)
    texts = [article.get("body") or article["text"] for article in articles]
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load(given.model)
    spacy_seconds(nlp, texts[:5])
    print(f"{len(texts)} articles, {words} words; words per second by the clock and by the processor")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(article) + "\n" for article in articles)
        file.flush()
        for _ in range(given.rounds):
            clock, processor = spacy_seconds(nlp, texts)
            print(f"spaCy     {words / clock:8.0f} {words / processor:8.0f}")
            own_clock, own_processor, facts = extract_seconds(given.program, file.name)
            print(f"extract   {words / own_clock:8.0f} {words / own_processor:8.0f}   ratio {clock / own_clock:.1f} by the clock,"
                  f" {processor / own_processor:.1f} by the processor; {facts} facts")


main()
