"""The rounds of training: teachers of all layers, students of some, each learning from the last ones' readings."""
import random

import torch

import distil
import pairs
import quantise
import train
import vocabulary
from batch import inputs
from data import pair_rows
from model import Coder

HELD_OUT = 0.1


def split(sentences, seed, held=None):
    """(to learn from, held out for temperatures), by excerpt; `held` are the held-out excerpts' ids, a tenth where none are given."""
    if held is None:
        ids = sorted({s.doc for s in sentences})
        random.Random(seed + 6).shuffle(ids)
        held = set(ids[:int(len(ids) * HELD_OUT)])
    return [s for s in sentences if s.doc not in held], [s for s in sentences if s.doc in held]


def parts(sentences):
    """(with facts, without)."""
    return [s for s in sentences if s.facts], [s for s in sentences if not s.facts]


class Base:
    """The base's weights and WordPiece, and what is kept of its pieces for some sentences."""

    def __init__(self, weights, wordpiece, sentences):
        self.weights, self.whole = weights, wordpiece
        self.kept = vocabulary.needed(wordpiece, sentences)
        self.wordpiece = vocabulary.shortened(wordpiece, self.kept)

    def new(self):
        """A coder with all the base's layers and the kept pieces; word embeddings do not learn."""
        model = Coder(len(self.whole.ids), 6)
        model.encoder.load_base(self.weights, range(6))
        vocabulary.cut(model, self.kept)
        return model


class School:
    """What all rounds share: the gold to learn from, unlabelled sentences, sentences of which a part is known (rows and their token
    records, see pairs.py), the pieces of words."""

    def __init__(self, learn, unlabelled, partly, wordpiece):
        self.full, self.empty = parts(learn)
        self.unlabelled, self.partly, self.wordpiece, self.taken = unlabelled, partly, wordpiece, 0
        for s in learn:
            for fact in s.facts:
                pair_rows(s, fact.trigger)

    def taught(self, count, teachers, wordpiece=None):
        """The next `count` unlabelled sentences (again from the first where they end) with the teachers' readings."""
        chosen = [self.unlabelled[(self.taken + i) % len(self.unlabelled)] for i in range(min(count, len(self.unlabelled)))]
        self.taken += count
        return distil.label(teachers, chosen, wordpiece or self.wordpiece)

    def settled(self, teacher, wordpiece=None):
        """The sentences of which a part is known, read by a teacher."""
        return pairs.taught(*self.partly, [teacher], wordpiece or self.wordpiece)

    def gold_only(self, model, epochs, wordpiece=None, rate=1.2e-4):
        steps = (train.gold_epoch(self.full, self.empty, wordpiece or self.wordpiece) for _ in range(epochs))
        return train.fit(model, steps, epochs * train.gold_steps(self.full, self.empty), rate=rate)

    def mixed(self, model, taught, epochs, gold_passes, rate, wordpiece=None):
        """Fits to taught sentences and the gold, shuffled together, `gold_passes` of the gold in each epoch."""
        total = epochs * (distil.taught_steps(taught) + gold_passes * train.gold_steps(self.full, self.empty))
        passes = (self.mixed_epoch(taught, gold_passes, wordpiece or self.wordpiece) for _ in range(epochs))
        return train.fit(model, passes, total, rate=rate)

    def mixed_epoch(self, taught, gold_passes, wordpiece):
        steps = [("taught", part) for part in train.shuffled(taught, 24)]
        for _ in range(gold_passes):
            steps += [("gold", part) for part in train.shuffled(self.full + random.sample(self.empty, len(self.empty) // 2), 24)]
        random.shuffle(steps)
        return train.mixed_steps(steps, wordpiece)


def of_layers(model, chosen):
    """A coder of the chosen layers of another."""
    table = model.encoder.pieces.weight
    out = Coder(table.shape[0], len(chosen))
    state = {k: v for k, v in model.state_dict().items() if not k.startswith("encoder.layers.")}
    for n, m in enumerate(chosen):
        state.update({f"encoder.layers.{n}." + k: v for k, v in model.encoder.layers[m].state_dict().items()})
    out.load_state_dict(state)
    out.encoder.pieces.weight.requires_grad_(False)
    return out


def rounding(model, sentences, wordpiece):
    """Prepares a coder to learn with the 8-bit numbers that it will have; `sentences` show how large its activations are."""
    with torch.no_grad():
        table = model.encoder.pieces.weight
        table.copy_(quantise.Rounded.apply(table))
    quantise.balance(model, [inputs(part, wordpiece) for part in train.shuffled(sentences, 48)])
    quantise.learn_rounded(model)
    return model


def go_on(school, model, sentences):
    """One generation more of a packed coder, which teaches itself what it knew beside the gold; gives the coder. Word embeddings do not learn."""
    model.encoder.pieces.weight.requires_grad_(False)
    taught = school.taught(sentences, [model]) + 2 * school.settled(model)
    quantise.learn_rounded(model)
    return school.mixed(model, taught, 1, 2, 5e-5)


def run(school, base, layers, sentences, large=None):
    """Two generations, and a third where `large` gives MPNet's (weights, WordPiece); gives the shipped student. `sentences` are the
    unlabelled ones that each is taught from."""
    teacher = school.gold_only(base.new(), 5)
    student = school.mixed(of_layers(teacher, layers), school.taught(sentences, [teacher]), 2, 2, 1.2e-4)
    teacher = school.mixed(base.new(), school.taught(2 * sentences, [teacher, student]), 1, 3, 1.5e-4)
    taught = school.taught(3 * sentences // 2, [teacher, student])
    round_like = taught[:2000]
    student = school.mixed(rounding(student, round_like, school.wordpiece), taught + 2 * school.settled(teacher), 1, 2, 1e-4)
    if not large:
        return student
    weights, wordpiece = large
    teacher = school.gold_only(Coder.large(weights, len(wordpiece.ids)), 4, wordpiece, 6e-5)
    teacher = school.mixed(teacher, 2 * school.settled(teacher, wordpiece), 1, 1, 3e-5, wordpiece)
    taught = school.taught(4 * sentences, [teacher], wordpiece) + 2 * school.settled(teacher, wordpiece)
    return school.mixed(student, taught, 1, 3, 1e-4)
