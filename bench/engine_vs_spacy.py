#!/usr/bin/env python3
"""Words per second of spaCy and of the engine on the same whole articles, in turns in one run. Development only.

    engine_vs_spacy.py [--articles 200] [--rounds 2] MODEL BENCH_ENGINE ARTICLES.jsonl[.gz]

MODEL is spaCy's name for the pipeline (en_core_web_sm), BENCH_ENGINE the program that -DENTENTE_BENCH=ON builds. Both
read the field `body` and use one thread. Processor seconds are what counts on a machine that does other work; the
clock's are told beside them.
"""

import resource
import subprocess
import time

from spacy_side import arguments, articles_of, begun, spacy_seconds


def engine_seconds(program, path, count, jobs):
    before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    arguments = [program, "--articles", str(count), "--jobs", str(jobs), path]
    output = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - clock, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, output


def main():
    given = arguments(__doc__)
    nlp, texts, words = begun(given.model, articles_of(given.path, given.articles))
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
