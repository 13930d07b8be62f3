"""The attention-augmented contractive autoencoder of the playground, with every variant it offers.

    u = x·W_eᵀ + b_e    h = φ(u)    z = h + PE    c = attention(z) (+ h)    x̂ = ψ(c·W_dᵀ + b_d)

Parameters have the names and shapes of weights.safetensors:

    model = load_model(Path("."))
    forward = model(x)  # x [B, S, I] with values in [0, 1]; forward.code is c [B, S, D], forward.xhat is x̂ [B, S, I]
"""

from __future__ import annotations

from pathlib import Path
from typing import Callable, NamedTuple, Optional

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from attention import ATTENTION, Attended, Tangent
from config import Config, read_config
from positions import POSITIONS
from tensorfile import read_tensors

# φ(u), and φ'(u) from u and h = φ(u).
ACTIVATIONS: dict[str, tuple[Callable[[Tensor], Tensor], Callable[[Tensor, Tensor], Tensor]]] = {
    "relu": (torch.relu, lambda u, h: (u > 0).to(u.dtype)),
    "sigmoid": (torch.sigmoid, lambda u, h: h * (1 - h)),
    "tanh": (torch.tanh, lambda u, h: 1 - h * h),
    "linear": (lambda u: u, lambda u, h: torch.ones_like(u)),
}


class Forward(NamedTuple):
    """Everything between x and x̂ that an objective or a measure needs."""

    u: Tensor  # encoder pre-activation [B, S, D]
    h: Tensor  # φ(u) [B, S, D]
    slope: Tensor  # φ'(u) [B, S, D]
    attended: Attended
    code: Tensor  # c [B, S, D]
    y: Tensor  # decoder pre-activation, the logits of bce [B, S, I]
    xhat: Tensor  # ψ(y) [B, S, I]
    code_tangent: Tangent  # J·v: the tangent of the code for a tangent v [B, S, I] of the input


class TiedDecoder(nn.Module):
    """A decoder whose weight is the encoder's, transposed."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(config.input_dim))


class Autoencoder(nn.Module):
    """The model that `config` describes, with Xavier-uniform weights and zero biases."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        self.encoder = nn.Linear(config.input_dim, config.latent_dim)
        self.position = POSITIONS[config.positional_encoding](config)
        self.attention = ATTENTION[config.attention](config)
        self.decoder = TiedDecoder(config) if config.tied_weights else nn.Linear(config.latent_dim, config.input_dim)
        self.phi, self.phi_slope = ACTIVATIONS[config.encoder_activation]
        self.psi, _ = ACTIVATIONS[config.decoder_activation]
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)
        self.project()

    def forward(self, x: Tensor, dropout: Optional[Tensor] = None) -> Forward:
        """The forward pass of x [B, S, I]; `dropout` is an inverted-dropout mask of A's shape while training."""
        u = self.encoder(x)
        h = self.phi(u)
        slope = self.phi_slope(u, h)
        attended = self.attention(self.position(h), dropout)
        code = attended.code + h if self.config.residual else attended.code
        y = F.linear(code, self.decoder_weight, self.decoder.bias)

        def code_tangent(v: Tensor) -> Tensor:
            h_dot = slope * F.linear(v, self.encoder.weight)  # positions are constant: ż = ḣ
            code_dot = attended.tangent(h_dot)
            return code_dot + h_dot if self.config.residual else code_dot

        return Forward(u, h, slope, attended, code, y, self.psi(y), code_tangent)

    @property
    def decoder_weight(self) -> Tensor:
        """W_d [I, D]."""
        return self.encoder.weight.T if self.config.tied_weights else self.decoder.weight

    @torch.no_grad()
    def project(self) -> None:
        """With `unit_norm_decoder`, scales the columns of W_d to norm 1: to be called after each update."""
        if self.config.unit_norm_decoder and not self.config.tied_weights:
            weight = self.decoder.weight
            weight /= weight.norm(dim=0, keepdim=True).clamp_min(1e-12)


def load_model(folder: Path, weights: str = "weights.safetensors") -> Autoencoder:
    """The model of an exported run with its trained parameters."""
    model = Autoencoder(read_config(folder / "config.json"))
    tensors, _ = read_tensors(folder / weights)
    model.load_state_dict({name: tensors[name] for name in model.state_dict()})
    return model
