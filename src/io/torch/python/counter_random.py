"""Random numbers by counter: a function of (seed, stream, step, index), the very same as on the page.

Batch order, corruption, dropout and probes of training step t are drawn here. Nothing has to be saved for a run to
go on, and every process of a distributed run draws its own part of what belongs to a step.

Words are 32 bits wide and kept in int64 tensors: products wrap modulo 2**64, which leaves the lower 32 bits right.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

# What a step draws random numbers for: each stream keeps apart from the others.
SHUFFLE, CORRUPTION, DROPOUT, PROBE = 1, 2, 3, 4

_WORD = 0xFFFFFFFF
_FEISTEL_ROUNDS = 6
_SHUFFLE_KEY = 0x9E3779B9 ^ SHUFFLE

Four = tuple[Tensor, Tensor, Tensor, Tensor]


def pcg4d(x: Tensor, y: Tensor, z: Tensor, w: Tensor) -> Four:
    """Hashes four words to four words, one to one.

    pcg4d of M. Jarzynski & M. Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020.
    """
    a, b, c, d = ((word * 1664525 + 1013904223) & _WORD for word in (x, y, z, w))
    a = (a + b * d) & _WORD
    b = (b + c * a) & _WORD
    c = (c + a * b) & _WORD
    d = (d + b * c) & _WORD
    a, b, c, d = (word ^ (word >> 16) for word in (a, b, c, d))
    a = (a + b * d) & _WORD
    b = (b + c * a) & _WORD
    c = (c + a * b) & _WORD
    d = (d + b * c) & _WORD
    return a, b, c, d


def words(seed: int, stream: int, step: int, index: Tensor) -> Four:
    """The four random words at each `index` of a step; all four have the shape of `index`."""
    return pcg4d(index, torch.tensor(step), torch.tensor(stream), torch.tensor(seed))


def uniform(word: Tensor) -> Tensor:
    """The upper 24 bits of words as numbers in [0, 1): float64, exact in float32."""
    return (word >> 8).double() * 2.0**-24


def _normals(x: Tensor, y: Tensor, z: Tensor, w: Tensor) -> Four:
    """Independent standard normal numbers (Box & Muller 1958), float64."""

    def radius(word: Tensor) -> Tensor:
        return torch.sqrt(-2 * torch.log(((word >> 8) + 1).double() * 2.0**-24))

    near, far = radius(x), radius(z)
    first, second = 2 * math.pi * uniform(y), 2 * math.pi * uniform(w)
    return near * torch.cos(first), near * torch.sin(first), far * torch.cos(second), far * torch.sin(second)


def _elements(seed: int, stream: int, step: int, rows: range, cols: int) -> Four:
    """The words behind a part of a matrix: the four columns 4k … 4k + 3 share an index, and no index crosses a row."""
    quads = -(-cols // 4)
    return words(seed, stream, step, torch.arange(rows.start * quads, rows.stop * quads))


def _matrix(four: Four, rows: range, cols: int) -> Tensor:
    """What was made of `_elements` as a matrix [len(rows), cols], float32."""
    return torch.stack(four, dim=1).reshape(len(rows), -1)[:, :cols].float()


def gaussian(seed: int, stream: int, step: int, rows: range, cols: int) -> Tensor:
    """Standard normal numbers: the given rows of the step's matrix with `cols` columns, float32 [len(rows), cols]."""
    return _matrix(_normals(*_elements(seed, stream, step, rows, cols)), rows, cols)


def is_dropped(word: Tensor, rate: float) -> Tensor:
    """Whether what `word` decides about is dropped, at probability `rate`. Compares in float32, as a shader does."""
    return uniform(word) < torch.tensor(rate, dtype=torch.float32).double()


def mask(rate: float, kept: float, seed: int, stream: int, step: int, rows: range, cols: int) -> Tensor:
    """0 with probability `rate`, else `kept`: float32 [len(rows), cols]."""
    elements = _elements(seed, stream, step, rows, cols)
    x, y, z, w = (torch.where(is_dropped(word, rate), 0.0, kept) for word in elements)
    return _matrix((x, y, z, w), rows, cols)


def permuted(seed: int, epoch: int, position: Tensor, n: int) -> Tensor:
    """Where each `position` goes in the permutation of 0 … n − 1 that belongs to `seed` and `epoch`.

    A balanced Feistel network of six rounds over the least domain of 4**h ≥ n values, h ≥ 3, applied again while a
    value is not below n (Black & Rogaway, "Ciphers with Arbitrary Finite Domains", 2002).
    """
    half = max(3, -(-(n - 1).bit_length() // 2))
    low = 2**half - 1
    key = torch.tensor((seed ^ _SHUFFLE_KEY) & _WORD)

    def network(value: Tensor) -> Tensor:
        left, right = value >> half, value & low
        for turn in range(_FEISTEL_ROUNDS):
            word = pcg4d(right, torch.tensor(turn), torch.tensor(epoch), key)[0]
            left, right = right, left ^ ((word >> 16) & low)
        return (left << half) | right

    value = network(position)
    while bool((value >= n).any()):
        value = torch.where(value >= n, network(value), value)
    return value
