"""8-bit weights: a scale for each output row, symmetric, and the same rounding simulated in training."""
import torch


def rows_to_int8(weight):
    """(int8 rows, float32 scales) with weight ≈ q · scale."""
    scale = weight.abs().amax(1).clamp_min(1e-12) / 127
    return torch.round(weight / scale[:, None]).clamp(-127, 127).to(torch.int8), scale


class Rounded(torch.autograd.Function):
    """A weight as its 8-bit rows stand for it; gradients pass as if it were exact."""

    @staticmethod
    def forward(ctx, weight):
        q, scale = rows_to_int8(weight)
        return q.float() * scale[:, None]

    @staticmethod
    def backward(ctx, gradient):
        return gradient


def matrices(model):
    """The weights that a pack keeps in 8 bits."""
    encoder = model.encoder
    linear = [getattr(layer, name) for layer in encoder.layers for name in ("qkv", "out", "up", "down")]
    return [encoder.pieces, model.pair_path, *linear]


@torch.no_grad()
def round_weights(model):
    """Replaces the weights by what their 8-bit rows stand for."""
    for module in matrices(model):
        module.weight.copy_(Rounded.apply(module.weight))


def round_activations(model):
    """Makes every matrix of the encoder round its input rows to 8 bits, as the C++ reader does; gives the hooks."""

    def rounded(module, args):
        x = args[0].float()
        scale = x.abs().amax(-1, keepdim=True).clamp_min(1e-12) / 127
        return ((torch.round(x / scale) * scale - x).detach() + x,)

    return [getattr(layer, name).register_forward_pre_hook(rounded) for layer in model.encoder.layers for name in ("qkv", "out", "up", "down")]
