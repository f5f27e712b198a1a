#!/usr/bin/python3
"""Trains the intent model (src/language/intent_weights.bin).

  scripts/train_intents.py FOLDER --program build/release/bench/yaad_language_features [--write] [--check FILE] [--whole BUILD]

FOLDER holds train.jsonl and, if there are any, train_negatives_extra.jsonl: one object per line with "text" and "intent".
Its sentences stay where they are; only weights of hashed n-grams come into the project. Own sentences made by
scripts/intent_sentences.py are added, for updates, completions, bare things to do and Urdu. Multinomial logistic regression by Adam, L2,
fixed seeds: the same input and program give the same table. In each step a part of the features is left out, so that no
sentence hangs on a single one (dropout; Srivastava et al., 2014). Cross-validated on FOLDER, and the temperature that
calibrates the probabilities comes from the held-out folds. --check FILE is only scored. --whole BUILD builds the program
there with the table of each fold in turn and has it read the sentences held out: rules and model together. Needs
python3-numpy.
"""
import argparse
import json
import os
import struct
import subprocess

import numpy as np

from intent_sentences import sentences

INTENTS = ["unknown", "create_task", "update_task", "complete_task", "delete_task", "query_tasks"]
BITS = 16
FEATURES_MAX = 400
MAGIC = b"YIM1"
WEIGHTS = "/tmp/w15.bin"


