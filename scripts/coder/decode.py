"""From the network's scores to events: the reference that the C++ reader is compared with."""
import torch

from batch import ask, inputs
from data import MODALITIES, ROLES, TYPES, pair_rows

FLOOR = 0.1
NOBODY = 0.25    # naming an object where the text may name none costs less than naming none where it names one
ANYBODY = 0.7    # what of nobody's probability an object that is named nonetheless inherits
CONJUNCT = 0.01  # a conjunct takes part from this share of its chain's best word on


@torch.no_grad()
def read(model, sentences, wordpiece, floor=FLOOR, size=32, temperature=(1.0, 1.0, 1.0, 1.0)):
    """The readings of every sentence: a list of triggers with the probabilities of types, arguments and status."""
    model.eval()
    out, heat = {}, torch.tensor(temperature[1:])[None, :, None]
    order = sorted(sentences, key=len)
    for i in range(0, len(order), size):
        part = order[i:i + size]
        b = inputs(part, wordpiece)
        words = model.words(b)
        types = (model.types(words) / temperature[0]).softmax(-1)
        found = ((1 - types[..., 16] >= floor) & b.real_word).nonzero().tolist()
        for s in part:
            out[id(s)] = []
        if not found:
            continue
        ask(b, part, found)
        scores = (model.arguments(words, b) / heat).softmax(-1)
        status = model.status(words[b.sentence, b.trigger])
        polarity, modality = status[:, :2].softmax(-1), status[:, 2:].softmax(-1)
        for k, (n, t) in enumerate(found):
            here = pair_rows(part[n], t)[0]
            roles = {role: dict(zip(here, scores[k, r].tolist())) | {-1: scores[k, r, -1].item()} for r, role in enumerate(ROLES)}
            out[id(part[n])].append({"trigger": t, "types": types[n, t].tolist(), "negative": polarity[k, 1].item(),
                                     "modality": modality[k].tolist(), **roles})
    return out


def grouped(sentence, scores):
    """{best word of a mention: summed probability}, -1 for nobody, best first."""
    total, best = {-1: scores[-1]}, {-1: -1}
    for word, p in scores.items():
        if word < 0:
            continue
        g = sentence.group[word]
        total[g] = total.get(g, 0.0) + p
        if g not in best or p > scores[best[g]]:
            best[g] = word
    return dict(sorted(((best[g], p) for g, p in total.items()), key=lambda x: (-x[1], x[0])))


def conjuncts(sentence, word):
    """The candidates coordinated with a word, itself first."""
    if word < 0:
        return [word]
    chain = sentence.conjuncts[word]
    others = [i for i in range(len(sentence)) if sentence.candidate[i] and sentence.conjuncts[i] == chain and sentence.group[i] != sentence.group[word]]
    return [word] + others


def arguments(sentence, reading):
    """(subject, object or -1, probability of the subject, probability that the object fits) of the best pair."""
    subjects, objects = grouped(sentence, reading["subject"]), grouped(sentence, reading["object"])
    best, value = None, -1.0
    for s, p in list(subjects.items())[:6]:
        for o, q in list(objects.items())[:6]:
            v = p * (q if o >= 0 else q * NOBODY)
            if s >= 0 and (o < 0 or sentence.group[o] != sentence.group[s]) and v > value:
                best, value = (s, o, p, q if o < 0 else min(1.0, q + ANYBODY * objects[-1])), v
    return best


def expanded(sentence, word, scores):
    """A word and those coordinated with it that are likely enough beside it."""
    if word < 0:
        return [word]
    return [w for w in conjuncts(sentence, word) if w == word or scores[w] >= CONJUNCT * scores[word]]


def events(sentence, reading):
    """The facts of one reading: (trigger, type, subject, object, negative, modality, speaker, confidence)."""
    best = arguments(sentence, reading)
    if best is None:
        return []
    types = reading["types"][:16]
    kind, event = max(range(16), key=types.__getitem__), sum(types)
    common = {"trigger": reading["trigger"], "type": TYPES[kind], "negative": reading["negative"] > 0.5, "event": event,
              "modality": MODALITIES[max(range(6), key=reading["modality"].__getitem__)], "speaker": next(iter(grouped(sentence, reading["speaker"]))),
              "confidence": event * (types[kind] / event) ** 0.5 * best[2] * best[3]}
    return [common | {"subject": s, "object": o}
            for s in expanded(sentence, best[0], reading["subject"]) for o in expanded(sentence, best[1], reading["object"])
            if o < 0 or sentence.group[s] != sentence.group[o]]
