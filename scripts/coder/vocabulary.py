"""The pieces that English news needs: the rest of the base's vocabulary is cut off."""
from collections import Counter

import torch
import torch.nn as nn

from wordpiece import FIRST, LAST, UNKNOWN, WordPiece


def needed(wordpiece, sentences, least=7):
    """The base's pieces seen at least so often in the sentences, and all single characters, in the base's order."""
    counts = Counter()
    for word, n in Counter(w for s in sentences for w in s.words).items():
        for piece in wordpiece.pieces(word):
            counts[piece] += n
    names = {i: piece for piece, i in wordpiece.ids.items()}

    def single(piece):
        return len(piece.removeprefix("##")) == 1 and ord(piece[-1]) < 0x530

    return [i for i in sorted(names) if counts[i] >= least or single(names[i]) or names[i] in (UNKNOWN, FIRST, LAST)]


def shortened(wordpiece, kept):
    """The WordPiece of the pieces `kept` alone."""
    names = {i: piece for piece, i in wordpiece.ids.items()}
    return WordPiece({names[i]: n for n, i in enumerate(kept)})


def cut(model, kept):
    """Leaves only the pieces `kept` in the model."""
    table = model.encoder.pieces.weight.data[torch.tensor(kept)]
    model.encoder.pieces = nn.Embedding.from_pretrained(table.clone(), freeze=True)
