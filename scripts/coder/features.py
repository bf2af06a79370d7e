"""What the coder knows of a sentence beside its words: candidates, mentions, and the hashed features of a pair.

Everything here is discrete and is computed bit for bit alike by the C++ reader (docs/coder-format.md, section 3).
"""

PAIR_FEATURES = 9
FEATURE_ROWS = 16384
PATH_ROWS = 4096
LONGEST_PATH = 6
TRIGGER_POS = {"VERB", "NOUN", "ADJ", "PROPN", "AUX"}
ARGUMENT_POS = {"NOUN", "PROPN", "PRON", "NUM", "X"}
NAME_LABELS = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "PRODUCT", "LAW", "WORK_OF_ART", "LANGUAGE"}
ARGUMENT_DEPS = {"nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "conj", "appos", "attr"}
RELATIVE_TAGS = {"WDT", "WP", "WP$"}
POS_NAMES = ("", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SPACE", "SYM", "VERB", "X")
DEP_NAMES = ("", "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case", "cc", "ccomp", "compound",
             "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj", "mark", "meta", "neg", "nmod", "npadvmod", "nsubj",
             "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "pobj", "poss", "preconj", "predet", "prep", "prt", "punct", "quantmod",
             "relcl", "xcomp")
LABEL_NAMES = ("", "CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP", "ORDINAL", "ORG", "PERCENT", "PERSON",
               "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART")

_hashes = {}


def fnv1a(text):
    """The 64-bit FNV-1a hash of the text's UTF-8 bytes."""
    value = _hashes.get(text)
    if value is None:
        value = 0xCBF29CE484222325
        for byte in text.encode():
            value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
        _hashes[text] = value
    return value


class Sentence:
    """One sentence of a parse: parallel lists over its words, white-space tokens left out."""

    def __init__(self, record, first, last, number):
        tokens = record["tokens"]
        kept = [i for i in range(first, last) if tokens[i]["pos"] != "SPACE"]
        place = {i: n for n, i in enumerate(kept)}
        self.doc, self.number, self.token = record["id"], number, kept
        self.start, self.end = [tokens[i]["start"] for i in kept], [tokens[i]["end"] for i in kept]
        self.words = [record["text"][tokens[i]["start"]:tokens[i]["end"]] for i in kept]
        self.pos, self.tag, self.dep, self.lemma = ([tokens[i][k] for i in kept] for k in ("pos", "tag", "dep", "lemma"))
        self.head = [place.get(tokens[i]["head"], n) for n, i in enumerate(kept)]
        self.label, self.name = [""] * len(kept), [-1] * len(kept)
        for n, (a, b, label) in enumerate(record["names"]):
            for i in range(a, b):
                if i in place:
                    self.label[place[i]], self.name[place[i]] = label, n
        self.whole = self.wholes()
        self.group = self.groups()
        self.conjuncts = self.chains()
        self.passive = self.passives()
        self.candidate = [self.is_candidate(i) for i in range(len(kept))]
        self.can_trigger = [p in TRIGGER_POS for p in self.pos]

    def __len__(self):
        return len(self.words)

    def wholes(self):
        """For every word the head word of the name or titled name that it is part of; itself elsewhere."""
        out = list(range(len(self)))
        for i in range(len(self)):
            if self.label[i] in NAME_LABELS:
                out[i] = self.top_of_name(i)
        for i in range(len(self)):
            h = self.head[i]
            if self.name[i] < 0 and self.dep[i] == "compound" and self.label[h] == "PERSON":
                out[i] = out[h]
        return out

    def top_of_name(self, i):
        """The first word of i's name whose head lies outside the name, or is itself."""
        same = [j for j in range(len(self)) if self.name[j] == self.name[i]]
        return next((j for j in same if self.head[j] == j or self.name[self.head[j]] != self.name[i]), i)

    def antecedent(self, i):
        """The noun that a relative pronoun stands for, or -1."""
        if self.tag[i] not in RELATIVE_TAGS:
            return -1
        h = i
        for _ in range(4):
            h = self.head[h]
            if self.dep[h] == "relcl":
                return self.head[h]
        return -1

    def groups(self):
        """For every word the smallest word that names the same thing here: parts of a name, appositions, relative pronouns."""
        out = list(range(len(self)))

        def root(i):
            while out[i] != i:
                i = out[i]
            return i

        def join(i, j):
            a, b = root(i), root(j)
            out[max(a, b)] = min(a, b)

        for i in range(len(self)):
            join(i, self.whole[i])
            if self.dep[i] == "appos":
                join(i, self.head[i])
            relative = self.antecedent(i)
            if relative >= 0:
                join(i, relative)
        return [root(i) for i in range(len(self))]

    def chains(self):
        """For every word the first word of its chain of conjuncts."""
        out = []
        for i in range(len(self)):
            h = self.whole[i]
            for _ in range(len(self)):
                if self.dep[h] != "conj" or self.head[h] == h:
                    break
                h = self.head[h]
            out.append(h)
        return out

    def passives(self):
        out = [self.tag[i] == "VBN" and self.dep[i] == "acl" for i in range(len(self))]
        for i in range(len(self)):
            if self.dep[i] in ("auxpass", "nsubjpass", "agent"):
                out[self.head[i]] = True
        return out

    def is_candidate(self, i):
        """May the word be an argument?"""
        if self.whole[i] != i:
            return False
        if self.pos[i] in ARGUMENT_POS or self.label[i] in NAME_LABELS:
            return True
        if self.pos[i] == "ADJ":
            return self.words[i][:1].isupper()
        return self.pos[i] == "DET" and self.dep[i] in ARGUMENT_DEPS

    def ancestors(self, i):
        out = [i]
        while self.head[out[-1]] != out[-1] and len(out) < 60:
            out.append(self.head[out[-1]])
        return out

    def arc(self, i):
        """The label of the arc above i, with the preposition's own lemma."""
        return f"{self.dep[i]}:{self.lemma[i].lower()}" if self.dep[i] in ("prep", "agent", "dative") and self.pos[i] == "ADP" else self.dep[i]

    def path(self, t, j, climb):
        """Arcs up from t and down to j, `up^up|downvdown`; `climb` maps t's ancestors to their depth."""
        below = self.ancestors(j)
        k = next((n for n, x in enumerate(below) if x in climb), None)
        if k is None:
            return "none"
        up, down = list(climb)[:climb[below[k]]], below[:k][::-1]
        if len(up) + len(down) > LONGEST_PATH:
            return f"far{int(len(up) > 3)}{int(len(down) > 3)}"
        return "^".join(self.arc(x) for x in up) + "|" + "v".join(self.arc(x) for x in down)


def pair_features(sentence, t, j, climb):
    """The hashed feature rows of candidate j for trigger t, and the row of their path."""
    s = sentence
    path = s.path(t, j, climb)
    kind, voice = s.pos[j] + "/" + s.label[j], s.pos[t] + ("p" if s.passive[t] else "a")
    away = j - t
    distance = ("-" if away < 0 else "+") + str(min(6, abs(away).bit_length()))
    rows = ["p" + path, "v" + voice + path, "d" + distance, "c" + kind, "h" + s.dep[j] + "/" + s.pos[s.head[j]], "k" + kind + path,
            "l" + s.lemma[t].lower() + path, "q" + voice + s.dep[t] + "/" + s.dep[j], "e" + distance + kind]
    return [fnv1a(x) & (FEATURE_ROWS - 1) for x in rows], fnv1a("m" + voice + path) & (PATH_ROWS - 1)


def features(sentence, t, words):
    """For trigger t: the rows of every candidate in `words`, and of their paths."""
    climb = {x: n for n, x in enumerate(sentence.ancestors(t))}
    pairs = [pair_features(sentence, t, j, climb) for j in words]
    return [p[0] for p in pairs], [p[1] for p in pairs]
