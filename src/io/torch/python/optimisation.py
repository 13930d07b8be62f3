"""The optimiser with the state it had on the page, the learning rate over the steps, and one training step."""

from __future__ import annotations

import math
from typing import Callable, NamedTuple

import torch
from torch import Tensor, nn
from torch.optim import SGD, Adam, Optimizer

from config import Config
from model import Autoencoder
from objective import Batch, Losses

WARMUP_STEPS = 100
COSINE_STEPS = 2000  # over which `cosine` falls where the run has no end of its own
COSINE_FLOOR = 0.01  # where `cosine` ends, as a share of the learning rate


def _cosine(progress: float) -> float:
    return COSINE_FLOOR + (1 - COSINE_FLOOR) * 0.5 * (1 + math.cos(math.pi * progress))


# The learning rate of a step counted from 0, as a share of `learning_rate`.
SCHEDULES: dict[str, Callable[[Config, int], float]] = {
    "constant": lambda config, step: 1.0,
    "warmup": lambda config, step: min(1.0, (step + 1) / WARMUP_STEPS),
    "cosine": lambda config, step: _cosine(min(1.0, step / (config.stop_after or COSINE_STEPS))),
}


class Moments(NamedTuple):
    """What an optimiser remembers of past gradients, by parameter."""

    first: dict[str, Tensor]  # Adam's m; the velocity of SGD
    second: dict[str, Tensor]  # Adam's v


def _make_adam(model: Autoencoder, moments: Moments, step: int) -> Optimizer:
    """Adam as it stood after `step` updates (β 0.9/0.999, ε 1e-8)."""
    optimiser = Adam(model.parameters(), lr=model.config.learning_rate)
    for name, parameter in model.named_parameters():
        optimiser.state[parameter] = {
            "step": torch.tensor(float(step)),
            "exp_avg": moments.first[name].to(parameter),
            "exp_avg_sq": moments.second[name].to(parameter),
        }
    return optimiser


def _make_sgd(model: Autoencoder, moments: Moments, step: int) -> Optimizer:
    """SGD with its velocity as it stood after `step` updates."""
    optimiser = SGD(model.parameters(), lr=model.config.learning_rate, momentum=model.config.momentum)
    for name, parameter in model.named_parameters():
        optimiser.state[parameter]["momentum_buffer"] = moments.first[name].to(parameter)
    return optimiser


OPTIMISERS: dict[str, Callable[[Autoencoder, Moments, int], Optimizer]] = {"adam": _make_adam, "sgd": _make_sgd}


def read_moments(optimiser: Optimizer, model: Autoencoder) -> Moments:
    """What `optimiser` remembers now."""
    first, second = {}, {}
    for name, parameter in model.named_parameters():
        state = optimiser.state[parameter]
        first[name] = state["exp_avg"] if "exp_avg" in state else state["momentum_buffer"]
        second[name] = state["exp_avg_sq"] if "exp_avg_sq" in state else torch.zeros_like(parameter)
    return Moments(first, second)


def train_step(objective: nn.Module, optimiser: Optimizer, model: Autoencoder, batch: Batch, step: int) -> Losses:
    """One update, number `step` counted from 0. The losses are those of the batch before it.

    `objective` is that of `model`, as it is or shared between processes.
    """
    config = model.config
    for group in optimiser.param_groups:
        group["lr"] = config.learning_rate * SCHEDULES[config.schedule](config, step)
    optimiser.zero_grad()
    losses: Losses = objective(batch)
    losses.loss.backward()
    for parameter in model.parameters():
        if parameter.grad is None:  # L does not depend on it (q and k of `uniform`): its moments fade all the same
            parameter.grad = torch.zeros_like(parameter)
    optimiser.step()
    model.project()
    return Losses(*(value.detach() for value in losses))
