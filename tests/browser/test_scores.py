"""The score of a take: engraved on the page, coloured and plain, told in words, put on paper; opened by one switch."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from creatable.takes import Take
from tests.python.documents import make_take, note_off, note_on

from .axe import violations
from .conftest import wait_until
from .player import Opener, button, focus, take_rows
from .switch_player import choose, open_scanning, press, scan_to, under_the_scan
from .test_look import cut_off

BARS = 20
# Two bars' worth of a rise, again and again, over a drum a bar: more than one page.
RISE = [60, 62, 64, 65, 67, 66, 64, 62]


def struck(notes: list[tuple[int, int, int]]) -> list[dict[str, object]]:
    """Beats, pitches and channels, two beats a second."""
    events = [event for beat, note, channel in notes for event in (
        note_on(note, beat / 2, channel=channel), note_off(note, beat / 2 + 0.48, channel=channel))]
    return sorted(events, key=lambda event: float(str(event["atSeconds"])))


TAKE = make_take(
    struck([*((beat, RISE[beat % 8], 0) for beat in range(4 * BARS)),
            *((beat, 36, 9) for beat in range(0, 4 * BARS, 4))]),
    name="Rise",
    durationSeconds=2.0 * BARS,
    tracks=[{"channel": 0, "name": "Piano", "program": 0}, {"channel": 9, "name": "Drums", "program": 0}],
)
# Two bars, where nothing is about how much there is.
SHORT = make_take(struck([(beat, note, 0) for beat, note in enumerate(RISE)]), name="Rise", durationSeconds=4.0)
PUT = """async (take) => (await fetch(`/api/v1/takes/${take.id}`, {
  method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: take.text })).status"""
HEADS = "document.querySelectorAll('.score-paper .vf-notehead path')"
COLOURS = f"new Set(Array.from({HEADS}, (head) => head.getAttribute('fill')))"
# Here there is none.
PRINTER = """window.printed = [];
window.print = () => {
  dispatchEvent(new Event('beforeprint'));
  printed.push(document.querySelectorAll('.score-sheets svg').length);
};"""
SHEETS = "document.querySelectorAll('.score-paper svg').length"


def put_take(page: Page, take: Take = TAKE) -> None:
    """A take that the server has, as a visit in another browser left it."""
    assert page.evaluate(PUT, {"id": str(take.id), "text": take.to_json()}) in (200, 201)
    page.reload()
    expect(take_rows(page)).to_have_count(1)


def test_the_score_of_a_take_is_read_in_colour_and_plain_page_by_page_and_on_paper(open_page: Opener) -> None:
    page = open_page(camera=False, expect_errors=True, bypass_csp=True, viewport={"width": 320, "height": 640})
    put_take(page)
    assert not page.evaluate("performance.getEntriesByType('resource').some(({ name }) => name.includes('osmd'))")
    focus(take_rows(page).get_by_role("button", name="Show the score"))
    page.keyboard.press("Enter")
    score = page.get_by_role("dialog", name="Rise")
    expect(score.get_by_role("img", name="The score of “Rise”.")).to_be_visible()
    wait_until(page, f"{SHEETS} === 1")
    # The keys' own colours, and ink for the drums; under each note is its letter.
    wait_until(page, f"{COLOURS}.size === 7")
    assert score.locator(".score-paper text", has_text="F♯").count() > 0
    assert not violations(page, within="dialog.score")
    assert cut_off(page) == []
    score.get_by_text("In words").click()
    bars = score.get_by_role("heading", level=3)
    expect(bars).to_have_count(16)
    expect(score.locator(".score-words li").first).to_contain_text("Piano: Beat 1: C4. Beat 2: D4.")

    button(page, "Later bars").click()
    expect(score.locator(".score-bars")).to_have_text(f"Bars 17 to {BARS}, of {BARS} bars")
    expect(bars).to_have_count(BARS - 16)
    button(page, "Colours and letters").click()
    wait_until(page, f"{COLOURS}.size === 1")
    expect(score.locator(".score-paper text", has_text="F♯")).to_have_count(0)

    # All of it goes to the printer, and nothing else.
    page.evaluate(f"() => {{ {PRINTER} }}")
    button(page, "Print").click()
    wait_until(page, "printed.length === 1")
    page.emulate_media(media="print")
    (sheets,) = page.evaluate("printed")
    assert sheets >= 2
    for gone in (button(page, "Print"), page.locator("takes-list"), score.locator(".score-frame")):
        expect(gone).to_be_hidden()
    for sheet in score.locator(".score-sheets svg").all():
        expect(sheet).to_be_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(score.locator(".score-sheets svg")).to_have_count(0)
    button(page, "Done").click()
    expect(score).to_be_hidden()

    page.context.set_offline(True)
    button(page, "Show the score").click()
    wait_until(page, "heard.statuses.some(({ code }) => code === 'export-offline')")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_one_switch_opens_the_score_makes_it_larger_and_closes_it(open_page: Opener) -> None:
    page = open_scanning(open_page, scan="one-switch", keys=3)
    put_take(page, SHORT)
    choose(page, "Press the switch to begin")
    choose(page, "Rise")
    choose(page, "Show the score")
    wait_until(page, f"{SHEETS} === 1")
    before = page.evaluate("document.querySelector('.score-paper svg').getBoundingClientRect().height")
    # Meanwhile the scan has gone round, and perhaps come to rest; it has scrolled past the buttons.
    scan_to(page, "The score", "Press the switch to begin", is_held=True)
    rests = under_the_scan(page).startswith("Press")
    press(page)
    if rests:
        choose(page, "The score")
    choose(page, "Larger")
    wait_until(page, f"document.querySelector('.score-paper svg').getBoundingClientRect().height > {before}")
    choose(page, "Done")
    expect(page.locator("dialog[open]")).to_have_count(0)
