"""Sentences and their targets as tensors."""
import random
from types import SimpleNamespace

import torch

from data import MODALITIES, ROLES, TYPES, encode, pair_rows
from features import DEP_NAMES, LABEL_NAMES, POS_NAMES

NUMBER = [{n: i for i, n in enumerate(names)} for names in (POS_NAMES, DEP_NAMES, LABEL_NAMES)]
REQUIRED_WEIGHT, OPTIONAL_WEIGHT = 2.4, 1.5


def shuffled(sentences, size, seeded=random):
    """Batches of sentences of like length, in random order."""
    order = sorted(sentences, key=lambda s: len(s) + seeded.random() * 8)
    out = [order[i:i + size] for i in range(0, len(order), size)]
    seeded.shuffle(out)
    return out


def inputs(sentences, wordpiece):
    """The encoder's input: padded piece ids, parse labels at first pieces, places of words."""
    coded = []
    for s in sentences:
        if s.__dict__.get("coder") is not wordpiece:
            s.coded, s.coder = encode(s, wordpiece), wordpiece
        coded.append(s.coded)
    width, longest = max(len(i) for i, _ in coded), max(len(f) for _, f in coded)
    b = SimpleNamespace(ids=torch.zeros(len(sentences), width, dtype=torch.long), first=torch.zeros(len(sentences), longest, dtype=torch.long))
    b.mask, b.pos, b.dep, b.label = (torch.zeros_like(b.ids) for _ in range(4))
    b.real_word = torch.zeros(len(sentences), longest, dtype=torch.bool)
    for n, (s, (ids, first)) in enumerate(zip(sentences, coded)):
        b.ids[n, :len(ids)], b.mask[n, :len(ids)] = torch.tensor(ids), 1
        b.first[n, :len(first)] = torch.tensor(first)
        b.real_word[n, :len(first)] = torch.tensor([c and f < len(ids) - 2 or c and i + 1 == len(first) for i, (c, f) in enumerate(zip(s.can_trigger, first))])
        for table, values, numbers in zip((b.pos, b.dep, b.label), (s.pos, s.dep, s.label), NUMBER):
            table[n, first] = torch.tensor([numbers.get(v, 0) for v in values])
    return b


def ask(b, sentences, triggers):
    """Adds the candidates of `triggers`, pairs (sentence, word), to a batch."""
    rows = [pair_rows(sentences[n], t) for n, t in triggers]
    most = max((len(w) for w, _, _ in rows), default=0) or 1
    b.sentence, b.trigger = torch.tensor([n for n, _ in triggers], dtype=torch.long), torch.tensor([t for _, t in triggers], dtype=torch.long)
    b.candidates, b.paths = torch.zeros(len(rows), most, dtype=torch.long), torch.zeros(len(rows), most, dtype=torch.long)
    b.rows, b.real = torch.zeros(len(rows), most, 9, dtype=torch.long), torch.zeros(len(rows), most, dtype=torch.bool)
    for i, (words, features, paths) in enumerate(rows):
        if words:
            k = len(words)
            b.candidates[i, :k], b.paths[i, :k], b.rows[i, :k], b.real[i, :k] = torch.tensor(words), torch.tensor(paths), torch.tensor(features), True
    return b


def gold_triggers(sentences):
    """{(sentence, word): its facts}."""
    out = {}
    for n, s in enumerate(sentences):
        for fact in s.facts:
            out.setdefault((n, fact.trigger), []).append(fact)
    return out


def slots(sentence, facts, role):
    """The sets of words that fill a role of a trigger, conjuncts together; an empty set: nobody; None: unknown."""
    found = {}
    for fact in facts:
        words = getattr(fact, role)
        if words is None:
            return None
        if words:
            found.setdefault(sentence.conjuncts[words[0]], set()).update(words)
    return list(found.values()) or [set()]


def targets(b, sentences):
    """Adds what the gold says: types of every word, slots and status of every trigger."""
    gold = gold_triggers(sentences)
    b.gold_types = torch.zeros(*b.first.shape, 17)
    b.gold_types[..., 16] = 1
    b.weight = b.real_word.float()
    ask(b, sentences, list(gold))
    b.slot_of, b.slots, b.slot_weight = [], [], []
    width = b.candidates.shape[1] + 1
    b.polarity, b.modality = torch.zeros(len(gold), 2), torch.zeros(len(gold), 6)
    b.trigger_weight = torch.ones(len(gold))
    for i, ((n, t), facts) in enumerate(gold.items()):
        required = any(f.gold["required"] for f in facts)
        b.weight[n, t] = REQUIRED_WEIGHT if required else OPTIONAL_WEIGHT
        b.trigger_weight[i] = 1.0 if required else 0.6
        b.gold_types[n, t] = 0
        for f in facts:
            b.gold_types[n, t, [TYPES.index(x) for x in f.gold["types"]]] = 1
            b.polarity[i, int(f.gold["polarity"] == "negative")] = 1
            b.modality[i, [MODALITIES.index(x) for x in f.gold["modality"]]] = 1
        place = {w: k for k, w in enumerate(pair_rows(sentences[n], t)[0])}
        for r, role in enumerate(ROLES):
            add_slots(b, sentences[n], facts, role, i, r, place, width)
    b.slot_of = torch.tensor(b.slot_of, dtype=torch.long).view(-1, 2)
    b.slots = torch.stack(b.slots) if b.slots else torch.zeros(0, width)
    b.slot_weight = torch.tensor(b.slot_weight) * b.trigger_weight[b.slot_of[:, 0]] if len(b.slot_of) else torch.zeros(0)
    return b


def add_slots(b, sentence, facts, role, i, r, place, width):
    accepted = slots(sentence, facts, role)
    if role == "speaker":
        mask = torch.zeros(width)
        for fact in facts:
            if any(fact.narrated):
                mask[width - 1] = 1
            if fact.speaker is None or (fact.speaker and not all(place.get(w) is not None for w in fact.speaker)):
                mask[list(place.values())] = 1
            elif fact.speaker:
                mask[[place[w] for w in fact.speaker]] = 1
        b.slots.append(mask), b.slot_of.append((i, r)), b.slot_weight.append(1.0)
        return
    for words in accepted or []:
        mask = torch.zeros(width)
        if words:
            mask[[place[w] for w in words]] = 1
        else:
            mask[width - 1] = 1
        b.slots.append(mask), b.slot_of.append((i, r)), b.slot_weight.append(1.0 / len(accepted))
