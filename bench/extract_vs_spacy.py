#!/usr/bin/env python3
"""Words per second of spaCy and of `entente extract` on the same whole articles, in turns in one run. Development only.

    extract_vs_spacy.py [--articles 200] [--rounds 2] MODEL ENTENTE ARTICLES.jsonl[.gz]

MODEL is spaCy's name for the pipeline (en_core_web_sm), ENTENTE the program; both use one thread. spaCy only parses, the
program also codes facts and writes them. The program's start counts. Processor seconds are what counts on a machine that
does other work; the clock's are told beside them.
"""

import json
import os
import subprocess
import tempfile
import time

from spacy_side import arguments, articles_of, begun, spacy_seconds


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
    given = arguments(__doc__)
    articles = articles_of(given.path, given.articles)
    nlp, texts, words = begun(given.model, articles)
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
