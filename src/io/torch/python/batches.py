"""What each training step is fed: batch, corruption, probe and dropout mask. A pure function of the step."""

from __future__ import annotations

from typing import Callable, Optional

import torch
from torch import Tensor
from torch.utils.data import Dataset

from config import Config
from counter_random import CORRUPTION, DROPOUT, PROBE, gaussian, is_dropped, mask, permuted, words
from objective import Batch
from processes import Part


class PageBatches(Dataset[Batch]):
    """`batches[step]` is this process's part of what the page would feed to training step `step`, counted from 0."""

    def __init__(self, config: Config, samples: Tensor, part: Part = Part()) -> None:
        """`samples`: all training tokens [N, S, I]."""
        self.config = config
        self.samples = samples
        self.part = part
        self.batch_size = min(config.batch_size, len(samples))
        # samples left over in one epoch have their turn in another
        self.steps_per_epoch = len(samples) // self.batch_size

    def __len__(self) -> int:
        """One epoch; steps beyond it have their batches as well."""
        return self.steps_per_epoch

    def __getitem__(self, step: int) -> Batch:
        config = self.config
        part = self.part.of(self.batch_size)
        epoch, turn = divmod(step, self.steps_per_epoch)
        positions = turn * self.batch_size + torch.arange(part.start, part.stop)
        target = self.samples[permuted(config.seed, epoch, positions, len(self.samples))]
        rows = range(part.start * config.tokens, part.stop * config.tokens)
        probe = None
        if config.regulariser == "contractive-code":
            probe = gaussian(config.seed, PROBE, step, rows, config.input_dim).reshape(target.shape)
        x = CORRUPTIONS[config.corruption_type](config, step, rows, target) if config.corruption > 0 else target
        return Batch(x, target, probe, dropout_mask(config, step, part), self.batch_size)


def dropout_mask(config: Config, step: int, part: range) -> Optional[Tensor]:
    """The mask over A [b, G, queries, keys] for samples `part` of the batch; None where nothing is dropped."""
    shape = _attention_shape(config)
    if shape is None or config.dropout == 0:
        return None
    groups, queries, keys = shape
    rows = range(part.start * groups * queries, part.stop * groups * queries)
    kept = 1 / (1 - config.dropout)
    return mask(config.dropout, kept, config.seed, DROPOUT, step, rows, keys).reshape(len(part), *shape)


def _attention_shape(config: Config) -> Optional[tuple[int, int, int]]:
    """Groups, queries and keys of A; None without attention."""
    tokens, heads = config.tokens, config.heads
    per_variant = {"none": None, "raw": (1, tokens, tokens), "article-code": (tokens, heads, heads)}
    return per_variant.get(config.attention, (heads, tokens, tokens))


# Input corruption (Vincent et al. 2010) of tokens [b, S, I], whose first row is rows[0] of the whole batch's.


def _gaussian(config: Config, step: int, rows: range, x: Tensor) -> Tensor:
    """Gaussian noise of standard deviation `corruption`."""
    noise = gaussian(config.seed, CORRUPTION, step, rows, x.shape[-1])
    return x + (config.corruption * noise.double()).float().reshape(x.shape)


def _pixel_mask(config: Config, step: int, rows: range, x: Tensor) -> Tensor:
    """Each pixel set to zero with probability `corruption`."""
    return x * mask(config.corruption, 1.0, config.seed, CORRUPTION, step, rows, x.shape[-1]).reshape(x.shape)


def _token_mask(config: Config, step: int, rows: range, x: Tensor) -> Tensor:
    """Each whole token set to zero with probability `corruption`."""
    word = words(config.seed, CORRUPTION, step, torch.arange(rows.start, rows.stop))[0]
    return x * (~is_dropped(word, config.corruption)).float().reshape(*x.shape[:2], 1)


CORRUPTIONS: dict[str, Callable[[Config, int, range, Tensor], Tensor]] = {
    "none": lambda config, step, rows, x: x,
    "gaussian": _gaussian,
    "pixel-mask": _pixel_mask,
    "token-mask": _token_mask,
}
