"""Reads and writes safetensors files (huggingface.co/docs/safetensors) of 32-bit floats, with PyTorch alone.

The `safetensors` package reads and writes the same files; nothing here needs it.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from torch import Tensor


def read_tensors(path: Path) -> tuple[dict[str, Tensor], dict[str, str]]:
    """The tensors of a file and the texts of its metadata, each by name. Raises ValueError where it cannot be read."""
    raw = path.read_bytes()
    length = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + length])
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        values = bytearray(raw[8 + length + begin : 8 + length + end])
        if entry["dtype"] != "F32" or len(values) != end - begin:
            raise ValueError(f"{path}: {name} is cut off or not of 32-bit floats")
        flat = torch.frombuffer(values, dtype=torch.float32) if values else torch.empty(0)
        tensors[name] = flat.reshape(entry["shape"])
    return tensors, metadata


def write_tensors(path: Path, tensors: dict[str, Tensor], metadata: dict[str, str]) -> None:
    """Writes tensors as 32-bit floats. The file is there whole or, where something goes wrong, as it was before."""
    header: dict[str, object] = {"__metadata__": metadata}
    parts: list[bytes] = []
    offset = 0
    for name, tensor in tensors.items():
        part = tensor.detach().to("cpu", torch.float32).contiguous().numpy().tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [offset, offset + len(part)]}
        offset += len(part)
        parts.append(part)
    head = json.dumps(header).encode()
    head += b" " * (-len(head) % 8)
    unfinished = path.with_name(path.name + ".part")
    unfinished.write_bytes(b"".join([len(head).to_bytes(8, "little"), head, *parts]))
    unfinished.replace(path)
