"""How well a coder reads gold sentences, at the words themselves: no actor is resolved but states by name."""
from data import head_word
from decode import events

MODIFIERS = {"amod", "compound", "poss", "nmod", "appos"}


def states(sentence, word, countries):
    """The states that a word's own phrase names."""
    found = set()
    for i in range(len(sentence)):
        near = sentence.whole[i] == word or (sentence.head[i] == word and sentence.dep[i] in MODIFIERS)
        far = sentence.dep[i] == "pobj" and sentence.head[sentence.head[i]] == word and sentence.words[sentence.head[i]] in ("of", "in", "for")
        if near or far:
            code = countries.get(sentence.words[i])
            if code:
                found.add(code)
    return found


def meets(sentence, word, accepted, ids, countries):
    if word < 0:
        return False
    return word in (accepted or []) or bool(states(sentence, word, countries) & set(ids))


def fits(sentence, event, fact, countries, kind=True, polarity=True):
    gold = fact.gold
    if kind and event["type"] not in gold["types"]:
        return False
    if polarity and event["negative"] != (gold["polarity"] == "negative"):
        return False

    def runs(s, o):
        return meets(sentence, s, fact.subject, gold["who"], countries) and (not gold["whom"] or meets(sentence, o, fact.object, gold["whom"], countries))

    two_way = set(gold["types"]) & {"AGREE", "CONSULT", "COOPERATE"}
    return runs(event["subject"], event["object"]) or bool(two_way and runs(event["object"], event["subject"]))


def measure(sentences, readings, threshold, countries, by="confidence", gate=0.0):
    """Counts at a threshold as a dict of shares."""
    c = dict.fromkeys("predicted right required found actors types trigger_right trigger_found triggers near polarity fitted modality speaker s o both".split(), 0)
    for s in sentences:
        mine = {}
        for reading in readings[id(s)]:
            for e in events(s, reading):
                if e[by] >= threshold and e["event"] >= gate:
                    key = s.group[e["subject"]], e["type"], s.group[e["object"]] if e["object"] >= 0 else -1, e["negative"]
                    if key not in mine or mine[key]["confidence"] < e["confidence"]:
                        mine[key] = e
        mine = list(mine.values())
        for t in {e["trigger"]: e for e in mine}.values():
            c["triggers"] += 1
            same = [f for f in s.facts if f.trigger == t["trigger"] and t["type"] in f.gold["types"]]
            c["trigger_right"] += bool(same)
        for e in mine:
            c["predicted"] += 1
            c["right"] += any(fits(s, e, f, countries) for f in s.facts)
        for f in s.facts:
            whole = [e for e in mine if fits(s, e, f, countries)]
            near = [e for e in mine if fits(s, e, f, countries, polarity=False)]
            if near:
                c["near"] += 1
                c["polarity"] += bool(whole)
            if whole:
                best = max(whole, key=lambda e: e["confidence"])
                c["fitted"] += 1
                c["modality"] += best["modality"] in f.gold["modality"]
                said = best["speaker"]
                c["speaker"] += any(f.narrated) if said < 0 else not all(f.narrated) and (not f.speaker or said in f.speaker)
            if f.gold["required"]:
                c["required"] += 1
                c["found"] += bool(whole)
                c["actors"] += any(fits(s, e, f, countries, kind=False, polarity=False) for e in mine)
                c["types"] += any(e["type"] in f.gold["types"] for e in mine)
                at = [e for e in mine if e["trigger"] == f.trigger and e["type"] in f.gold["types"]]
                c["trigger_found"] += bool(at)
                subject = [e for e in at if meets(s, e["subject"], f.subject, f.gold["who"], countries)]
                object_ = [e for e in at if not f.gold["whom"] or meets(s, e["object"], f.object, f.gold["whom"], countries)]
                c["s"] += bool(subject)
                c["o"] += bool(object_)
                c["both"] += any(e in object_ for e in subject)
    return c


def show(c, label):
    share = lambda a, b: c[a] / max(1, c[b])
    p, r = share("right", "predicted"), share("found", "required")
    return (f"{label} P {p:.3f} R {r:.3f} F {2 * p * r / max(1e-9, p + r):.3f} | trigger P {share('trigger_right', 'triggers'):.3f} R {share('trigger_found', 'required'):.3f}"
            f" s {share('s', 'trigger_found'):.3f} o {share('o', 'trigger_found'):.3f} both {share('both', 'trigger_found'):.3f} | actors {share('actors', 'required'):.3f}"
            f" types {share('types', 'required'):.3f} | pol {share('polarity', 'near'):.3f} mod {share('modality', 'fitted'):.3f} spk {share('speaker', 'fitted'):.3f} n {c['predicted']}")


def report(sentences, readings, countries, thresholds=(0.1, 0.2, 0.3, 0.4, 0.5), gate=0.0):
    return "\n".join("  " + show(measure(sentences, readings, t, countries, gate=gate), f"{t:.2f}") for t in thresholds)
