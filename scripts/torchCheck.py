"""Holds an exported run against what the page makes of its next step, and prints the differences as JSON.

    python3 torchCheck.py FOLDER    # the unpacked archive, with the page's expected.safetensors and losses.json

The model is that of the archive, imported from there. scripts/torchChecks.mjs sets the bounds.
"""

import json
import sys
from pathlib import Path

import torch

folder = Path(sys.argv[1])
sys.path.insert(0, str(folder))

from batches import PageBatches  # noqa: E402
from objective import Objective  # noqa: E402
from run_folder import open_run  # noqa: E402
from tensorfile import read_tensors  # noqa: E402
from train import moved  # noqa: E402


def relative(actual, expected, least=0.0):
    """The greatest difference as a part of the greatest expected value."""
    scale = max(float(expected.abs().max()), least)
    difference = float((actual - expected).abs().max())
    return difference / scale if scale > 0 else difference


def next_step(dtype):
    """What the archive makes of the next step: input, outputs, losses, gradients."""
    run = open_run(folder, torch.device("cpu"), dtype)
    data, _ = read_tensors(folder / "data.safetensors")
    batch = moved(PageBatches(run.model.config, data["train"])[run.step], torch.device("cpu"), dtype)
    forward = run.model(batch.x, batch.dropout)
    outputs = {"h": forward.h, "code": forward.code, "xhat": forward.xhat, "attention": forward.attended.weights}
    losses = Objective(run.model)(batch)
    losses.loss.backward()
    gradients = {
        name: torch.zeros_like(parameter) if parameter.grad is None else parameter.grad
        for name, parameter in run.model.named_parameters()
    }
    return batch.x, {name: value for name, value in outputs.items() if value is not None}, losses, gradients


def check(dtype, zero):
    """The differences from the page. Gradients named in `zero` are held against the greatest of all gradients."""
    expected = {name: tensor.to(dtype) for name, tensor in read_tensors(folder / "expected.safetensors")[0].items()}
    point = json.loads((folder / "losses.json").read_text())[0]
    x, outputs, losses, gradients = next_step(dtype)
    largest = max(float(gradient.abs().max()) for gradient in gradients.values())
    return {
        "input": relative(x, expected["x"]),
        "outputs": max(relative(value, expected[name]) for name, value in outputs.items()),
        "loss": relative(losses.loss, torch.tensor(point["loss"], dtype=dtype), abs(point["reconstruction"])),
        "regulariser": relative(losses.regulariser, torch.tensor(point["regulariser"], dtype=dtype)),
        "gradients": max(
            relative(value, expected[f"grad/{name}"], largest if name in zero else 0.0)
            for name, value in gradients.items()
        ),
    }


# A gradient that is zero but for rounding has no size of its own: adding the same to all scores leaves a softmax as it
# is, so the exact gradient of the bias of k is zero.
exact = {name: float(value.abs().max()) for name, value in next_step(torch.float64)[3].items()}
zero = [name for name, value in exact.items() if value < 1e-9 * max(exact.values())]
single, double = check(torch.float32, zero), check(torch.float64, zero)
print(json.dumps({name: max(single[name], double[name]) for name in single}))
