#!/usr/bin/env python3
"""Makes a pack's matrices keep the limit of two neighbouring weights (docs/coder-format.md) at the least cost.

usage: narrow.py PACK ARTICLES.jsonl OUT [--parser COMMAND] [--work FOLDER] [--sentences N]

Where two neighbours are too large together, both give way; what their outputs lose on the articles' sentences the other weights of the row
make up for, as far as whole numbers can (coordinate descent on the squared error of the outputs: Frantar et al., GPTQ, ICLR 2023, without
its fixed order). A matrix that keeps the limit is not changed.
"""
import argparse
import json
import random

import numpy
import torch

import corpus
import pack
import quantise
import unpack
from batch import inputs, shuffled
from data import read_jsonl, sentences_of

SWEEPS = 6
DAMPING = 0.01  # of the mean square input, added to each


@torch.no_grad()
def second_moments(model, batches):
    """For every matrix the mean products of its inputs, balanced and rounded as the program has them."""
    modules = quantise.rounding_matrices(model)
    sums = [torch.zeros(m.in_features, m.in_features, dtype=torch.float64) for m in modules]
    real = None

    def watch(n):
        def hook(module, x):
            rows = x[0][real.bool()].float() * getattr(module, "channel", 1.0)
            rows = quantise.rounded_rows(rows)
            sums[n].add_((rows.T @ rows).double())
        return hook

    hooks = [m.register_forward_pre_hook(watch(n)) for n, m in enumerate(modules)]
    model.eval()
    count = 0
    for b in batches:
        real = b.mask
        model.words(b)
        count += int(real.sum())
    for hook in hooks:
        hook.remove()
    return [s / count for s in sums]


def allowed(neighbours):
    """(least, most) that a weight may be beside its neighbours."""
    return -quantise.PAIR_LIMIT - numpy.minimum(neighbours, 0), quantise.PAIR_LIMIT - numpy.maximum(neighbours, 0)


def narrowed(exact, first, moments):
    """Whole weights near `exact` (outputs, inputs) that keep the limit; `first` are some that do. Rows that were right stay as they are."""
    wrong = (first != exact).any(1)
    want, q = exact[wrong], first[wrong].copy()
    damped = moments + numpy.eye(len(moments)) * DAMPING * moments.diagonal().mean()
    pull = (q - want) @ damped
    for _ in range(SWEEPS):
        for i in range(q.shape[1]):
            least, most = allowed(q[:, i ^ 1])
            better = numpy.clip(numpy.rint(q[:, i] - pull[:, i] / damped[i, i]), numpy.maximum(least, -127), numpy.minimum(most, 127))
            moved = better - q[:, i]
            q[:, i] = better
            pull += moved[:, None] * damped[i]
    out = first.copy()
    out[wrong] = q
    return out


@torch.no_grad()
def narrow(model, batches):
    """Replaces the weights of the model's matrices; prints for each what is left of the error of its outputs."""
    for module, moments in zip(quantise.rounding_matrices(model), second_moments(model, batches)):
        exact, scale = quantise.rows_to_int8(quantise.balanced(module))
        exact, first, moments = exact.double().numpy(), quantise.matrix_rows(quantise.balanced(module))[0].double().numpy(), moments.numpy()
        q = narrowed(exact, first, moments)
        cost = lambda w: float(numpy.einsum("oi,ij,oj->", w - exact, moments, w - exact))
        print(f"{module.out_features} x {module.in_features}: error {cost(first):.3g} to {cost(q):.3g} of {float(numpy.einsum('oi,ij,oj->', exact, moments, exact)):.3g}", flush=True)
        quantise.set_rows(module, torch.from_numpy(q), scale)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("pack")
    p.add_argument("articles")
    p.add_argument("out")
    p.add_argument("--parser", default="entente parse --json --jobs 1 -")
    p.add_argument("--work", default="coder-work")
    p.add_argument("--sentences", type=int, default=1500)
    a = p.parse_args()
    model, wordpiece, heat = unpack.load(a.pack)
    random.seed(1)
    sentences = sentences_of(corpus.parse(read_jsonl(a.articles), a.parser, a.work))
    chosen = random.sample(sentences, min(a.sentences, len(sentences)))
    narrow(model, [inputs(part, wordpiece) for part in shuffled(chosen, 32)])
    sections = unpack.sections_of(a.pack)
    made = json.loads(sections["provenance"]) | {"narrowed": {"command": ["narrow.py", "--sentences", str(a.sentences)], "pack": corpus.sha256(a.pack), "articles": corpus.sha256(a.articles)}}
    names = sorted(wordpiece.ids, key=wordpiece.ids.get)
    print(pack.write(a.out, model, names, heat, sections["licence"].decode(), json.dumps(made, sort_keys=True), f"{corpus.BASE_PACKAGE} {corpus.BASE_VERSION}", corpus.BASE_SHA256))


if __name__ == "__main__":
    main()
