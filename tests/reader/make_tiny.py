#!/usr/bin/env python3
"""Prints what PyTorch gives for the encoder of tiny_encoder.h: the numbers pasted into encoder_test.cpp.

usage: PYTHONPATH=scripts/coder make_tiny.py
"""
import torch

from model import Encoder

LAYERS, WIDTH, HEADS, INNER, PIECES, POSITIONS = 2, 32, 2, 64, 12, 16
IDS, POS, DEP, LABEL = [1, 5, 11, 3, 7, 2], [0, 12, 0, 17, 8, 0], [0, 30, 0, 1, 22, 0], [0, 5, 0, 0, 14, 0]


class Numbers:
    """The generator of tiny_encoder.h: the high 24 bits of a linear congruence, from -1/2 to 1/2."""

    def __init__(self):
        self.state = 1

    def take(self, *shape):
        values = []
        for _ in range(torch.Size(shape).numel()):
            self.state = (self.state * 1664525 + 1013904223) % 2**32
            values.append((self.state >> 8) / 2**24 - 0.5)
        return torch.tensor(values).view(shape)


def filled():
    numbers, encoder = Numbers(), Encoder(PIECES, LAYERS, WIDTH, HEADS, INNER)

    def norm(module):
        module.weight.data, module.bias.data = 1 + numbers.take(WIDTH), numbers.take(WIDTH)

    encoder.pieces.weight.data = numbers.take(PIECES, WIDTH)
    encoder.places.weight.data = numbers.take(POSITIONS, WIDTH)
    for table in (encoder.pos, encoder.dep, encoder.label):
        table.weight.data = numbers.take(*table.weight.shape)
    norm(encoder.norm)
    for layer in encoder.layers:
        for name in ("qkv", "out", "up", "down"):
            matrix = getattr(layer, name)
            matrix.weight.data, matrix.bias.data = numbers.take(*matrix.weight.shape), numbers.take(*matrix.bias.shape)
        norm(layer.norm1), norm(layer.norm2)
    return encoder.eval()


with torch.no_grad():
    rows = filled()(*(torch.tensor([x]) for x in (IDS, [1] * len(IDS), POS, DEP, LABEL)))[0]
for row in rows:
    print("    {" + ", ".join(f"{v:.5f}F" for v in row[::4]) + "},")
