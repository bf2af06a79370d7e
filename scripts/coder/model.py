"""The coder's network: a small BERT over one sentence, and heads for triggers, arguments and status."""
import json
import math
import struct

import torch
import torch.nn as nn
import torch.nn.functional as F

from features import DEP_NAMES, FEATURE_ROWS, LABEL_NAMES, PATH_ROWS, POS_NAMES

BILINEAR, PAIR, HIDDEN = 64, 128, 256
LONGEST = 160


def fast_bfloat16():
    """Whether the processor multiplies bfloat16 numbers itself: where it does not, they are many times slower than float32."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as about:
            return "_bf16" in about.read()
    except OSError:
        return False


def read_safetensors(path):
    """{name: float32 tensor} of a safetensors file of F32 tensors."""
    with open(path, "rb") as file:
        (size,) = struct.unpack("<Q", file.read(8))
        header, data = json.loads(file.read(size)), file.read()
    out = {}
    for name, about in header.items():
        if name != "__metadata__" and about["dtype"] == "F32":
            a, b = about["data_offsets"]
            out[name] = torch.frombuffer(bytearray(data[a:b]), dtype=torch.float32).reshape(about["shape"])
    return out


def relative_buckets(length, buckets=32, farthest=128):
    """(length, length) numbers of MPNet's distance classes: exact up to 7 pieces, then by logarithm, either side its own (as T5's)."""
    places = torch.arange(length)
    away = places[:, None] - places[None]
    half, near = buckets // 2, buckets // 4
    far = near + (torch.log(away.abs().clamp(min=1) / near) / math.log(farthest / near) * (half - near)).long()
    return (away < 0) * half + torch.where(away.abs() < near, away.abs(), far.clamp(max=half - 1))


class Layer(nn.Module):
    """One transformer layer, post-norm, as BERT's."""

    def __init__(self, width, heads, inner, drop, epsilon):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / math.sqrt(width // self.heads) + mask
        mixed = (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word-piece, position and parse embeddings, then layers. With `buckets` attention also depends on distance, as MPNet's."""

    def __init__(self, vocabulary, layers, width=384, heads=12, inner=1536, drop=0.1, buckets=0):
        super().__init__()
        epsilon = 1e-5 if buckets else 1e-12
        self.pieces, self.places = nn.Embedding(vocabulary, width), nn.Embedding(LONGEST, width)
        self.pos, self.dep, self.label = (nn.Embedding(len(n), width) for n in (POS_NAMES, DEP_NAMES, LABEL_NAMES))
        for table in (self.pos, self.dep, self.label):
            nn.init.zeros_(table.weight)
        self.norm, self.drop = nn.LayerNorm(width, epsilon), nn.Dropout(drop)
        self.layers = nn.ModuleList(Layer(width, heads, inner, drop, epsilon) for _ in range(layers))
        self.distances = nn.Embedding(buckets, heads) if buckets else None

    def forward(self, ids, mask, pos, dep, label):
        x = self.pieces(ids) + self.places.weight[None, :ids.shape[1]] + self.pos(pos) + self.dep(dep) + self.label(label)
        x, bias = self.drop(self.norm(x)), (1.0 - mask.float())[:, None, None] * -1e4
        if self.distances is not None:
            bias = bias + self.distances(relative_buckets(ids.shape[1])).permute(2, 0, 1)
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_mpnet(self, weights):
        """Takes MPNet's weights, all layers."""
        take = lambda module, name: (module.weight.data.copy_(weights[name + ".weight"]), module.bias.data.copy_(weights[name + ".bias"]))
        self.pieces.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
        self.places.weight.data.copy_(weights["embeddings.position_embeddings.weight"][2:LONGEST + 2])
        self.distances.weight.data.copy_(weights["encoder.relative_attention_bias.weight"])
        take(self.norm, "embeddings.LayerNorm")
        for n, layer in enumerate(self.layers):
            base = f"encoder.layer.{n}."
            for kind in ("weight", "bias"):
                getattr(layer.qkv, kind).data.copy_(torch.cat([weights[f"{base}attention.attn.{x}.{kind}"] for x in "qkv"]))
            take(layer.out, base + "attention.attn.o")
            take(layer.norm1, base + "attention.LayerNorm")
            take(layer.up, base + "intermediate.dense")
            take(layer.down, base + "output.dense")
            take(layer.norm2, base + "output.LayerNorm")

    def load_base(self, weights, chosen):
        """Takes the base model's embeddings and its layers numbered in `chosen`."""
        take = lambda module, name: (module.weight.data.copy_(weights[name + ".weight"]), module.bias.data.copy_(weights[name + ".bias"]))
        self.pieces.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
        self.places.weight.data.copy_(weights["embeddings.position_embeddings.weight"][:LONGEST] + weights["embeddings.token_type_embeddings.weight"][0])
        take(self.norm, "embeddings.LayerNorm")
        for layer, n in zip(self.layers, chosen):
            base = f"encoder.layer.{n}."
            for kind in ("weight", "bias"):
                parts = [weights[f"{base}attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
                getattr(layer.qkv, kind).data.copy_(torch.cat(parts))
            take(layer.out, base + "attention.output.dense")
            take(layer.norm1, base + "attention.output.LayerNorm")
            take(layer.up, base + "intermediate.dense")
            take(layer.down, base + "output.dense")
            take(layer.norm2, base + "output.LayerNorm")


class Coder(nn.Module):
    """Encoder and heads. Roles: 0 subject, 1 object, 2 speaker; the last candidate of a role is `nobody`."""

    def __init__(self, vocabulary, layers, width=384, heads=12, inner=1536, drop=0.1, head_drop=0.2, buckets=0):
        super().__init__()
        self.encoder, self.drop = Encoder(vocabulary, layers, width, heads, inner, drop, buckets), nn.Dropout(head_drop)
        self.trigger1, self.trigger2 = nn.Linear(width, HIDDEN), nn.Linear(HIDDEN, 17)
        self.status1, self.status2 = nn.Linear(width, HIDDEN), nn.Linear(HIDDEN, 2 + 6)
        self.query, self.key = nn.Linear(width, 3 * BILINEAR), nn.Linear(width, 3 * BILINEAR)
        self.pair_trigger, self.pair_word = nn.Linear(width, PAIR), nn.Linear(width, PAIR, bias=False)
        self.pair_path, self.pair_out = nn.Embedding(PATH_ROWS, PAIR), nn.Linear(PAIR, 3)
        self.nobody = nn.Linear(width, 3)
        self.feature = nn.Embedding(FEATURE_ROWS, 3)
        nn.init.zeros_(self.feature.weight)
        nn.init.normal_(self.pair_path.weight, std=0.02)

    @classmethod
    def large(cls, weights, pieces):
        """A coder on MPNet: twelve layers of 768. Its word embeddings do not learn."""
        model = cls(pieces, 12, 768, 12, 3072, buckets=32)
        model.encoder.load_mpnet(weights)
        model.encoder.pieces.weight.requires_grad_(False)
        return model

    def words(self, b):
        """Vectors of words: those of their first pieces."""
        hidden = self.encoder(b.ids, b.mask, b.pos, b.dep, b.label).float()
        return self.drop(hidden.gather(1, b.first[..., None].expand(-1, -1, hidden.shape[-1])))

    def types(self, words):
        return self.trigger2(self.drop(F.relu(self.trigger1(words))))

    def status(self, triggers):
        return self.status2(self.drop(F.relu(self.status1(triggers))))

    def arguments(self, words, b):
        """Scores (triggers, roles, candidates + 1)."""
        t = words[b.sentence, b.trigger]
        n, c = b.candidates.shape
        pick = lambda table: table.view(-1, table.shape[-1])[(b.sentence[:, None] * words.shape[1] + b.candidates).view(-1)].view(n, c, -1)
        q, k = self.query(t).view(n, 1, 3, BILINEAR), pick(self.key(words)).view(n, c, 3, BILINEAR)
        scores = (q * k).sum(-1) / math.sqrt(BILINEAR)
        pair = F.relu(self.pair_trigger(t)[:, None] + pick(self.pair_word(words)) + self.pair_path(b.paths))
        scores = scores + self.pair_out(self.drop(pair))
        table = self.feature(b.rows)
        if self.training:
            table = table * (torch.rand(n, 1, table.shape[2], 1) > 0.15) / 0.85
        scores = (scores + table.sum(2)).transpose(1, 2).masked_fill(~b.real[:, None], -1e4)
        return torch.cat([scores, self.nobody(t)[..., None]], -1)
