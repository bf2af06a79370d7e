"""Sentences of which only a part was read by hand: an event's type and sides but not its word, or that nothing happens there.

A teacher's reading is made to agree with what is known; the rest of it stays. Rows are those of the PLOVER sentence sets:
`events`: [{source, target: lists of spans, root}], or no `events` for a sentence in which nothing is done.
"""
import distil
from data import TYPES, sentences_of

CERTAIN = 0.95            # of the probability is moved to what is known
FLOOR = 0.01              # words that the teacher finds this likely may be the event's
UNSEEN = 0.01             # a side that the teacher does not see at all still counts this much
TWO_WAY = {"AGREE", "CONSULT", "COOPERATE"}
NOT_DONE = [TYPES.index(name) for name in ("REQUEST", "CONSULT")]  # asking and talking are no deeds: the sets differ on them
NOTHING, ACTUAL = len(TYPES), 2


def learning_share(rows):
    """(three quarters of the rows to learn from, a quarter to measure on), by place in the file."""
    return [r for n, r in enumerate(rows) if n % 4], [r for n, r in enumerate(rows) if n % 4 == 0]


def taught(rows, records, teachers, wordpiece):
    """The rows' sentences with `taught` readings of the teachers that agree with the rows; those without a reading are left out."""
    by_id = {}
    sentences = distil.label(teachers, sentences_of(records), wordpiece, floor=FLOOR)
    for s in sentences:
        by_id.setdefault(s.doc, []).append(s)
    for row in rows:
        here = by_id.get(row["id"], [])
        for event in row.get("events", []):
            settle(here, event)
        if "events" not in row:
            for s in here:
                quieten(s)
    for s in sentences:
        s.taught["triggers"] = [t for t in s.taught["triggers"] if 1 - s.taught["types"][t[0], NOTHING] >= distil.TAUGHT_FROM]
    return sentences


def accepted_types(root):
    return [TYPES.index(name) for name in (("CONCEDE", "RETREAT") if root == "YIELD" else (root,))]


def inside(sentence, candidates, spans):
    """Which candidates, nobody last, stand in the spans."""
    return [any(sentence.start[w] < b and sentence.end[w] > a for a, b in spans) for w in candidates] + [False]


def share(scores, chosen):
    return float(sum(p for p, c in zip(scores.tolist(), chosen) if c)) if any(chosen) else 0.0


def settle(sentences, event):
    """Moves the teacher's probability at the word that most likely tells the event to the event's type and sides."""
    kinds, best, value = accepted_types(event["root"]), None, 0.0
    orders = [("source", "target"), ("target", "source")] if event["root"] in TWO_WAY else [("source", "target")]
    for s in sentences:
        for place, (word, arguments, _) in enumerate(s.taught["triggers"]):
            for order in orders:
                score = float(s.taught["types"][word, kinds].sum()) + FLOOR / 10
                for role, side in enumerate(order):
                    if event[side]:
                        score *= UNSEEN + share(arguments[role], inside(s, candidates_of(s), event[side]))
                if score > value:
                    best, value = (s, place, order), score
    if best:
        agree(*best, kinds, event)


def candidates_of(sentence):
    return [i for i in range(len(sentence)) if sentence.candidate[i]]


def agree(sentence, place, order, kinds, event):
    word, arguments, _ = sentence.taught["triggers"][place]
    types = sentence.taught["types"][word].float()
    chosen = types[kinds] + 1e-4
    types *= 1 - CERTAIN
    types[kinds] += CERTAIN * chosen / chosen.sum()
    sentence.taught["types"][word] = types.half()
    for role, side in enumerate(order):
        known = inside(sentence, candidates_of(sentence), event[side])
        if any(known):
            scores = arguments[role].float()
            wanted = (scores + 1e-4) * scores.new_tensor(known)
            arguments[role] = ((1 - CERTAIN) * scores + CERTAIN * wanted / wanted.sum()).half()


def quieten(sentence):
    """Where nothing is done, what the teacher takes for a deed in fact goes to no event."""
    deeds = [n for n in range(NOTHING) if n not in NOT_DONE]
    for word, _, status in sentence.taught["triggers"]:
        types = sentence.taught["types"][word].float()
        moved = types[deeds] * CERTAIN * float(status[ACTUAL])
        types[deeds] -= moved
        types[NOTHING] += moved.sum()
        sentence.taught["types"][word] = types.half()
