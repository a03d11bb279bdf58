"""The learning engine on a page of its own (pages/learning.html), seen from a test or a benchmark."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from typing import Any

from PIL import Image
from playwright.sync_api import Page

from .conftest import wait_until
from .gesture_pictures import TRAINING_ROOM, Room, picture

Sample = dict[str, Any]


def as_base64(image: Image.Image, kind: str = "PNG") -> str:
    """A picture as the page takes it; a PNG is without loss, so that both sides see the same pixels."""
    file = io.BytesIO()
    image.save(file, kind, quality=92)
    return base64.b64encode(file.getvalue()).decode()


@dataclass
class LearningRig:
    page: Page

    @classmethod
    def open(cls, page: Page, url: str) -> LearningRig:
        page.goto(f"{url}/tests/browser/pages/learning.html")
        wait_until(page, "Boolean(window.rig)")
        return cls(page)

    def body(self, image: Image.Image) -> list[float] | None:
        found: list[float] | None = self.page.evaluate("(file) => rig.bodyEmbedding(file)", as_base64(image))
        return found

    def embedding(self, kind: str, image: Image.Image) -> list[float] | None:
        if kind == "body":
            return self.body(image)
        return list(self.page.evaluate("(file) => rig.pictureEmbedding(file)", as_base64(image)))

    def samples(self, kind: str, gestures: list[str], seeds: list[int], room: Room = TRAINING_ROOM) -> list[Sample]:
        made = [(gesture, self.embedding(kind, picture(gesture, seed, room))) for gesture in gestures for seed in seeds]
        return [{"gestureId": gesture, "embedding": found} for gesture, found in made if found is not None]

    def train(self, name: str, samples: list[Sample], **options: Any) -> dict[str, Any]:
        arguments = [name, samples, options]
        return dict(self.page.evaluate("(all) => rig.train(...all)", arguments))

    def predict(self, name: str, embedding: list[float]) -> dict[str, Any]:
        return dict(self.page.evaluate("(all) => rig.predict(...all)", [name, embedding]))

    def open_project(self, *files: tuple[str, bytes]) -> dict[str, Any]:
        sent = [{"name": name, "base64": base64.b64encode(content).decode()} for name, content in files]
        return dict(self.page.evaluate("(files) => rig.open(files)", sent))

    def classify(self, model: str, image: Image.Image, *, flip: bool = False) -> list[float]:
        return list(self.page.evaluate("(all) => rig.classify(...all)", [model, as_base64(image), flip]))
