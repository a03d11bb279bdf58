"""The person mask worked out by NumPy from the committed weights, to compare the page's with."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
FOLDER = Path(__file__).parents[2] / "models/selfie-segmentation"
SIDE = 256


def _weights(specs: list[dict[str, Any]]) -> dict[str, Floats]:
    """Return each tensor by its name, as float32 (integers as they are)."""
    data = (FOLDER / "weights.bin").read_bytes()
    tensors, at = {}, 0
    for spec in specs:
        kind = "<f2" if "quantization" in spec else "<i4"
        count = int(np.prod(spec["shape"]))
        values = np.frombuffer(data, kind, count, at)
        at += values.nbytes
        tensors[spec["name"]] = values.reshape(spec["shape"]).astype(np.float32)
    assert at == len(data)
    return tensors


def _patches(x: Floats, size: int, stride: int) -> Floats:
    """Return [rows, columns, channels, size, size] of x [rows, columns, channels], with TensorFlow's SAME padding."""
    if size == 1:
        return x[::stride, ::stride, :, None, None]
    wanted = [-(-side // stride) for side in x.shape[:2]]
    missing = [max((want - 1) * stride + size - side, 0) for want, side in zip(wanted, x.shape[:2], strict=True)]
    padded = np.pad(x, [(each // 2, each - each // 2) for each in missing] + [(0, 0)])
    return np.lib.stride_tricks.sliding_window_view(padded, (size, size), axis=(0, 1))[::stride, ::stride]


def _twice_as_large(x: Floats) -> Floats:
    """Bilinear, with half-pixel centres."""
    for axis in (0, 1):
        side = x.shape[axis]
        at = (np.arange(2 * side) + 0.5) / 2 - 0.5
        low = np.floor(at).astype(int)
        share = np.expand_dims(at - low, tuple(each for each in range(3) if each != axis)).astype(np.float32)
        below, above = (np.take(x, np.clip(each, 0, side - 1), axis) for each in (low, low + 1))
        x = below * (1 - share) + above * share
    return x


def _sigmoid(x: Floats) -> Floats:
    return 0.5 * (1 + np.tanh(x / 2))


def _compute(node: dict[str, Any], inputs: list[Floats]) -> Floats:
    x, *others = inputs
    strides = node.get("attr", {}).get("strides", {}).get("list", {}).get("i", ["1", "1"])
    match node["op"]:
        case "Conv2D":
            patches = _patches(x, others[0].shape[0], int(strides[1]))
            return np.tensordot(patches, others[0], axes=((3, 4, 2), (0, 1, 2)))
        case "DepthwiseConv2dNative":
            return np.einsum("yxcij,ijc->yxc", _patches(x, others[0].shape[0], int(strides[1])), others[0][..., 0],
                             optimize=True)
        case "Conv2DBackpropInput":
            # Each dot becomes a square of 2 x 2, which do not overlap. The inputs are: size, filter, dots.
            kernel, dots = others
            squares = np.einsum("yxc,ijoc->yixjo", dots, kernel, optimize=True)
            return squares.reshape(2 * dots.shape[0], 2 * dots.shape[1], -1)
        case "AvgPool":
            return x.mean(axis=(0, 1), keepdims=True)
        case "ResizeBilinear":
            return _twice_as_large(x)
        case "Add" | "AddV2" | "AddN":
            return x + others[0]
        case "Mul":
            return x * others[0]
        case "Relu":
            return np.maximum(x, 0)
        case "Relu6":
            return np.clip(x, 0, 6)
        case "Sigmoid":
            return _sigmoid(x)
    raise ValueError(f"no such operator: {node['op']}")


def person_mask(rgb: NDArray[np.uint8]) -> Floats:
    """Return how likely each dot of a picture [256, 256, 3] belongs to a person: [256, 256], 0..1."""
    model = json.loads((FOLDER / "model.json").read_text(encoding="utf-8"))
    values = _weights(model["weightsManifest"][0]["weights"])
    values["input_1"] = rgb.astype(np.float32) / 255
    for node in model["modelTopology"]["node"]:
        if node["op"] not in ("Const", "Placeholder"):
            values[node["name"]] = _compute(node, [values[name.split(":")[0]] for name in node["input"]])
    return values["activation_10"][..., 0]


def overlap(one: Floats, other: Floats) -> float:
    """Intersection over union of what either takes for a person."""
    inside = (one >= 0.5, other >= 0.5)
    return float(np.logical_and(*inside).sum() / np.logical_or(*inside).sum())


def floats_of(text: str) -> Floats:
    """Read what the page wrote in base64."""
    return np.frombuffer(base64.b64decode(text), "<f4")
