"""BERT's lower-casing WordPiece, for single words of a parse (docs/coder-format.md, section 2)."""
import unicodedata

UNKNOWN, FIRST, LAST = "[UNK]", "[CLS]", "[SEP]"
LONGEST_WORD = 100


def clean(word):
    """Lower case without accents, control characters and odd white space."""
    kept = []
    for c in word:
        category = unicodedata.category(c)
        if c in "\t\n\r" or category == "Zs":
            kept.append(" ")
        elif ord(c) not in (0, 0xFFFD) and category[0] != "C":
            kept.append(c)
    lowered = unicodedata.normalize("NFD", "".join(kept).lower())
    return "".join(c for c in lowered if unicodedata.category(c) != "Mn")


def is_punctuation(c):
    code = ord(c)
    return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126 or unicodedata.category(c)[0] == "P"


def is_ideograph(c):
    code = ord(c)
    return (0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2A6DF or 0x2A700 <= code <= 0x2B73F
            or 0x2B740 <= code <= 0x2B81F or 0x2B820 <= code <= 0x2CEAF or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F)


def basic(word):
    """The runs that WordPiece looks up: cut at white space, punctuation marks and ideographs standing alone."""
    runs, start_new = [], True
    for c in clean(word):
        if c == " ":
            start_new = True
        elif is_punctuation(c) or is_ideograph(c):
            runs.append(c)
            start_new = True
        elif start_new:
            runs.append(c)
            start_new = False
        else:
            runs[-1] += c
    return runs


class WordPiece:
    """Pieces of words by greedy longest match; `vocabulary` maps piece → id."""

    def __init__(self, vocabulary):
        self.ids = vocabulary
        self.unknown, self.first, self.last = (vocabulary[x] for x in (UNKNOWN, FIRST, LAST))
        self.known = {}

    @classmethod
    def from_lines(cls, path):
        with open(path, encoding="utf-8") as lines:
            return cls({line.rstrip("\n"): i for i, line in enumerate(lines)})

    @classmethod
    def mpnet(cls, path):
        """MPNet's vocabulary: BERT's, with other marks at a sentence's ends."""
        found = cls.from_lines(path)
        found.first, found.last = found.ids["<s>"], found.ids["</s>"]
        return found

    def pieces(self, word):
        """The word's piece ids, at least one."""
        found = self.known.get(word)
        if found is None:
            found = [i for run in basic(word) for i in self.longest_matches(run)] or [self.unknown]
            self.known[word] = found
        return found

    def longest_matches(self, run):
        if len(run) > LONGEST_WORD:
            return [self.unknown]
        out, start = [], 0
        while start < len(run):
            end = len(run)
            while end > start and ("##" if start else "") + run[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            out.append(self.ids[("##" if start else "") + run[start:end]])
            start = end
        return out
