"""The processes that torchrun starts: which one this is, what it computes on, and what all of them have together."""

from __future__ import annotations

import os
from collections import deque
from typing import Any, NamedTuple

import torch
import torch.distributed as dist
from torch import Tensor


class Part(NamedTuple):
    """Which of several processes takes its part of every batch."""

    rank: int = 0
    processes: int = 1

    def of(self, size: int) -> range:
        """Positions among `size` samples; parts differ by one sample at most, and may be empty."""
        return range(self.rank * size // self.processes, (self.rank + 1) * size // self.processes)


def start_processes(device: str) -> tuple[Part, torch.device]:
    """This process's part, and what it computes on; `device` is cpu, cuda or auto. One process without torchrun."""
    part = Part(int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1)))
    local, beside = int(os.environ.get("LOCAL_RANK", 0)), int(os.environ.get("LOCAL_WORLD_SIZE", 1))
    if device == "auto":
        device = "cuda" if torch.cuda.device_count() >= beside else "cpu"
    chosen = torch.device("cuda", local) if device == "cuda" else torch.device(device)
    if chosen.type == "cuda":
        torch.cuda.set_device(chosen)
    if part.processes > 1:
        dist.init_process_group("nccl" if chosen.type == "cuda" else "gloo")
    return part, chosen


# The latest sums. The threads of Gloo let go of a tensor a moment after all_reduce has returned. Were theirs the last
# hold on it, they would need Python's lock for that, which a process that is ending its group does not give: both would
# wait for ever (seen with PyTorch 1.13).
_recent: deque[Tensor] = deque(maxlen=16)


class _SumOverProcesses(torch.autograd.Function):
    """The sum of a tensor over all processes.

    The derivative of a sum with respect to each summand is 1, so the gradient of a summand is the gradient of the sum,
    added up over all processes. As they all compute the same from it, that is one gradient times their number.
    DistributedDataParallel takes the mean of the processes' gradients, which makes of this the gradient of the whole.
    """

    @staticmethod
    def forward(ctx: Any, local: Tensor) -> Tensor:
        total = local.clone()
        dist.all_reduce(total)
        _recent.append(total)
        return total.clone()

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> Tensor:
        return gradient * dist.get_world_size()


def over_processes(local: Tensor) -> Tensor:
    """The sum of `local` over all processes, with its gradient; `local` itself where there is one process."""
    several = dist.is_available() and dist.is_initialized() and dist.get_world_size() > 1
    return _SumOverProcesses.apply(local) if several else local
