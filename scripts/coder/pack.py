"""Writes a trained coder as a pack (docs/model-format.md, docs/coder-format.md)."""
import hashlib
import os
import struct

import numpy
import xxhash

from quantise import balanced, matrix_rows, rows_to_int8

KIND, VERSION = "coder", 2


def aligned(n):
    return (n + 63) // 64 * 64


def strings(values):
    coded = [v.encode() for v in values]
    ends = numpy.concatenate([[0], numpy.cumsum([len(c) for c in coded])]).astype("<u4")
    return struct.pack("<I", len(coded)) + ends.tobytes() + b"".join(coded)


def container(sections, source, source_sha256):
    """The bytes of a pack of named sections."""
    names, offset = sorted(sections, key=str.encode), 256 + 64 * len(sections)
    entries = body = b""
    for name in names:
        offset = aligned(offset)
        entries += struct.pack("<48sQQ", name.encode(), offset, len(sections[name]))
        offset += len(sections[name])
    parts, at = [entries], 256 + len(entries)
    for name in names:
        parts += [bytes(aligned(at) - at), sections[name]]
        at = aligned(at) + len(sections[name])
    body = b"".join(parts)
    head = struct.pack("<8sII32sIIQ96s32s48xQ", b"ENTPACK\n", 1, len(names), KIND.encode(), VERSION, 0, 256 + len(body), source.encode(),
                       bytes.fromhex(source_sha256), xxhash.xxh3_64_intdigest(body))
    return head + struct.pack("<Q", xxhash.xxh3_64_intdigest(head)) + body


def floats(tensor):
    return tensor.detach().numpy().astype("<f4").tobytes()


def quantised(out, name, weight, to_rows=rows_to_int8, scale=None):
    q, scale = to_rows(weight.detach(), scale)
    out[name], out[name + ".scale"] = q.numpy().tobytes(), floats(scale)


def norm(module):
    return floats(module.weight) + floats(module.bias)


def encoder_sections(encoder, vocabulary):
    layer = encoder.layers[0]
    shape = len(encoder.layers), layer.out.weight.shape[0], layer.heads, layer.up.weight.shape[0], encoder.places.weight.shape[0]
    out = {"encoder.shape": struct.pack("<5I", *shape), "encoder.pieces": strings(vocabulary), "encoder.norm": norm(encoder.norm),
           "encoder.position": floats(encoder.places.weight), "encoder.pos": floats(encoder.pos.weight), "encoder.dep": floats(encoder.dep.weight),
           "encoder.label": floats(encoder.label.weight)}
    quantised(out, "encoder.word", encoder.pieces.weight)
    for n, layer in enumerate(encoder.layers):
        for name in ("qkv", "out", "up", "down"):
            matrix = getattr(layer, name)
            quantised(out, f"encoder.{n}.{name}", balanced(matrix), matrix_rows, getattr(matrix, "row_scale", None))
            if hasattr(matrix, "channel"):
                out[f"encoder.{n}.{name}.channel"] = floats(matrix.channel)
            out[f"encoder.{n}.{name}.bias"] = floats(matrix.bias)
        out[f"encoder.{n}.norm1"], out[f"encoder.{n}.norm2"] = norm(layer.norm1), norm(layer.norm2)
    return out


def head_sections(model, temperature):
    out = {"feature": floats(model.feature.weight), "temperature": struct.pack("<4f", *temperature)}
    names = ("trigger1", "trigger2", "status1", "status2", "query", "key", "pair_trigger", "pair_word", "pair_out", "nobody")
    for name in names:
        module, section = getattr(model, name), name.replace("_", ".")
        out[section] = floats(module.weight)
        if module.bias is not None:
            out[section + ".bias"] = floats(module.bias)
    quantised(out, "pair.path", model.pair_path.weight)
    return out


def write(path, model, vocabulary, temperature, licence, provenance, base_name, base_sha256):
    """Writes a neighbour and renames it; gives the file's SHA-256."""
    sections = encoder_sections(model.encoder, vocabulary) | head_sections(model, temperature)
    sections |= {"licence": licence.encode(), "provenance": provenance.encode()}
    data = container(sections, base_name, base_sha256)
    with open(path + ".new", "wb") as file:
        file.write(data)
    os.replace(path + ".new", path)
    return hashlib.sha256(data).hexdigest()
