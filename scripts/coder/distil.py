"""Teaching a coder by others' readings of sentences that nobody has read by hand."""
import math

import torch

from batch import ask, inputs, shuffled
from data import ROLES
from model import fast_bfloat16

TAUGHT_FROM = 0.15


@torch.no_grad()
def label(teachers, sentences, wordpiece, size=48, floor=TAUGHT_FROM):
    """Sets `taught` of every sentence: the teachers' mean probabilities of types at all words, of arguments and status at likely triggers."""
    for model in teachers:
        model.eval()
    order = sorted(sentences, key=len)
    for i in range(0, len(order), size):
        part = order[i:i + size]
        b = inputs(part, wordpiece)
        with torch.autocast("cpu", torch.bfloat16, enabled=fast_bfloat16()):
            words = [m.words(b) for m in teachers]
        types = mean(m.types(w).softmax(-1) for m, w in zip(teachers, words))
        found = ((1 - types[..., 16] >= floor) & b.real_word).nonzero().tolist()
        for n, s in enumerate(part):
            s.taught = {"types": types[n, :len(s)].half(), "triggers": []}
        if not found:
            continue
        ask(b, part, found)
        scores = mean(m.arguments(w, b).softmax(-1) for m, w in zip(teachers, words))
        status = mean(status_of(m, w, b) for m, w in zip(teachers, words))
        for k, (n, t) in enumerate(found):
            count = int(b.real[k].sum())
            kept = torch.cat([scores[k, :, :count], scores[k, :, -1:]], -1)
            part[n].taught["triggers"].append((t, kept.half(), status[k].half()))
    return sentences


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def status_of(model, words, b):
    status = model.status(words[b.sentence, b.trigger])
    return torch.cat([status[:, :2].softmax(-1), status[:, 2:].softmax(-1)], -1)


def taught_targets(sentences, wordpiece):
    """A batch with the teachers' probabilities."""
    b = inputs(sentences, wordpiece)
    b.types = torch.zeros(*b.first.shape, 17)
    for n, s in enumerate(sentences):
        b.types[n, :len(s)] = s.taught["types"].float()
    rows = [(n, t, scores, status) for n, s in enumerate(sentences) for t, scores, status in s.taught["triggers"]]
    ask(b, sentences, [(n, t) for n, t, _, _ in rows])
    b.arguments = torch.zeros(len(rows), len(ROLES), b.candidates.shape[1] + 1)
    for i, (_, _, scores, _) in enumerate(rows):
        b.arguments[i, :, :scores.shape[1] - 1], b.arguments[i, :, -1] = scores[:, :-1].float(), scores[:, -1].float()
    b.status = torch.stack([r[3].float() for r in rows]) if rows else torch.zeros(0, 8)
    return b


def taught_loss(model, b):
    """Cross entropy against the teachers' probabilities, scaled like the gold's loss."""
    words = model.words(b)
    real = b.real_word
    logs = model.types(words)[real].log_softmax(-1)
    event = 1 - b.types[real][:, 16]
    loss = 4.0 * (-(b.types[real] * logs).sum(-1) * (1 + 2 * event)).sum() / b.mask.sum() * 1.35
    if len(b.sentence):
        weight = 1 - b.types[b.sentence, b.trigger, 16]
        scores = model.arguments(words, b).log_softmax(-1)
        per_role = -(b.arguments * scores).sum(-1) * torch.tensor([0.9, 0.9, 0.7])
        status = model.status(words[b.sentence, b.trigger])
        told = -(b.status[:, :2] * status[:, :2].log_softmax(-1)).sum(-1) - 0.7 * (b.status[:, 2:] * status[:, 2:].log_softmax(-1)).sum(-1)
        loss = loss + ((per_role.sum(-1) + told) * weight).sum() / weight.sum()
    return loss


def taught_epoch(sentences, wordpiece, size=24):
    """One pass over labelled sentences as steps for train.fit."""
    for part in shuffled(sentences, size):
        b = taught_targets(part, wordpiece)
        yield lambda model, b=b: taught_loss(model, b)


def taught_steps(sentences, size=24):
    return math.ceil(len(sentences) / size)
