"""A run as a folder: config.json, and weights.safetensors with the parameters and what the optimiser remembers."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import torch
from torch.optim import Optimizer

from model import Autoencoder, load_model
from optimisation import OPTIMISERS, Moments, read_moments
from tensorfile import read_tensors, write_tensors

WEIGHTS = "weights.safetensors"


class Run(NamedTuple):
    """A model in training."""

    model: Autoencoder
    optimiser: Optimizer
    step: int  # steps done


def open_run(folder: Path, device: torch.device, dtype: torch.dtype) -> Run:
    """The run as it stood when it was exported or saved."""
    model = load_model(folder).to(device, dtype)
    tensors, metadata = read_tensors(folder / WEIGHTS)
    step = int(metadata["step"])
    names = [name for name, _ in model.named_parameters()]
    moments = Moments(*({name: tensors[f"optimiser.{kind}/{name}"] for name in names} for kind in ("m", "v")))
    return Run(model, OPTIMISERS[model.config.optimiser](model, moments, step), step)


def save_run(run: Run, source: Path, folder: Path) -> None:
    """Writes `run`, which came from the folder `source`, in the form it was read in. The page opens its weights."""
    folder.mkdir(parents=True, exist_ok=True)
    moments = read_moments(run.optimiser, run.model)
    tensors = dict(run.model.state_dict())
    tensors.update({f"optimiser.m/{name}": value for name, value in moments.first.items()})
    tensors.update({f"optimiser.v/{name}": value for name, value in moments.second.items()})
    write_tensors(folder / WEIGHTS, tensors, {"format": "pt", "step": str(run.step)})
    if folder.resolve() != source.resolve():
        shutil.copyfile(source / "config.json", folder / "config.json")
