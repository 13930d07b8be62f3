"""The objective L = reconstruction + λ·R, of a batch that may be spread over several processes.

R is not always a mean over samples (kl looks at the mean activations of the whole batch), and the parts of a batch
need not be of one size. So each process sums over its own part, the sums are added over all processes, and all of them
go on from there with the very same numbers: loss and gradients are those of the whole batch, however many share it.
"""

from __future__ import annotations

import math
from typing import Callable, NamedTuple, Optional

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from model import Autoencoder, Forward
from processes import over_processes

# The mean activation that kl draws each unit to.
SPARSITY_TARGET = 0.05
# Below this a probability counts as 0 in A·log A, and a square as that of a vector without direction.
TINY = 1e-30


class Batch(NamedTuple):
    """This process's part of a step's batch."""

    x: Tensor  # what the model sees, corrupted or not [b, S, I]
    target: Tensor  # the clean tokens [b, S, I]
    probe: Optional[Tensor]  # v ~ N(0, I) for contractive-code [b, S, I]
    dropout: Optional[Tensor]  # inverted-dropout mask of A's shape
    size: int  # samples of the whole batch, B


class Losses(NamedTuple):
    """Of the whole batch, the same on every process."""

    loss: Tensor
    reconstruction: Tensor
    regulariser: Tensor  # R, not λ·R


class Objective(nn.Module):
    """The model with its objective, in one module: all that has a gradient lies between its input and its output."""

    def __init__(self, model: Autoencoder) -> None:
        super().__init__()
        self.model = model
        self.config = model.config

    def forward(self, batch: Batch) -> Losses:
        passed = self.model(batch.x, batch.dropout)
        reconstruction = RECONSTRUCTION_TARGETS[self.config.reconstruction_target](self.model, passed, batch)
        regulariser = REGULARISERS[self.config.regulariser](self.model, passed, batch)
        return Losses(reconstruction + self.config.lambda_ * regulariser, reconstruction, regulariser)


def _mean(values: Tensor, batch: Batch) -> Tensor:
    """The mean of all elements over the whole batch, of which this process has `values` [b, ...]."""
    return over_processes(values.sum()) / (batch.size * math.prod(values.shape[1:]))


def _unit_mean(values: Tensor, batch: Batch) -> Tensor:
    """The mean over samples and tokens of the whole batch, of which this process has `values` [b, S, D]: [D]."""
    return over_processes(values.sum(dim=(0, 1))) / (batch.size * values.shape[1])


# Reconstruction against the clean tokens; the target `code` is the article's objective read literally, (x̂ − c)².


def _mse(passed: Forward, batch: Batch) -> Tensor:
    return _mean((passed.xhat - batch.target).square(), batch)


def _bce(passed: Forward, batch: Batch) -> Tensor:
    return _mean(F.binary_cross_entropy_with_logits(passed.y, batch.target, reduction="none"), batch)


RECONSTRUCTIONS: dict[str, Callable[[Forward, Batch], Tensor]] = {"mse": _mse, "bce": _bce}


def _against_input(model: Autoencoder, passed: Forward, batch: Batch) -> Tensor:
    return RECONSTRUCTIONS[model.config.reconstruction](passed, batch)


def _against_code(model: Autoencoder, passed: Forward, batch: Batch) -> Tensor:
    return _mean((passed.xhat - passed.code).square(), batch)


RECONSTRUCTION_TARGETS: dict[str, Callable[[Autoencoder, Forward, Batch], Tensor]] = {
    "input": _against_input,
    "code": _against_code,
}

# The regularisers R.


def _none(model: Autoencoder, passed: Forward, batch: Batch) -> Tensor:
    return passed.u.new_zeros(())


def _contractive(model: Autoencoder, passed: Forward, batch: Batch) -> Tensor:
    """E over tokens of ‖∂h/∂x‖²_F / I = Σ_j mean(φ'(u_j)²)·‖W_e[j,:]‖² / I (Rifai et al. 2011, eq. 7)."""
    row_norms = model.encoder.weight.square().sum(dim=1)  # ‖W_e[j,:]‖² [D]
    return (_unit_mean(passed.slope.square(), batch) * row_norms).sum() / model.config.input_dim


def _contractive_code(model: Autoencoder, passed: Forward, batch: Batch) -> Tensor:
    """E over samples of ‖∂c/∂x‖²_F / (S·I), estimated without bias as ‖J·v‖² / (S·I) (Rifai 2011; Hoffman 2019)."""
    if batch.probe is None:
        raise ValueError("contractive-code needs a probe")
    config = model.config
    squares = over_processes(passed.code_tangent(batch.probe).square().sum())
    return squares / (batch.size * config.tokens * config.input_dim)


def _attention_entropy(model: Autoencoder, passed: Forward, batch: Batch) -> Tensor:
    """−ΣA·log A averaged over batch, heads and queries, over log(keys): in [0, 1] (Zhai et al. 2023)."""
    weights = passed.attended.weights
    if weights is None or weights.shape[-1] < 2:
        return passed.u.new_zeros(())  # one key has no entropy
    per_query = (weights * weights.clamp_min(TINY).log()).sum(dim=-1)
    return -_mean(per_query, batch) / math.log(weights.shape[-1])


def _head_disagreement(model: Autoencoder, passed: Forward, batch: Batch) -> Tensor:
    """Mean over all H² pairs of heads and all tokens of cos(O_i, O_j) (Li et al. 2018) = mean ‖Σ_i Ô_i‖² / H²."""
    heads = passed.attended.heads  # [B, H, S, d]
    if heads is None:
        return passed.u.new_zeros(())
    norms = heads.square().sum(dim=-1, keepdim=True).clamp_min(TINY).sqrt()
    together = (heads / norms).sum(dim=1)  # Σ_i O_i/‖O_i‖ [B, S, d]
    return _mean(together.square().sum(dim=-1), batch) / heads.shape[1] ** 2


def _l1(model: Autoencoder, passed: Forward, batch: Batch) -> Tensor:
    """Mean |h|."""
    return _mean(passed.h.abs(), batch)


def _kl(model: Autoencoder, passed: Forward, batch: Batch) -> Tensor:
    """Mean over units of KL(0.05 ‖ mean activation) (Ng 2011); the encoder is sigmoid."""
    rho = SPARSITY_TARGET
    active = _unit_mean(passed.h, batch).clamp(1e-7, 1 - 1e-7)  # [D]
    entropy = rho * math.log(rho) + (1 - rho) * math.log(1 - rho)
    return (entropy - rho * active.log() - (1 - rho) * (1 - active).log()).mean()


def _weight_decay(model: Autoencoder, passed: Forward, batch: Batch) -> Tensor:
    """½ Σ‖W‖² over weight matrices: not biases, not positions."""
    weights = [module.weight for module in model.modules() if isinstance(module, nn.Linear)]
    return 0.5 * torch.stack([weight.square().sum() for weight in weights]).sum()


REGULARISERS: dict[str, Callable[[Autoencoder, Forward, Batch], Tensor]] = {
    "none": _none,
    "contractive": _contractive,
    "contractive-code": _contractive_code,
    "attention-entropy": _attention_entropy,
    "head-disagreement": _head_disagreement,
    "l1": _l1,
    "kl": _kl,
    "weight-decay": _weight_decay,
}
