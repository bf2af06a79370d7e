"""Parses articles (JSON Lines with `text`) with spaCy and prints `Doc.to_json` of each, as `entente parse --json -` does.

For development without a built engine: scripts/train-coder --parser "python scripts/coder/parse_spacy.py"
"""
import argparse
import json
import sys

import spacy


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="en_core_web_sm")
    nlp = spacy.load(parser.parse_args().model)
    for line in sys.stdin:
        print(json.dumps(nlp(json.loads(line)["text"]).to_json(), ensure_ascii=False))


if __name__ == "__main__":
    main()
