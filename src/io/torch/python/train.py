"""Continues the exported run: the same data in the same order, the same objective, schedule and optimiser state.

    python train.py                              # one process, on the GPU where there is one
    torchrun --nproc_per_node 4 train.py         # any number of processes, which share every batch: the very same run
    python train.py --steps 5000 --out longer    # how far, and where the result goes
    python train.py --run longer                 # goes on from there

Each step takes the batch that the page would have taken, with the page's own dropout, corruption and probes. Loss and
gradients are those of the whole batch, so the curve does not depend on the number of processes.
"""

from __future__ import annotations

import argparse
import csv
import math
from pathlib import Path
from typing import Any, Optional

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader

from batches import PageBatches
from model import Autoencoder
from objective import Batch, Objective
from optimisation import train_step
from processes import Part, over_processes, start_processes
from run_folder import open_run, save_run
from tensorfile import read_tensors

HERE = Path(__file__).resolve().parent
REPORT_EVERY = 100
SAVE_EVERY = 1000
EVALUATION_CHUNK = 256


def arguments(given: Optional[list[str]] = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Continues a run of the attention autoencoder playground.")
    parser.add_argument("--run", type=Path, default=HERE, help="folder with config.json and weights.safetensors")
    parser.add_argument("--data", type=Path, default=HERE / "data.safetensors", help="training and held-out tokens")
    parser.add_argument("--out", type=Path, default=HERE / "continued", help="folder for the run as it then stands")
    parser.add_argument("--steps", type=int, help="how many more; by default up to the run's own end, else 1000")
    parser.add_argument("--device", default="auto", help="cpu, cuda or auto")
    parser.add_argument("--dtype", choices=["float32", "float64"], default="float32")
    parser.add_argument("--workers", type=int, default=0, help="processes that prepare batches ahead")
    return parser.parse_args(given)


def moved(batch: Batch, device: torch.device, dtype: torch.dtype) -> Batch:
    """The batch on `device`, as numbers of type `dtype`."""

    def move(part: Any) -> Any:
        return None if part is None else part.to(device, dtype)

    return Batch(move(batch.x), move(batch.target), move(batch.probe), move(batch.dropout), batch.size)


@torch.no_grad()
def held_out_mse(model: Autoencoder, test: Tensor, part: Part) -> float:
    """Mean of (x̂ − x)² over all held-out tokens [N, S, I], without dropout or corruption."""
    weight = model.encoder.weight
    total = torch.zeros((), dtype=torch.float64, device=weight.device)
    mine = part.of(len(test))
    for start in range(mine.start, mine.stop, EVALUATION_CHUNK):
        x = test[start : min(start + EVALUATION_CHUNK, mine.stop)].to(weight)
        total += (model(x).xhat - x).square().sum().double()
    return float(over_processes(total) / test.numel())


def last_step(asked: Optional[int], step: int, stop_after: int) -> int:
    """Where to stop: after the steps asked for, else at the run's own end if that lies ahead, else after 1000 more."""
    if asked is not None:
        return step + asked
    return stop_after if stop_after > step else step + 1000


def main(given: Optional[list[str]] = None) -> None:
    args = arguments(given)
    part, device = start_processes(args.device)
    dtype = getattr(torch, args.dtype)
    leads = part.rank == 0  # the one process that prints and writes

    run = open_run(args.run, device, dtype)
    model, config = run.model, run.model.config
    data, _ = read_tensors(args.data)
    batches = PageBatches(config, data["train"], part)
    objective: nn.Module = Objective(model)
    if part.processes > 1:
        objective = DistributedDataParallel(
            objective,
            broadcast_buffers=False,  # the table of positions never changes
            find_unused_parameters=config.attention == "uniform",  # L does not depend on its q and k
        )

    steps = range(run.step, last_step(args.steps, run.step, config.stop_after))
    loader = DataLoader(batches, batch_size=None, sampler=steps, num_workers=args.workers)
    curve: list[tuple[int, float, float, float]] = []

    def report(line: str) -> None:
        mse = held_out_mse(model, data["test"], part)
        if leads:
            print(f"step {run.step}: {line}held-out MSE {mse:.6g}", flush=True)

    def save() -> None:
        if leads:
            save_run(run, args.run, args.out)
            write_curve(args.out / "losses.csv", curve)

    report("")
    for step, batch in zip(steps, loader):
        losses = train_step(objective, run.optimiser, model, moved(batch, device, dtype), step)
        loss, reconstruction, regulariser = (float(value) for value in losses)
        if not math.isfinite(loss):  # on every process alike
            raise SystemExit(f"The loss of step {step + 1} is not finite. A smaller learning rate may help.")
        curve.append((step + 1, loss, reconstruction, regulariser))
        run = run._replace(step=step + 1)
        if run.step % REPORT_EVERY == 0 or run.step == steps.stop:
            report(f"loss {loss:.6g}, ")
        if run.step % SAVE_EVERY == 0:
            save()
    save()
    if leads:
        print(f"Saved in {args.out}")
    if part.processes > 1:
        dist.destroy_process_group()


def write_curve(path: Path, curve: list[tuple[int, float, float, float]]) -> None:
    """The losses of each step's batch before its update, as CSV."""
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["step", "loss", "reconstruction", "regulariser"])
        writer.writerows(curve)


if __name__ == "__main__":
    main()
