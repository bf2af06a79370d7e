"""Temperatures that make the network's probabilities honest on sentences that it did not learn from."""
import torch

from batch import inputs, shuffled, targets
from train import marginal

STEPS = [0.6 + 0.05 * i for i in range(39)]


@torch.no_grad()
def temperatures(model, sentences, wordpiece):
    """The temperatures of types, subject, object and speaker with the least loss on the gold, from a grid."""
    model.eval()
    types, roles = [], [[], [], []]
    for part in shuffled(sentences, 32):
        b = targets(inputs(part, wordpiece), part)
        words = model.words(b)
        real = b.weight > 0
        types.append((model.types(words)[real], b.gold_types[real]))
        if len(b.sentence):
            picked = model.arguments(words, b)[b.slot_of[:, 0], b.slot_of[:, 1]]
            for r in range(3):
                mine = b.slot_of[:, 1] == r
                roles[r].append((picked[mine], b.slots[mine]))
    return [best(types)] + [best(role) for role in roles]


def best(parts):
    """The temperature of least summed loss."""
    return min(STEPS, key=lambda t: sum(marginal(logits / t, accepted).sum().item() for logits, accepted in parts))
