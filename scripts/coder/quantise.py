"""8-bit weights: a scale for each output row, symmetric, and the same rounding simulated in training."""
import torch
import torch.nn as nn
import torch.nn.functional as F

PAIR_LIMIT = 128


def rows_to_int8(weight, scale=None):
    """(int8 rows, float32 scales) with weight ≈ q · scale. A weight that was rounded already is rounded as before where its `scale` is given."""
    scale = weight.abs().amax(1).clamp_min(1e-12) / 127 if scale is None else scale
    return torch.round(weight / scale[:, None]).clamp(-127, 127).to(torch.int8), scale


def matrix_rows(weight, scale=None):
    """The same for a matrix that multiplies 8-bit inputs two at a time: two weights of the same sign side by side come to 128 at most,
    half of the excess taken from each, so that their products with bytes up to 255 fit 16 bits."""
    q, scale = rows_to_int8(weight, scale)
    pairs = q.view(len(q), -1, 2).to(torch.int16)
    excess = (pairs.sum(-1).abs() - PAIR_LIMIT).clamp_min(0) * (pairs[..., 0] * pairs[..., 1] > 0)
    halves = torch.stack([excess // 2, excess - excess // 2], -1)
    return (pairs - pairs.sign() * halves).to(torch.int8).view_as(q), scale


class Rounded(torch.autograd.Function):
    """A weight as the 8-bit rows of `to_rows` stand for it; gradients pass as if it were exact."""

    @staticmethod
    def forward(ctx, weight, to_rows=rows_to_int8):
        q, scale = to_rows(weight)
        return q.float() * scale[:, None]

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None


def tables(model):
    """The rows that a pack keeps in 8 bits and looks up."""
    return [model.encoder.pieces, model.pair_path]


def rounding_matrices(model):
    """The weights that a pack keeps in 8 bits and multiplies."""
    return [getattr(layer, name) for layer in model.encoder.layers for name in ("qkv", "out", "up", "down")]


def balanced(module):
    """A matrix's weight for inputs that were multiplied by its `channel`, where it has one."""
    return module.weight / module.channel if hasattr(module, "channel") else module.weight


@torch.no_grad()
def set_rows(module, q, scale):
    """Gives a matrix the weights that 8-bit rows stand for and remembers their scales: a row whose largest weight gave way would get another."""
    module.weight.copy_(q.float() * scale[:, None] * getattr(module, "channel", 1.0))
    module.register_buffer("row_scale", scale, persistent=False)


@torch.no_grad()
def round_weights(model):
    """Replaces the weights by what their 8-bit rows stand for."""
    for module in tables(model):
        module.weight.copy_(Rounded.apply(module.weight))
    for module in rounding_matrices(model):
        set_rows(module, *matrix_rows(balanced(module)))


def rounded_rows(x):
    """Activations as their 8-bit rows stand for them; gradients pass as if they were exact."""
    x = x.float()
    scale = x.detach().abs().amax(-1, keepdim=True).clamp_min(1e-12) / 127
    return (torch.round(x.detach() / scale) * scale - x.detach()) + x


class RoundedLinear(nn.Linear):
    """A matrix that multiplies rounded rows by rounded weights, as the C++ reader does."""

    def forward(self, x):
        return F.linear(rounded_rows(x * getattr(self, "channel", 1.0)), Rounded.apply(balanced(self), matrix_rows), self.bias)


class RoundedInputs(nn.Linear):
    """A matrix of a pack, whose weights are rounded already, as the C++ reader multiplies it."""

    def forward(self, x):
        return F.linear(rounded_rows(x * getattr(self, "channel", 1.0)), balanced(self), self.bias)


@torch.no_grad()
def balance(model, batches):
    """Gives every encoder matrix its `channel`, (largest weight / largest input) ** 0.5 for each input, so that weights and the inputs seen
    in `batches` are rounded equally well (SmoothQuant)."""
    modules = rounding_matrices(model)
    largest = [torch.zeros(m.in_features) for m in modules]

    def watch(n):
        def hook(_, x):
            largest[n].copy_(torch.maximum(largest[n], x[0].float().abs().flatten(0, -2).amax(0)))
        return hook

    hooks = [m.register_forward_pre_hook(watch(n)) for n, m in enumerate(modules)]
    model.eval()
    for b in batches:
        model.words(b)
    for hook in hooks:
        hook.remove()
    for module, inputs in zip(modules, largest):
        channel = (module.weight.abs().amax(0).clamp_min(1e-5) / inputs.clamp_min(1e-5)) ** 0.5
        module.register_buffer("channel", channel / channel.log().mean().exp())


def learn_rounded(model):
    """Makes the encoder's matrices round from now on; the weights that learn stay exact."""
    for module in rounding_matrices(model):
        module.__class__ = RoundedLinear
        module.register_buffer("row_scale", None, persistent=False)


def read_rounded(model):
    """Makes the matrices of a pack's network round their inputs; the weights stay as the pack has them."""
    for module in rounding_matrices(model):
        module.__class__ = RoundedInputs
