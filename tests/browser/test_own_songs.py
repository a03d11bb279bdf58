"""Songs of one's own: files become songs that are played like the shipped ones, and nothing of them leaves the page."""

from __future__ import annotations

import base64
import io

import mido
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import heard_codes, wait_until
from .player import Opener, any_sound, button, focus, visit_anew, wait_for_status

BOOK = "song-book-view"
FLUTE, BASS = [72, 71, 69, 72], [48, 43]


def midi_file() -> bytes:
    """A melody and a bass, as another program writes them."""
    file = mido.MidiFile(ticks_per_beat=480)
    for name, channel, notes, beats in (("Flute", 0, FLUTE, 1), ("Bass", 1, BASS, 2)):
        track = mido.MidiTrack([mido.MetaMessage("track_name", name=name)])
        for note in notes:
            track.append(mido.Message("note_on", channel=channel, note=note, velocity=80))
            track.append(mido.Message("note_off", channel=channel, note=note, time=480 * beats))
        file.tracks.append(track)
    bytes_ = io.BytesIO()
    file.save(file=bytes_)
    return bytes_.getvalue()


def open_file(page: Page, name: str, content: bytes) -> None:
    page.locator(f"{BOOK} input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content})


def drop_file(page: Page, name: str, content: bytes) -> None:
    page.locator(BOOK).evaluate(
        """(book, [name, content]) => {
          const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([bytes], name));
          book.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
        }""", [name, base64.b64encode(content).decode()])


def test_a_midi_file_becomes_a_song_that_is_played_kept_deleted_and_put_back_and_next_note_plays_it(
    open_page: Opener,
) -> None:
    page = open_page(camera=False, kept=any_sound())
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method != "GET" else None)
    open_file(page, "Our song.mid", midi_file())
    wait_for_status(page, "song-opened")
    row = page.locator("song-row")
    expect(row).to_contain_text("0 of 4 notes")
    for note in FLUTE[:2]:
        page.locator(f".zone.is-next[data-note='{note}']").press("Enter")
    expect(row).to_contain_text("2 of 4 notes")
    page.get_by_label("My part").select_option(label="2: Bass (2 notes)")
    expect(row).to_contain_text("0 of 2 notes")
    expect(row).to_contain_text("higher on these keys")
    page.reload()
    expect(row).to_contain_text("0 of 2 notes")
    expect(page.locator(f"{BOOK} h3")).to_have_text("Our song")

    focus(page.locator(BOOK).get_by_role("button", name="Delete"))
    page.keyboard.press("Enter")
    wait_for_status(page, "song-deleted")
    expect(row.locator("section")).to_have_count(0)
    expect(button(page, "Undo “Our song” was deleted.")).to_be_focused()
    page.keyboard.press("Enter")
    wait_for_status(page, "song-back")

    drop_file(page, "letter.txt", b"Dear diary")
    wait_for_status(page, "song-unknown")
    expect(page.locator("status-line")).to_contain_text("letter.txt is no song that can be read")
    drop_file(page, "tune.txt", b"title: Typed\ntune: C4 X4")
    wait_for_status(page, "song-flawed")
    expect(page.locator(f"{BOOK} li")).to_have_count(1)
    page.locator(BOOK).get_by_role("button", name="Play along").click()
    expect(row).to_contain_text("0 of 2 notes")
    assert "song-not-kept" not in heard_codes(page)
    assert not sent
    visit_anew(page, kept=any_sound(instrument="next-note"))
    next_note_plays_ones_own_song_press_by_press_also_after_a_reload(page)


BAND = """window.bandHeard = [];
document.addEventListener('creatable:note', ({ detail: { type, origin, note, channel } }) => {
  if (type === 'note-on' && origin === 'accompaniment') window.bandHeard.push([channel, note]);
})"""
FAST = any_sound(songSpeed=150, guideDone=True)


def test_the_band_plays_the_other_parts_of_a_passage_and_stops_when_the_view_is_left(open_page: Opener) -> None:
    page = open_page(camera=False, bypass_csp=True, kept=FAST)
    page.evaluate(BAND)
    open_file(page, "Our song.mid", midi_file())
    wait_for_status(page, "song-opened")
    band, row = page.locator("song-accompaniment"), page.locator("song-row")
    focus(band.get_by_role("button", name="With the band"))
    page.keyboard.press("Enter")
    expect(page.locator(".zone.is-next.is-due[data-note='72']")).to_have_count(1)
    page.locator(".zone.is-due").press("Enter")
    assert not page.locator(".zone.is-on:not([data-note='72'])").count(), "what the band plays lights no key"
    assert not violations(page)
    expect(band.get_by_role("status")).to_have_text("1 of 4 came in time.")
    heard = page.evaluate("window.bandHeard")
    assert [note for channel, note in heard if channel != 9] == BASS
    expect(row).to_contain_text("0 of 4 notes")
    band.get_by_label("Which notes I play").select_option(label="Only the first of each bar")
    expect(row).to_contain_text("Easier: 1 of 4 notes")

    page.evaluate("document.documentElement.toggleAttribute('data-locked', true)")
    expect(page.locator(BOOK)).to_be_hidden()
    expect(band.get_by_label("Which notes I play")).to_be_hidden()
    expect(band.get_by_role("button", name="With the band")).to_be_visible()
    page.evaluate("document.documentElement.toggleAttribute('data-locked', false)")

    band.get_by_label("Again and again").check()
    band.get_by_role("button", name="With the band").click()
    expect(band.get_by_role("button", name="Stop the band")).to_be_visible()
    page.get_by_role("link", name="See sound").click()
    page.get_by_role("link", name="Play", exact=True).click()
    expect(band.get_by_role("button", name="With the band")).to_be_visible()


def next_note_plays_ones_own_song_press_by_press_also_after_a_reload(page: Page) -> None:
    open_file(page, "Our song.mid", midi_file())
    wait_for_status(page, "song-opened")
    for _ in FLUTE:
        page.locator("play-stage .zone").press("Enter")
    on = "heard.notes.filter(({ type }) => type === 'note-on').map(({ note }) => note)"
    wait_until(page, f"{on}.length === {len(FLUTE)}")
    assert page.evaluate(on) == FLUTE
    page.reload()
    expect(page.locator(BOOK)).to_contain_text("Our song")
    page.locator("play-stage .zone").press("Enter")
    wait_until(page, f"{on}.length === 1")
    assert page.evaluate(on) == FLUTE[:1]
