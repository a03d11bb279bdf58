"""Pictures of gestures, made from a real face and body, in one light and in another.

scikit-image's `astronaut` tilts the head, leans, comes near, goes far, turns
away or holds something up; what is held (a red card, a cup) and what stands
behind are photographs of scikit-image's too, or plain colours. Each picture
differs from the next: place, size, tilt, brightness and noise vary as they do
between snapshots of one person. `room` decides what the pictures of training
and of testing do not share: light, colour of the light and background.

The same arguments give the same pictures.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter
from skimage import data

from .faces import HEIGHT, NOISE_SIGMA, WIDTH, Face, Motion

MIDDLE = (320, 205)  # where the head is at rest
HEAD_CENTRE = (222.0, 112.0)
HEAD_RADIUS = 95.0  # pixels of the astronaut's picture; the warp of a turned head ends there


@dataclass(frozen=True)
class Posture:
    """Where the player is, against sitting upright in the middle, and what is held up."""

    dx: float = 0
    dy: float = 0
    tilt: float = 0  # degrees
    scale: float = 1
    turn: float = 0  # degrees
    held: str = ""
    side: int = 1


POSTURES = {
    "nothing": Posture(),
    "tilt-left": Posture(tilt=-20),
    "tilt-right": Posture(tilt=20),
    "lean-left": Posture(dx=-110, dy=15, tilt=-8),
    "lean-right": Posture(dx=110, dy=15, tilt=8),
    "near": Posture(scale=1.4, dy=20),
    "far": Posture(scale=0.65, dy=-10),
    "turn-left": Posture(turn=-32, dx=-12),
    "turn-right": Posture(turn=32, dx=12),
    "card": Posture(held="card"),
    "cup": Posture(held="cup", side=-1),
    "hand": Posture(held="nothing", side=-1),
}


@dataclass(frozen=True)
class Room:
    """Light on everything, its colour, and what stands behind."""

    light: float = 1.0
    red: float = 1.0
    blue: float = 1.0
    background: str = "wall"


TRAINING_ROOM = Room()
OTHER_ROOMS = (
    Room(light=0.7, red=1.1, blue=0.85, background="brick"),
    Room(light=1.25, red=0.95, blue=1.08, background="rocket"),
    Room(light=0.85, red=1.15, blue=0.8, background="motorcycle_left"),
)


def picture(gesture: str, seed: int, room: Room = TRAINING_ROOM) -> Image.Image:
    """Return one 640x480 picture of a gesture; another seed is another snapshot."""
    rng = np.random.default_rng([seed, *gesture.encode()])
    posture = POSTURES[gesture]
    at = _around(posture, rng)
    canvas = _person(room, at, posture.turn + rng.uniform(-4, 4))
    if posture.held:
        _hold_up(canvas, posture, at, rng)
    return _lit(canvas, room, rng)


def posed(room: Room, rng: np.random.Generator, posture: Posture, lowered: float = 0) -> Image.Image:
    """Return a 640x480 picture of exactly this posture, what is held up so many pixels lower; the rest is chance."""
    at = Motion(x=np.array([MIDDLE[0] + posture.dx]), y=np.array([MIDDLE[1] + posture.dy]),
                tilt=np.deg2rad([posture.tilt]), scale=np.array([posture.scale]))
    canvas = _person(room, at, posture.turn)
    if posture.held:
        _hold_up(canvas, posture, replace(at, y=at.y + lowered), rng)
    return _lit(canvas, room, rng)


def _person(room: Room, at: Motion, turn: float) -> Image.Image:
    canvas = background(room.background).copy()
    _face(round(turn)).paste(canvas, at, 0)
    return canvas


def _around(posture: Posture, rng: np.random.Generator) -> Motion:
    scale = posture.scale * rng.uniform(0.94, 1.06)
    return Motion(
        x=np.array([MIDDLE[0] + posture.dx + rng.uniform(-18, 18)]),
        y=np.array([MIDDLE[1] + posture.dy + rng.uniform(-14, 14)]),
        tilt=np.deg2rad([posture.tilt + rng.uniform(-5, 5)]), scale=np.array([scale]),
    )


@cache
def _face(turn: int) -> Face:
    face = Face()
    rgba = np.asarray(face.picture)
    # With it comes all of scipy, which whoever collects the tests does not need.
    from skimage.transform import warp

    turned = warp(rgba, lambda xy: _turned(xy, np.deg2rad(turn)), order=1, preserve_range=True)
    face.picture = Image.fromarray(turned.astype(np.uint8), "RGBA")
    shift = HEAD_RADIUS * np.sin(np.deg2rad(turn))
    face.nose = (face.nose[0] + 0.5 * shift, face.nose[1])
    return face


def _turned(xy: NDArray[np.float64], turn: float) -> NDArray[np.float64]:
    """Return where each pixel comes from when the head, taken for a cylinder, has turned."""
    x, y = (xy - HEAD_CENTRE).T / HEAD_RADIUS
    inside = np.clip(1 - (x**2 + (0.75 * y) ** 2), 0, 1)  # 1 in the middle, 0 at the rim: no seam
    angle = np.arcsin(np.clip(x, -0.98, 0.98)) - turn
    source = np.sin(np.clip(angle, -1.4, 1.4))
    moved = x + (source - x) * np.sqrt(inside)
    return np.stack([moved * HEAD_RADIUS + HEAD_CENTRE[0], xy[:, 1]], axis=1)


@cache
def background(name: str) -> Image.Image:
    """Return a wall or one of scikit-image's photographs, 640x480."""
    if name == "wall":
        shade = np.linspace(150, 190, WIDTH)[None, :, None] * np.linspace(1, 0.8, HEIGHT)[:, None, None]
        return Image.fromarray((shade * [1, 0.97, 0.9]).clip(0, 255).astype(np.uint8))
    loaded = data.stereo_motorcycle()[0] if name == "motorcycle_left" else getattr(data, name)()
    return Image.fromarray(loaded).convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)


