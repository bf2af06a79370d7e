"""How close the best two actions of spaCy's parser or entity recogniser were, step by step.

A runtime with other rounding may take the other one where the two scores are nearly equal; this shows it.
"""


def margins(nlp, text, component):
    """(margin, best action, second action, first token of the buffer or None) of every step, smallest margin first."""
    before = {"parser": ["parser", "attribute_ruler", "lemmatizer", "ner"], "ner": ["ner"]}[component]
    with nlp.select_pipes(disable=before):
        doc = nlp(text)
    pipe = nlp.get_pipe(component)
    names = pipe.move_names
    states = pipe.moves.init_batch([doc])
    model = pipe.model.predict([doc])
    steps = []
    state = states[0]
    while not state.is_final():
        scores = model.predict([state])
        valid = [(float(scores[0, i]), name) for i, name in enumerate(names) if pipe.moves.is_valid(state, name)]
        valid.sort(key=lambda pair: -pair[0])
        if len(valid) > 1:
            at = state.B(0)
            steps.append((valid[0][0] - valid[1][0], valid[0][1], valid[1][1], at))
        pipe.transition_states([state], scores)
    steps.sort(key=lambda step: step[0])
    return steps


def tag_margin(nlp, text, token):
    """(margin, best tag, second tag) of a token."""
    tagger = nlp.get_pipe("tagger")
    with nlp.select_pipes(enable=["tok2vec"]):
        doc = nlp(text)
    scores = tagger.model.predict([doc])[0][token]
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    labels = tagger.labels
    return float(scores[order[0]] - scores[order[1]]), labels[order[0]], labels[order[1]]
