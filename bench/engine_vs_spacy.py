#!/usr/bin/env python3
"""Words per second of spaCy and of the engine on the same whole articles, in turns in one run. Development only.

    engine_vs_spacy.py [--articles 200] [--rounds 2] MODEL BENCH_ENGINE ARTICLES.jsonl[.gz]

MODEL is spaCy's name for the pipeline (en_core_web_sm), BENCH_ENGINE the program that -DENTENTE_BENCH=ON builds. Both
read the field `body` and use one thread. Processor seconds are what counts on a machine that does other work; the
clock's are told beside them.
"""

import argparse
import gzip
import json
import os
import resource
import subprocess
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"

import spacy  # noqa: E402  (after the number of threads is set)


def texts_of(path, count):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path)
    with opened as lines:
        return [json.loads(line)["body"] for _, line in zip(range(count), lines)]


def spacy_seconds(nlp, texts):
    clock, processor = time.monotonic(), time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return time.monotonic() - clock, time.process_time() - processor


def engine_seconds(program, path, count, jobs):
    before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    arguments = [program, "--articles", str(count), "--jobs", str(jobs), path]
    output = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - clock, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, output


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("model")
    parser.add_argument("program")
    parser.add_argument("path")
    given = parser.parse_args()
    texts = texts_of(given.path, given.articles)
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load(given.model)
    spacy_seconds(nlp, texts[:5])
    print(f"{len(texts)} articles, {words} words; words per second by the clock and by the processor")
    for _ in range(given.rounds):
        clock, processor = spacy_seconds(nlp, texts)
        print(f"spaCy     {words / clock:8.0f} {words / processor:8.0f}")
        own_clock, own_processor, output = engine_seconds(given.program, given.path, given.articles, 1)
        print(f"engine    {words / own_clock:8.0f} {words / own_processor:8.0f}", end="")
        print(f"   ratio {clock / own_clock:.1f} by the clock, {processor / own_processor:.1f} by the processor")
        two_clock, two_processor, _ = engine_seconds(given.program, given.path, given.articles, 2)
        print(f"2 threads {words / two_clock:8.0f} {words / two_processor:8.0f}   {own_clock / two_clock:.2f} × one thread")
    print(output, end="")


main()
