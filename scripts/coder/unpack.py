"""Reads a coder's pack back into the network: the reference for the C++ reader."""
import struct

import numpy
import torch

from model import Coder
from wordpiece import WordPiece


def sections_of(path):
    """{name: bytes} of a pack."""
    with open(path, "rb") as file:
        data = file.read()
    (count,) = struct.unpack_from("<I", data, 12)
    out = {}
    for i in range(count):
        name, offset, size = struct.unpack_from("<48sQQ", data, 256 + 64 * i)
        out[name.rstrip(b"\0").decode()] = data[offset:offset + size]
    return out


def strings(section):
    (count,) = struct.unpack_from("<I", section)
    ends = struct.unpack_from(f"<{count + 1}I", section, 4)
    body = section[4 * (count + 2):]
    return [body[a:b].decode() for a, b in zip(ends, ends[1:])]


def tensor(sections, name, shape):
    if name + ".scale" in sections:
        rows = numpy.frombuffer(sections[name], "i1").reshape(shape).astype("f4")
        return torch.from_numpy(rows * numpy.frombuffer(sections[name + ".scale"], "<f4")[:, None])
    return torch.from_numpy(numpy.frombuffer(sections[name], "<f4").copy()).reshape(shape)


def section_name(parameter):
    """The section that holds a parameter of the network."""
    for old, new in (("encoder.pieces.weight", "encoder.word"), ("encoder.places.weight", "encoder.position"), ("encoder.layers.", "encoder.")):
        parameter = parameter.replace(old, new)
    name, _, kind = parameter.rpartition(".")
    name = name if parameter.startswith("encoder") else name.replace("_", ".")
    return parameter if not name or kind not in ("weight", "bias") else name + (".bias" if kind == "bias" else "")


def load(path):
    """(network, WordPiece, temperatures) of a pack, in fp32."""
    sections = sections_of(path)
    layers, width, heads, inner, _ = struct.unpack("<5I", sections["encoder.shape"])
    vocabulary = strings(sections["encoder.pieces"])
    model = Coder(len(vocabulary), layers, width, heads, inner)
    state = {}
    for name, value in model.state_dict().items():
        section = section_name(name)
        if ".norm" in name:
            both = numpy.frombuffer(sections[section.removesuffix(".bias")], "<f4").reshape(2, width)
            state[name] = torch.from_numpy(both[int(name.endswith("bias"))].copy())
        else:
            state[name] = tensor(sections, section, value.shape)
    model.load_state_dict(state)
    for n, layer in enumerate(model.encoder.layers):
        for name in ("qkv", "out", "up", "down"):
            module, scales = getattr(layer, name), sections[f"encoder.{n}.{name}.scale"]
            module.register_buffer("row_scale", torch.from_numpy(numpy.frombuffer(scales, "<f4").copy()), persistent=False)
            channels = sections.get(f"encoder.{n}.{name}.channel")
            if channels is not None:
                module.register_buffer("channel", torch.from_numpy(numpy.frombuffer(channels, "<f4").copy()))
                module.weight.data *= module.channel
    return model, WordPiece({p: i for i, p in enumerate(vocabulary)}), struct.unpack("<4f", sections["temperature"])
