"""Holds the exported model against golden cases in float64, and prints the worst figures as JSON.

    python3 torchGolden.py SOURCES CASES    # where model.py is, and the cases: NAME.json, NAME.safetensors
"""

import json
import sys
from pathlib import Path

import torch

sys.path.insert(0, sys.argv[1])

from config import Config  # noqa: E402
from model import Autoencoder  # noqa: E402
from objective import Batch, Objective  # noqa: E402
from tensorfile import read_tensors  # noqa: E402

ALLOWED = {"forward": 2e-5, "losses": 2e-5, "gradients": 2e-4}


def check(path):
    doc = json.loads(path.with_suffix(".json").read_text())
    tensors = {name: tensor.double() for name, tensor in read_tensors(path)[0].items()}
    model = Autoencoder(Config.from_json(doc["config"])).double()
    model.load_state_dict({**model.state_dict(), **{n: tensors[f"param/{n}"] for n, _ in model.named_parameters()}})
    x = tensors["x"]
    losses = Objective(model)(Batch(x, x, tensors["probe"], None, len(x)))
    losses.loss.backward()
    forward = model(x)
    outputs = {"h": forward.h, "code": forward.code, "xhat": forward.xhat, "attention": forward.attended.weights}
    largest = max(float(tensor.abs().max()) for name, tensor in tensors.items() if name.startswith("grad/"))

    def relative(actual, expected, least=0.0):
        return float((actual - expected).abs().max()) / max(float(expected.abs().max()), least)

    return {
        "forward": max(relative(v, tensors[f"expect/{n}"]) for n, v in outputs.items() if v is not None),
        "losses": max(abs(float(getattr(losses, n)) - doc[n]) / (abs(doc[n]) or 1) for n in losses._fields),
        "gradients": max(
            relative(torch.zeros_like(p) if p.grad is None else p.grad, tensors[f"grad/{n}"], 1e-3 * largest)
            for n, p in model.named_parameters()
        ),
    }


found = {path.stem: check(path) for path in sorted(Path(sys.argv[2]).glob("*.safetensors"))}
worst = {what: max(figures[what] for figures in found.values()) for what in ALLOWED}
failed = [name for name, figures in found.items() if not all(figures[what] <= ALLOWED[what] for what in ALLOWED)]
print(json.dumps({"cases": len(found), "worst": worst, "failed": failed}))
