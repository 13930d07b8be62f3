"""Positional encodings: what is added to h [B, S, D]."""

from __future__ import annotations

import math
from typing import Callable

import torch
from torch import Tensor, nn

from config import Config


class NoPositions(nn.Module):
    """`none`: z = h."""

    def __init__(self, config: Config) -> None:
        super().__init__()

    def forward(self, h: Tensor) -> Tensor:
        return h


class LearnedPositions(nn.Module):
    """`learned`: one trained vector a token, N(0, 0.02) at first."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.weight = nn.Parameter(0.02 * torch.randn(config.tokens, config.latent_dim))

    def forward(self, h: Tensor) -> Tensor:
        return h + self.weight


class FixedPositions(nn.Module):
    """A table that is not trained.

    An exported run brings its own, `position.table`, which takes the place of the one made here: the angles of
    `article` grow so large that two libraries' powers may disagree about their sines.
    """

    table: Tensor

    def __init__(self, config: Config, at: Callable[[int, int, int], float]) -> None:
        super().__init__()
        width = config.latent_dim
        rows = [[at(pos, i, width) for i in range(width)] for pos in range(config.tokens)]
        self.register_buffer("table", torch.tensor(rows, dtype=torch.float64).to(torch.get_default_dtype()))

    def forward(self, h: Tensor) -> Tensor:
        return h + self.table


def sinusoidal(pos: int, i: int, width: int) -> float:
    """PE(pos, 2i) = sin(pos/10000^(2i/D)), PE(pos, 2i+1) = cos(same) (Vaswani et al. 2017, §3.5)."""
    angle = pos / 10000 ** (2 * (i // 2) / width)
    return math.cos(angle) if i % 2 else math.sin(angle)


def article(pos: int, i: int, width: int) -> float:
    """One number for all channels, sin(a) + cos(a), a = pos/10000^(2 − pos/10): ≈ 1 up to 12, wild past 20."""
    angle = pos / 10000 ** (2 - pos / 10)
    return math.sin(angle) + math.cos(angle)


POSITIONS: dict[str, Callable[[Config], nn.Module]] = {
    "none": NoPositions,
    "sinusoidal": lambda config: FixedPositions(config, sinusoidal),
    "learned": LearnedPositions,
    "article": lambda config: FixedPositions(config, article),
}
