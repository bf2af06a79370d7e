"""Gold excerpts and their parses as sentences with facts at words."""
import gzip
import json

from features import Sentence, features

TYPES = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
MODALITIES = "actual planned willing conditional possible claimed".split()
ROLES = ("subject", "object", "speaker")
POSSESSIVE = {"'s", "’s", "'", "’", ",", ".", '"', "”"}


class Fact:
    """A gold fact at words of a sentence: `trigger` a word, the roles lists of accepted words (empty: nobody named)."""

    def __init__(self, trigger, gold):
        self.trigger, self.gold = trigger, gold
        self.subject = self.object = self.speaker = None


def read_jsonl(path):
    """The rows of a file of JSON Lines, gzipped where its name says so."""
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def head_word(sentence, span):
    """The word that governs the others of a span of code points; None where the span lies outside the sentence."""
    if span is None:
        return None
    inside = [i for i in range(len(sentence)) if sentence.start[i] < span[1] and sentence.end[i] > span[0]]
    while len(inside) > 1 and sentence.words[inside[-1]] in POSSESSIVE:
        inside.pop()
    here = set(inside)
    return next((i for i in inside if sentence.head[i] not in here or sentence.head[i] == i), None)


def load_countries(path):
    """{name or demonym: alpha-3} of a table `kind, key, code`."""
    table = {}
    if path:
        with open(path, encoding="utf-8") as rows:
            for row in rows:
                if row.strip() and not row.startswith("#"):
                    kind, key, code = row.rstrip("\n").split("\t")
                    if kind in ("name", "demonym"):
                        table.setdefault(key, code)
    return table


def named_words(sentence, excerpt, ids, countries):
    """The candidates whose words the excerpt's readers, or the table of countries, identify with one of `ids`."""
    known = {}
    for f in excerpt["facts"]:
        for span, who in ((f["subject_span"], f["who"]), (f["object_span"], f["whom"])):
            if span:
                known.setdefault(excerpt["text"][span[0]:span[1]], set()).update(who[:1])
    for o in excerpt.get("offices", []):
        known.setdefault(excerpt["text"][slice(*o["person_span"])], set()).update(o["who"][:1])
    found = set()
    for phrase, who in known.items():
        if not set(ids) & who:
            continue
        for i in range(len(sentence)):
            text = excerpt["text"][sentence.start[i]:sentence.start[i] + len(phrase)]
            if text == phrase:
                h = head_word(sentence, (sentence.start[i], sentence.start[i] + len(phrase)))
                if h is not None:
                    found.add(sentence.group[h])
    for i in range(len(sentence)):
        if countries.get(sentence.words[i]) in ids:
            found.add(sentence.group[i])
    return [i for i in range(len(sentence)) if sentence.candidate[i] and sentence.group[i] in found]


def group_words(sentence, word):
    """The candidates that name the same as a word."""
    return [i for i in range(len(sentence)) if sentence.candidate[i] and sentence.group[i] == sentence.group[word]]


def place_facts(sentence, excerpt, countries):
    """The excerpt's facts that stand in this sentence."""
    out = []
    for gold in excerpt.get("facts", []):
        a, b = gold["trigger_span"]
        if not len(sentence) or b <= sentence.start[0] or a >= sentence.end[-1]:
            continue
        trigger = head_word(sentence, (a, b))
        if trigger is None:
            continue
        fact = Fact(trigger, gold)
        for role in ("subject", "object"):
            span = gold[role + "_span"]
            head = head_word(sentence, span)
            setattr(fact, role, [] if span is None else None if head is None else group_words(sentence, head))
        said = [x for x in gold["speaker"] if x is not None]
        fact.speaker = [] if gold["speaker"][0] is None else named_words(sentence, excerpt, said, countries) or None
        fact.narrated = [x is None for x in gold["speaker"]]
        out.append(fact)
    return out


def sentences_of(records, excerpts=(), countries=None):
    """Sentences of token records, each with the `facts` that the excerpt of the same id has there."""
    known, out = {d["id"]: d for d in excerpts}, []
    for record in records:
        for n, (first, last) in enumerate(record["sentences"]):
            for a, b in parts_of(record, first, last):
                sentence = Sentence(record, a, b, n)
                if len(sentence):
                    excerpt = known.get(record["id"])
                    sentence.facts = place_facts(sentence, excerpt, countries or {}) if excerpt else []
                    out.append(sentence)
    return out


def parts_of(record, first, last):
    """The sentence's tokens cut at empty lines, where the parser ran a headline into the text."""
    parts, start = [], first
    for i in range(first, last):
        token = record["tokens"][i]
        if token["pos"] == "SPACE" and record["text"][token["start"]:token["end"]].count("\n") > 1:
            parts.append((start, i))
            start = i + 1
    return parts + [(start, last)]


def encode(sentence, wordpiece, longest=160, longest_word=6):
    """Piece ids with both ends, and for every word the place of its first piece; words past `longest` point at the last."""
    ids, first = [wordpiece.first], []
    for word in sentence.words:
        first.append(len(ids))
        ids += wordpiece.pieces(word)[:longest_word]
    return ids[:longest - 1] + [wordpiece.last], [min(x, longest - 2) for x in first]


def pair_rows(sentence, trigger):
    """(candidates, feature rows, path rows) of a trigger, remembered on the sentence."""
    known = sentence.__dict__.setdefault("pairs", {})
    if trigger not in known:
        words = [j for j in range(len(sentence)) if sentence.candidate[j]]
        known[trigger] = (words, *features(sentence, trigger, words))
    return known[trigger]