def load(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def features(program, texts):
    """-> what the program says of each text: rules' intent, confidence, dialogue or not, hashes."""
    feed = "".join(" ".join(t.split()) + "\n" for t in texts)
    out = subprocess.run([program], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    rows = [line.split() for line in out.splitlines()]
    assert len(rows) == len(texts), "the program must answer every line"
    x = np.full((len(rows), FEATURES_MAX), 1 << BITS, dtype=np.int32)
    for i, row in enumerate(rows):
        h = np.array(row[3:3 + FEATURES_MAX], dtype=np.uint64)
        x[i, :len(h)] = ((h * np.uint64(2654435769)) & np.uint64(0xFFFFFFFF)) >> np.uint64(32 - BITS)
    width = int((x != 1 << BITS).sum(1).max())
    return x[:, :width]


def fit(x, y, weight, epochs, l2, dropout, seed=1):
    rng = np.random.default_rng(seed)
    n, classes = (1 << BITS) + 1, len(INTENTS)
    w, m, v = (np.zeros((n, classes), np.float32) for _ in range(3))
    gold = np.eye(classes, dtype=np.float32)[y]
    step, rate, batch = 0, 0.02, 256
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for at in range(0, len(order), batch):
            b = order[at:at + batch]
            xb = np.where(rng.random(x[b].shape) < dropout, 1 << BITS, x[b])
            p = softmax(w[xb].sum(1))
            g = (p - gold[b]) * weight[b][:, None] / batch
            grad = np.empty_like(w)
            flat = xb.ravel()
            for c in range(classes):
                grad[:, c] = np.bincount(flat, weights=np.repeat(g[:, c], xb.shape[1]), minlength=n)
            grad += l2 * w
            grad[-1] = 0
            step += 1
            m = 0.9 * m + 0.1 * grad
            v = 0.999 * v + 0.001 * grad * grad
            w -= rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
        rate *= 0.85
    w[-1] = 0
    return w


def fit_all(given, draws, a):
    """The mean of several fits, each with a draw of own sentences and a seed of its own: what was drawn, and what came last, has
    less of a say. `given` and each draw: features, intents, weights."""
    fits = []
    for seed, draw in enumerate(draws, 1):
        width = max(given[0].shape[1], draw[0].shape[1])
        x = np.concatenate([np.pad(part[0], ((0, 0), (0, width - part[0].shape[1])), constant_values=1 << BITS) for part in (given, draw)])
        weight = np.concatenate([given[2], draw[2]])
        fits.append(fit(x, np.concatenate([given[1], draw[1]]), weight / weight.mean(), a.epochs, a.l2, a.dropout, seed))
    return np.mean(fits, axis=0)


def softmax(z):
    z = z - z.max(1, keepdims=True)
    p = np.exp(z)
    return p / p.sum(1, keepdims=True)


def logits(w, x):
    return np.concatenate([w[x[i:i + 2000]].sum(1) for i in range(0, len(x), 2000)])


def pack(table, scale):
    return struct.pack("<4sIIf", MAGIC, BITS, len(INTENTS), scale) + table.tobytes()


def read_by_program(build, weights, texts):
    """-> the intent that `yaad parse` gives each text when it is built with these weights. The file is left as it was."""
    with open(WEIGHTS, "rb") as file:
        before = file.read()
    try:
        with open(WEIGHTS, "wb") as file:
            file.write(weights)
        subprocess.run(["ninja", "-C", build, "yaad"], stdout=subprocess.DEVNULL, check=True)
        feed = "".join(json.dumps({"text": t, "now": "2026-03-04T10:00:00", "lang": "en"}) + "\n" for t in texts)
        out = subprocess.run([os.path.join(build, "yaad"), "parse", "--jsonl"], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout
        return np.array([INTENTS.index(json.loads(line)["intent"]) for line in out.decode().splitlines()])
    finally:
        with open(WEIGHTS, "wb") as file:
            file.write(before)


def quantise(w):
    scale = float(np.abs(w).max()) / 127
    # The few large weights are cut, so that the many small ones keep their digits.
    scale = min(scale, float(np.quantile(np.abs(w[w != 0]), 0.9995)) / 127)
    return np.clip(np.rint(w / scale), -127, 127).astype(np.int8), scale


def best_temperature(z, y, weight):
    temperatures = np.arange(0.5, 4.0, 0.05)
    losses = [-(weight * np.log(softmax(z / t)[np.arange(len(y)), y] + 1e-9)).sum() for t in temperatures]
    return float(temperatures[int(np.argmin(losses))])


def calibration_error(p, y):
    confidence, right = p.max(1), p.argmax(1) == y
    bins = np.minimum((confidence * 10).astype(int), 9)
    return sum(abs(right[bins == b].mean() - confidence[bins == b].mean()) * (bins == b).mean()
               for b in range(10) if (bins == b).any())


def report(name, p, y):
    right, none = p.argmax(1) == y, y == 0
    print("%-28s %5d rows  right %.2f%%  unknown taken for a task %.2f%% (%d of %d)  task refused %.2f%%  calibration error %.3f" % (
        name, len(y), 100 * right.mean(), 100 * (p[none].argmax(1) != 0).mean() if none.any() else 0,
        (p[none].argmax(1) != 0).sum(), none.sum(), 100 * (p[~none].argmax(1) == 0).mean() if (~none).any() else 0,
        calibration_error(p, y)))


def show_errors(rows, p, y, limit):
    for i in np.where(p.argmax(1) != y)[0][:limit]:
        print("   %-13s -> %-13s %.2f  %s" % (INTENTS[y[i]], INTENTS[p[i].argmax()], p[i].max(), rows[i]["text"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--program", required=True)
    parser.add_argument("--check", action="append", default=[])
    parser.add_argument("--whole", metavar="BUILD")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--l2", type=float, default=3e-6)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--seeds", type=int, default=8)
    parser.add_argument("--own-weight", type=float, default=0.6)
    parser.add_argument("--negative-weight", type=float, default=1.5)
    parser.add_argument("--public-weight", type=float, default=8.0, help="of a public sentence that is for us")
    a = parser.parse_args()

    main_rows = load(os.path.join(a.folder, "train.jsonl"))
    extra = load(os.path.join(a.folder, "train_negatives_extra.jsonl"))
    rows = main_rows + extra
    y = np.array([INTENTS.index(r["intent"]) for r in rows])
    x = features(a.program, [r["text"] for r in rows])
    kind = np.repeat([0, 1], [len(main_rows), len(extra)])
    weight = np.where(y == 0, a.negative_weight, a.public_weight).astype(np.float32)
    draws = []
    for seed in range(1, a.seeds + 1):
        own = list(sentences(seed=seed))
        own_y = np.array([INTENTS.index(intent) for _, intent, _ in own])
        draws.append((features(a.program, [text for text, _, _ in own]), own_y, np.full(len(own), a.own_weight, np.float32)))

    fold = np.random.default_rng(0).integers(0, a.folds, len(rows))
    z = np.zeros((len(rows), len(INTENTS)), np.float32)
    tables = []
    for k in range(a.folds):
        held = fold == k
        w = fit_all((x[~held], y[~held], weight[~held]), draws, a)
        z[held] = logits(w, x[held])
        tables.append(quantise(w[:-1]))
    np.savez("/tmp/held15.npz",z=z,y=y,kind=kind)
    public = kind == 0
    temperature = best_temperature(z[public], y[public], np.ones(public.sum()))
    print("temperature %.2f" % temperature)
    p = softmax(z / temperature)
    for name, of in (("held out, public", public), ("held out, more negatives", kind == 1)):
        report(name, p[of], y[of])
        show_errors([r for r, take in zip(rows, of) if take], p[of], y[of], a.errors)

    if a.whole:
        given = np.zeros(len(rows), int)
        for k, (table, scale) in enumerate(tables):
            held = np.where(fold == k)[0]
            given[held] = read_by_program(a.whole, pack(table, scale / temperature), [rows[i]["text"] for i in held])
        for name, of in (("whole program, public", public), ("whole program, more negatives", kind == 1)):
            said = np.eye(len(INTENTS))[given[of]]
            report(name, said, y[of])
            show_errors([r for r, take in zip(rows, of) if take], said, y[of], a.errors)

    w = fit_all((x, y, weight), draws, a)
    table, scale = quantise(w[:-1])
    scale /= temperature
    for path in a.check:
        check = load(path)
        xc = features(a.program, [r["text"] for r in check])
        padded = np.vstack([table.astype(np.float32) * scale, np.zeros((1, len(INTENTS)), np.float32)])
        yc = np.array([INTENTS.index(r["intent"]) for r in check])
        pc = softmax(logits(padded, xc))
        report(os.path.basename(path), pc, yc)
        show_errors(check, pc, yc, a.errors)
    if a.write:
        with open(WEIGHTS, "wb") as out:
            out.write(pack(table, scale))


if __name__ == "__main__":
    main()
