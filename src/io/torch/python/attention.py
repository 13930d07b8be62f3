"""The six attention variants: z [B, S, D] → code, each with its tangent beside it.

The tangent is the derivative in forward mode, written out in ordinary operations: `contractive-code` needs ∂c/∂x in
the objective, and so no gradient has to be taken of a gradient.
"""

from __future__ import annotations

import math
from typing import Callable, NamedTuple, Optional

import torch
from torch import Tensor, nn

from config import Config

Tangent = Callable[[Tensor], Tensor]


class Attended(NamedTuple):
    """What attention makes of z [B, S, D]."""

    code: Tensor  # c before the residual [B, S, D]
    weights: Optional[Tensor]  # A before dropout: [B, H, S, S]; article-code [B, S, H, H]; raw [B, 1, S, S]
    heads: Optional[Tensor]  # O [B, H, S, d]
    tangent: Tangent  # ż [B, S, D] → ċ [B, S, D]


class Core(NamedTuple):
    """Attention between queries, keys and values that are already projected, all [B, G, n, d]."""

    weights: Tensor
    output: Tensor
    tangent: Callable[[Tensor, Tensor, Tensor], Tensor]  # q̇, k̇, v̇ → Ȯ


def dot_product(q: Tensor, k: Tensor, v: Tensor, scale: float, dropout: Optional[Tensor], prose: bool = False) -> Core:
    """A = softmax(q·kᵀ·scale) over keys, O = A·v (Vaswani et al. 2017); `prose`: O = A·k + v.

    Tangent: Ṡ = (q̇kᵀ + qk̇ᵀ)·scale; Ȧ = A∘(Ṡ − rowsum(A∘Ṡ)); Ȯ = Ȧv + Av̇ (prose: Ȧk + Ak̇ + v̇).
    """

    def drop(weights: Tensor) -> Tensor:
        return weights if dropout is None else weights * dropout

    def scores(queries: Tensor, keys: Tensor) -> Tensor:
        return queries @ keys.transpose(-1, -2) * scale  # [B, G, n, n]

    weights = torch.softmax(scores(q, k), dim=-1)
    used = drop(weights)
    values = k if prose else v
    mixed = used @ values

    def tangent(q_dot: Tensor, k_dot: Tensor, v_dot: Tensor) -> Tensor:
        scores_dot = scores(q_dot, k) + scores(q, k_dot)
        weights_dot = weights * (scores_dot - (weights * scores_dot).sum(dim=-1, keepdim=True))
        mixed_dot = drop(weights_dot) @ values + used @ (k_dot if prose else v_dot)
        return mixed_dot + v_dot if prose else mixed_dot

    return Core(weights, mixed + v if prose else mixed, tangent)


def uniform_attention(v: Tensor, dropout: Optional[Tensor]) -> Core:
    """The control: every query looks everywhere alike, A = 1/S."""
    batch, heads, tokens, _ = v.shape
    weights = v.new_full((batch, heads, tokens, tokens), 1 / tokens)
    used = weights if dropout is None else weights * dropout
    return Core(weights, used @ v, lambda q_dot, k_dot, v_dot: used @ v_dot)


class NoAttention(nn.Module):
    """`none`: c = z, a plain autoencoder."""

    def __init__(self, config: Config) -> None:
        super().__init__()

    def forward(self, z: Tensor, dropout: Optional[Tensor]) -> Attended:
        return Attended(z, None, None, lambda z_dot: z_dot)


class RawAttention(nn.Module):
    """`raw`: Q = K = V = z, one head, no projections: A = softmax(z·zᵀ/√D), c = A·z (the article's step 1)."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.scale = 1 / math.sqrt(config.latent_dim)

    def forward(self, z: Tensor, dropout: Optional[Tensor]) -> Attended:
        head = z.unsqueeze(1)  # [B, 1, S, D]
        core = dot_product(head, head, head, self.scale, dropout)

        def tangent(z_dot: Tensor) -> Tensor:
            head_dot = z_dot.unsqueeze(1)
            return core.tangent(head_dot, head_dot, head_dot).squeeze(1)

        return Attended(core.output.squeeze(1), core.weights, core.output, tangent)


class ProjectedAttention(nn.Module):
    """The variants with projections: `standard`, `article-prose`, `article-code`, `uniform`."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.variant = config.attention
        self.heads, self.head_dim = config.heads, config.head_dim
        width = config.heads * config.head_dim
        self.q = nn.Linear(config.latent_dim, width)
        self.k = nn.Linear(config.latent_dim, width)
        self.v = nn.Linear(config.latent_dim, width)
        self.out = nn.Linear(width, config.latent_dim)

    def forward(self, z: Tensor, dropout: Optional[Tensor]) -> Attended:
        q, k, v = (self._split(part(z)) for part in (self.q, self.k, self.v))
        if self.variant == "uniform":
            core = uniform_attention(v, dropout)
        else:
            core = dot_product(q, k, v, 1 / math.sqrt(self.head_dim), dropout, prose=self.variant == "article-prose")

        def tangent(z_dot: Tensor) -> Tensor:
            parts = (self._split(z_dot @ part.weight.T) for part in (self.q, self.k, self.v))
            return self._merge(core.tangent(*parts)) @ self.out.weight.T

        heads = core.output.transpose(1, 2) if self._within_token else core.output
        return Attended(self.out(self._merge(core.output)), core.weights, heads, tangent)

    @property
    def _within_token(self) -> bool:
        """`article-code`: the heads of one token attend to each other, so tokens never mix."""
        return self.variant == "article-code"

    def _split(self, t: Tensor) -> Tensor:
        """[B, S, H·d] → [B, H, S, d], or [B, S, H, d] within tokens."""
        per_token = t.reshape(*t.shape[:2], self.heads, self.head_dim)
        return per_token if self._within_token else per_token.transpose(1, 2)

    def _merge(self, t: Tensor) -> Tensor:
        """The inverse of `_split`."""
        return (t if self._within_token else t.transpose(1, 2)).flatten(2)


ATTENTION: dict[str, Callable[[Config], nn.Module]] = {
    "standard": ProjectedAttention,
    "article-prose": ProjectedAttention,
    "article-code": ProjectedAttention,
    "raw": RawAttention,
    "uniform": ProjectedAttention,
    "none": NoAttention,
}
