"""The way of the pointer is checked when it comes, and its figures are what pencil and paper say."""

from __future__ import annotations

import base64
import json
from typing import Any

import numpy as np
import pytest
from lxml import html
from werkzeug.test import Client

from creatable.movement import MAX_SAMPLES, SCALE
from creatable.problems import Problem
from creatable.reports.metrics import FIGURES, MOVEMENT, Played
from creatable.reports.movement import Path, Paths, heat_map, path_in, sparc
from creatable.takes import parse_take

from .documents import TAKE_ID, take_document
from .test_reports import LANGUAGES, LOCALES, MINE, ONE, TREND, put, put_take, words_in

RATE = 20


def column(values: list[int]) -> str:
    return base64.b64encode(np.array(values, "<i2").tobytes()).decode()


def movement(x: list[int], y: list[int] | None = None, **changes: Any) -> dict[str, Any]:
    y = [5000 if place >= 0 else -1 for place in x] if y is None else y
    return {"rateHz": RATE, "source": "nose", "x": column(x), "y": column(y), **changes}


def figures(*ways: tuple[list[float], list[float]]) -> dict[str, float | None]:
    paths = Paths(tuple(Path(RATE, np.array(x, float), np.array(y, float)) for x, y in ways))
    return {figure.key: figure.compute(Played((), 0, paths)) for figure in MOVEMENT}


