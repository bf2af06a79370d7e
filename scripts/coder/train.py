"""Fits a coder to gold sentences."""
import copy
import math
import random
import time

import torch
import torch.nn as nn

from batch import inputs, shuffled, targets
from distil import taught_loss, taught_targets
from model import fast_bfloat16

AVERAGED_EVERY = 4
FUSED = {"fused": True} if int(torch.__version__.split(".")[0]) > 1 else {}


def marginal(logits, accepted):
    """-log of the summed probability of the accepted classes."""
    return -torch.logsumexp(logits.log_softmax(-1) + (accepted + 1e-9).log(), -1)


def gold_loss(model, b):
    """The loss of one batch with targets."""
    words = model.words(b)
    real = b.weight > 0
    loss = 4.0 * (marginal(model.types(words)[real], b.gold_types[real]) * b.weight[real]).sum() / b.mask.sum() * 1.35
    if len(b.sentence):
        scores = model.arguments(words, b)
        picked = scores[b.slot_of[:, 0], b.slot_of[:, 1]]
        role = torch.tensor([0.9, 0.9, 0.7])[b.slot_of[:, 1]]
        loss = loss + (marginal(picked, b.slots) * b.slot_weight * role).sum() / len(b.sentence)
        status = model.status(words[b.sentence, b.trigger])
        loss = loss + (marginal(status[:, :2], b.polarity) + 0.7 * marginal(status[:, 2:], b.modality)).mean()
    return loss


def groups(model, rate, decay):
    """Parameter groups: lower layers learn more slowly, tables of features fast and without decay."""
    encoder, layers = model.encoder, list(model.encoder.layers)
    out, taken = [], set()

    def add(parameters, lr, weight_decay=0.01):
        parameters = [p for p in parameters if id(p) not in taken and p.requires_grad]
        taken.update(map(id, parameters))
        out.append({"params": parameters, "lr": lr, "base": lr, "weight_decay": weight_decay})

    add([model.feature.weight], 1e-2, 0.0)
    add([model.pair_path.weight], 3e-3, 0.0)
    add([encoder.pos.weight, encoder.dep.weight, encoder.label.weight], 5e-4, 0.0)
    for depth, layer in enumerate(reversed(layers)):
        add(layer.parameters(), rate * decay ** depth)
    add(encoder.parameters(), rate * decay ** len(layers))
    add(model.parameters(), 1e-3)
    return out


def schedule(step, total):
    """Linear warm-up over the first 6 %, then linear decay to nothing."""
    return min(1.0, step / (0.06 * total)) * max(0.0, (total - step) / total)


class Average:
    """An exponential moving average of a model's weights."""

    def __init__(self, model, decay):
        self.model, self.decay, self.steps = copy.deepcopy(model), decay, 0

    @torch.no_grad()
    def update(self, model):
        self.steps += 1
        if self.steps % AVERAGED_EVERY:
            return
        keep = min(self.decay ** AVERAGED_EVERY, self.steps / (self.steps + 10))
        for mine, theirs in zip(self.model.parameters(), model.parameters()):
            if theirs.requires_grad:
                mine.lerp_(theirs, 1 - keep)


def fit(model, steps_of, total, rate=1.2e-4, decay=0.9, average=0.99, after=None):
    """Runs the losses that `steps_of(epoch)` yields as functions of the model; `after(epoch, averaged)` sees each epoch's end."""
    optimiser = torch.optim.AdamW(groups(model, rate, decay), betas=(0.9, 0.98), **FUSED)
    smooth, step, begun = Average(model, average), 0, time.time()
    for epoch, steps in enumerate(steps_of):
        model.train()
        losses = []
        for loss_of in steps:
            for g in optimiser.param_groups:
                g["lr"] = g["base"] * schedule(step, total)
            with torch.autocast("cpu", torch.bfloat16, enabled=fast_bfloat16()):
                loss = loss_of(model)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            smooth.update(model)
            losses.append(loss.item())
            step += 1
            if step % 20 == 0:
                print(f"step {step} of {total} loss {sum(losses[-20:]) / 20:.4f} {time.time() - begun:.0f} s", flush=True)
        print(f"epoch {epoch} loss {sum(losses) / max(1, len(losses)):.4f} {time.time() - begun:.0f} s", flush=True)
        if after:
            after(epoch, smooth.model)
    return smooth.model


def gold_epoch(full, empty, wordpiece, size=24, share=0.5):
    """One pass over the sentences with facts and a share of those without."""
    some = full + random.sample(empty, int(len(empty) * share))
    for part in shuffled(some, size):
        b = targets(inputs(part, wordpiece), part)
        yield lambda model, b=b: gold_loss(model, b)


def gold_steps(full, empty, size=24, share=0.5):
    return math.ceil((len(full) + int(len(empty) * share)) / size)


def mixed_steps(parts, wordpiece):
    """Steps of ("gold" or "taught", sentences)."""
    for kind, part in parts:
        if kind == "gold":
            b = targets(inputs(part, wordpiece), part)
            yield lambda model, b=b: gold_loss(model, b)
        else:
            b = taught_targets(part, wordpiece)
            yield lambda model, b=b: taught_loss(model, b)
