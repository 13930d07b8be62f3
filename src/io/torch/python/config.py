"""The run's configuration as it stands in config.json, under the names of the page's knobs."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from pathlib import Path


@dataclass(frozen=True)
class Config:
    """Letters as in the method: B batch, S tokens, I features per token, D latent width, H heads, d head width."""

    # sizes
    tokens: int  # S
    input_dim: int  # I
    latent_dim: int  # D
    heads: int  # H
    head_dim: int  # d

    # model
    attention: str
    positional_encoding: str
    encoder_activation: str
    decoder_activation: str
    residual: bool
    tied_weights: bool
    unit_norm_decoder: bool

    # objective: reconstruction + lambda_ · R
    regulariser: str
    lambda_: float
    reconstruction: str
    reconstruction_target: str

    # training
    seed: int = 0
    batch_size: int = 128
    corruption_type: str = "none"
    corruption: float = 0.0
    dropout: float = 0.0
    optimiser: str = "adam"
    learning_rate: float = 3e-3
    momentum: float = 0.9
    schedule: str = "constant"
    stop_after: int = 0

    @staticmethod
    def from_json(values: dict[str, object]) -> Config:
        """The configuration in a JSON table with names in camelCase; what it says beyond is passed over."""
        known = {field.name for field in fields(Config)}
        snake = {_snake_case(name): value for name, value in values.items()}
        return Config(**{name: value for name, value in snake.items() if name in known})  # type: ignore[arg-type]


def _snake_case(name: str) -> str:
    """latentDim → latent_dim; lambda, which Python keeps for itself, → lambda_."""
    snake = re.sub(r"([A-Z])", lambda found: "_" + found[1].lower(), name)
    return "lambda_" if snake == "lambda" else snake


def read_config(path: str | Path) -> Config:
    """The configuration of an exported run."""
    return Config.from_json(json.loads(Path(path).read_text(encoding="utf-8"))["config"])