def test_a_take_with_it_comes_back_as_it_was_sent_and_one_without_stays_as_it_was(client: Client) -> None:
    kept = movement([0, 5000, SCALE, -1])
    put_take(client, movement=kept)
    assert client.get(f"/api/v1/takes/{TAKE_ID}").json["movement"] == kept
    assert "movement" not in json.loads(parse_take(json.dumps(take_document())).to_json())
    way = path_in({"movement": kept})
    assert way is not None
    assert [*way.x[:3], *way.seen] == [0, 0.5, 1, True, True, True, False]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (movement([1, 2], [1]), "movement.y"),
        (movement([1, -1], [1, 1]), "movement.y"),
        (movement([SCALE + 1]), "movement.x"),
        (movement([-2], [-2]), "movement.x"),
        ({**movement([1]), "x": "AA"}, "movement.x"),
        ({**movement([1]), "x": "AAAA"}, "movement.x"),
        ({**movement([1]), "x": "<>"}, "movement.x"),
        (movement([1], rateHz=31), "movement.rateHz"),
        (movement([1], source=""), "movement.source"),
        (movement([1], picture="x"), "movement.picture"),
        ({**movement([1]), "x": "A" * (3 * MAX_SAMPLES)}, "movement.x"),
    ],
)
def test_what_is_no_way_is_refused_by_its_name(wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(Problem) as caught:
        parse_take(json.dumps(take_document(movement=wrong)))
    assert (caught.value.code, caught.value.field) == ("take-invalid", field)


def test_two_hours_are_less_than_a_request_may_have(client: Client) -> None:
    put_take(client, movement=movement([5000] * 2 * 3600 * RATE))
    assert len(client.get(f"/api/v1/takes/{TAKE_ID}").data) < 800_000


def test_the_reach_that_was_used_is_told_to_each_side_against_the_reach_that_was_set() -> None:
    # Half of 10 s at a quarter from the left, half at nine tenths: 50 % to the left, 80 % to the right.
    told = figures(([0.25] * 100 + [0.9] * 100, [0.5] * 100 + [0.3] * 100))
    assert (told["reach-left"], told["reach-right"]) == (pytest.approx(50), pytest.approx(80))
    # Never below the middle: none of the reach downwards.
    assert (told["reach-up"], told["reach-down"]) == (pytest.approx(40), 0)
    assert (told["path-time"], told["path-lost"]) == (10, 0)
    assert figures(([0.2] * 99, [0.5] * 99))["reach-left"] is None, "too little to tell"


def test_what_was_not_seen_is_lost_and_moves_nothing() -> None:
    nan = float("nan")
    told = figures(([0.5] * 150 + [nan] * 50, [0.5] * 150 + [nan] * 50))
    assert (told["path-lost"], told["moves"], told["smoothness"]) == (25, 0, None)
    assert figures() == dict.fromkeys(told), "where nothing was kept nothing is told"


def test_the_spectral_arc_length_is_its_authors_own() -> None:
    # The example of their own program: github.com/siva82kb/SPARC.
    bell = np.exp(-5 * np.arange(-1, 1, 0.01) ** 2)
    assert sparc(bell, 100) == pytest.approx(-1.41403, abs=1e-5)
    assert sparc(bell * 7, 100) == pytest.approx(-1.41403, abs=1e-5), "how quick it is does not count"
    twice = np.concatenate([bell, bell])
    assert sparc(twice, 100) < sparc(bell, 100), "what stops on the way is less smooth"


def test_a_movement_goes_on_for_a_while_and_five_of_them_have_a_smoothness() -> None:
    rest = [0.2] * 20
    away = list(0.2 + 0.3 * (1 - np.cos(np.linspace(0, np.pi, 20))))
    back = away[::-1]
    jerk = [0.2, 0.5, 0.2]  # Two samples of 50 ms are no movement.
    there = rest + jerk + rest + (away + [0.8] * 20 + back + rest) * 3
    told = figures((there, [0.5] * len(there)))
    assert told["moves"] == 6
    assert told["smoothness"] is not None
    assert -2 < told["smoothness"] < -1.2
    assert figures((away, [0.5] * 20))["smoothness"] is None


def test_a_map_has_the_share_of_each_place() -> None:
    heat = heat_map(Paths((Path(RATE, np.array([0.0, 0.1, 1.0, 0.5]), np.array([0.0, 0.1, 1.0, 0.5])),)))
    assert heat is not None
    assert [list(map(round, row)) for row in heat.ninths] == [[50, 0, 0], [0, 25, 0], [0, 0, 25]]
    assert heat.most == (0, 0)
    assert (heat.cells[0][0], heat.cells[7][11], heat.cells[4][6]) == (1, 1, 1), "one sample each, the edges inside"
    assert heat_map(Paths(())) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_tells_it_in_every_form_and_only_where_it_was_kept(client: Client, language: str) -> None:
    put_take(client, movement=movement([2500] * 100 + [9000] * 100))
    put(client)
    words = words_in(language, LOCALES)
    page = html.fromstring(client.get(f"{ONE}/html?language={language}", headers=MINE).data)
    (picture,) = page.xpath("//svg[contains(@class, 'report-map')]")
    assert len(picture.xpath("rect")) == 2
    assert set(picture.get("aria-labelledby").split()) <= set(page.xpath("//@id"))
    for figure in MOVEMENT:
        assert words(f"figure-{figure.key}-about") in page.text_content()
    text = client.get(f"{ONE}/text?language={language}", headers=MINE).text
    assert f"{words('figure-reach-left')}: {words.value(50, 'percent')}" in text
    assert words("column-0") in text
    told = client.get(f"{ONE}/json", headers=MINE).json
    assert list(told["values"]) == [figure.key for figure in (*FIGURES, *MOVEMENT)]
    for form in ("csv", "text", "html"):
        assert words("figure-reach-left") in client.get(f"{TREND}/{form}?player=Mia&language={language}",
                                                        headers=MINE).data.decode()
    put_take(client, id="0b5f1c5e-7d1c-4f0e-9a52-2f4d3f7a9c12")
    put(client, id="5e551045-0000-4000-8000-000000000077",
        takes=[{"id": "0b5f1c5e-7d1c-4f0e-9a52-2f4d3f7a9c12", "startedAt": "2026-05-01T10:10:00+02:00"}])
    without = client.get("/api/v1/reports/sessions/5e551045-0000-4000-8000-000000000077/text", headers=MINE).text
    assert "Reach used" not in without