def _hold_up(canvas: Image.Image, posture: Posture, at: Motion, rng: np.random.Generator) -> None:
    """Paste a raised forearm beside the head, and what its hand holds."""
    arm = _arm(posture.side)
    size = at.scale[0] * rng.uniform(0.95, 1.05)
    arm = arm.resize((round(arm.width * size), round(arm.height * size)))
    arm = arm.rotate(rng.uniform(-8, 8), expand=True, resample=Image.Resampling.BILINEAR)
    x = round(at.x[0] + posture.side * (150 * at.scale[0] + rng.uniform(-10, 10)))
    y = round(at.y[0] - 45 * at.scale[0] + rng.uniform(-15, 15))
    canvas.paste(arm, (x - arm.width // 2, y), arm)
    if posture.held == "nothing":
        return
    side = round(90 * at.scale[0] * rng.uniform(0.9, 1.1))
    thing = _thing(posture.held).resize((side, round(side * 1.15))).rotate(rng.uniform(-12, 12), expand=True)
    canvas.paste(thing, (x - thing.width // 2, y - round(0.75 * thing.height)), thing)


@cache
def _arm(side: int) -> Image.Image:
    """Return a forearm with a hand: cloth and skin are the astronaut's own."""
    person = Image.fromarray(data.astronaut())
    skin = person.crop((195, 125, 215, 150)).resize((90, 110), Image.Resampling.BICUBIC)
    cloth = person.crop((55, 300, 115, 480)).resize((90, 230))
    picture = Image.new("RGB", (90, 320))
    picture.paste(cloth, (0, 90))
    picture.paste(skin, (0, 0))
    mask = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(mask)
    for left, top in ((18, 14), (32, 4), (46, 8), (60, 22)):
        draw.rounded_rectangle((left, top, left + 11, 62), 6, fill=255)
    draw.ellipse((16, 45, 74, 105), fill=255)
    draw.polygon([(28, 85), (64, 85), (86, 319), (4, 319)], fill=255)
    draw.line([(20, 80), (4, 48)], fill=255, width=12)
    picture.putalpha(mask.filter(ImageFilter.GaussianBlur(1)))
    return picture if side > 0 else picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


@cache
def _thing(held: str) -> Image.Image:
    if held == "card":
        return Image.new("RGBA", (100, 120), (200, 30, 35, 255))
    cup = Image.fromarray(data.coffee()).crop((130, 20, 470, 360)).convert("RGBA").resize((100, 100))
    mask = Image.new("L", cup.size, 0)
    ImageDraw.Draw(mask).ellipse((2, 2, 98, 98), fill=255)
    cup.putalpha(mask)
    return cup


def _lit(canvas: Image.Image, room: Room, rng: np.random.Generator) -> Image.Image:
    light = room.light * rng.uniform(0.93, 1.07)
    rgb = np.asarray(canvas, dtype=np.float32) * light * np.array([room.red, 1, room.blue], dtype=np.float32)
    noise = rng.normal(0, NOISE_SIGMA, (HEIGHT, WIDTH, 1)).astype(np.float32)
    return Image.fromarray(np.clip(rgb + noise, 0, 255).astype(np.uint8))
