"""No picture leaves the device: everything that a whole session sends and keeps is looked at."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Page, Request, expect

from creatable.takes import parse_take

from .conftest import Server, wait_until
from .player import Opener, any_sound, button, kept_in_the_browser, record, still_face, stop, take_state

OTHER_SITE = "https://example.com/"
# Ways out of a page that are no requests.
WAYS_OUT = """
window.waysOut = [];
for (const name of ['RTCPeerConnection', 'WebSocket', 'WebTransport', 'MediaRecorder', 'EventSource']) {
  window[name] = class { constructor() { window.waysOut.push(name); } };
}
"""
KEPT_VALUES = """() => {
  const look = (value) => (value !== null && typeof value === 'object' && [Object, Array].includes(value.constructor)
    ? Object.values(value).flatMap(look) : [value]);
  const read = (text) => { try { return JSON.parse(text); } catch { return text; } };
  return look(Object.entries(localStorage).map(([name, text]) => [name, read(text)])).map(String);
}"""
KINDS_KEPT = """() => new Promise((resolve) => {
  const kinds = new Set();
  const look = (value) => {
    const plain = value === null || typeof value !== 'object' || [Object, Array].includes(value.constructor);
    kinds.add(plain ? typeof value : value.constructor.name);
    if (plain && value && typeof value === 'object') Object.values(value).forEach(look);
  };
  const opening = indexedDB.open('creatable');
  opening.onsuccess = () => {
    const transaction = opening.result.transaction([...opening.result.objectStoreNames]);
    for (const name of opening.result.objectStoreNames) {
      transaction.objectStore(name).getAll().onsuccess = ({ target }) => look(target.result);
    }
    transaction.oncomplete = () => { opening.result.close(); resolve([...kinds]); };
  };
})"""
# Each is an attempt that the policy must stop; what it did, or that it was stopped, is what comes back.
ATTACKS = """async (otherSite) => {
  const stopped = [];
  addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
  const inline = document.createElement('script');
  inline.textContent = 'window.injected = true';
  document.body.append(inline);
  document.body.insertAdjacentHTML('beforeend', '<button id="bait" onclick="window.injected = true" hidden></button>');
  document.querySelector('#bait').click();
  const sent = await fetch(otherSite, { mode: 'no-cors' }).then(() => true, () => false);
  const beacon = new Image();
  beacon.src = otherSite;
  document.body.append(beacon);
  const pause = () => new Promise((resolve) => { setTimeout(resolve, 100); });
  await pause();
  // Not before a pause: until then the driver's own licence to evaluate holds.
  let evaluated = false;
  try { evaluated = Boolean(new Function('return 1')()); } catch { /* stopped */ }
  await pause();
  return { stopped: stopped.sort(), sent, evaluated, injected: window.injected === true };
}"""


def whole_session(page: Page) -> None:
    """Everything that can be done here, the camera running all the while."""
    button(page, "Play with my nose").click()
    wait_until(page, "heard.pointers.some(({ present }) => present)")
    record(page)
    button(page, "C4").click(delay=50)
    page.get_by_role("combobox", name="Sound", exact=True).select_option(value="marimba")
    stop(page)
    expect(take_state(page)).to_have_text("Saved")
    button(page, "Play").click()
    wait_until(page, "heard.notes.some(({ origin }) => origin === 'playback')")
    # So short a take ends by itself, on a busy computer before anybody can stop it.
    expect(button(page, "Play")).to_be_visible()
    for name in ("Download MIDI", "Save a copy"):
        with page.expect_download():
            button(page, name).click()
    button(page, "Settings").click()
    page.get_by_role("combobox", name="Mirror").select_option(label="Silhouette only")
    button(page, "Done").click()


def sent_bodies(requests: list[Request]) -> list[tuple[str, str, bytes]]:
    return [(request.method, request.url, request.post_data_buffer) for request in requests if request.post_data_buffer]


def test_a_whole_session_asks_nobody_else_and_sends_notes_and_nothing_more(open_page: Opener, server: Server) -> None:
    page = open_page(offline=True, video=still_face().path, path="/healthz", touched=False, script=WAYS_OUT,
                     kept=any_sound())
    requests: list[Request] = []
    page.context.on("request", lambda request: requests.append(request))
    page.goto(server.url + "/?debug")
    page.locator(".debug").wait_for()
    whole_session(page)
    assert page.evaluate("waysOut") == []

    [*bodies, (_, address, told)] = sorted(sent_bodies(requests), key=lambda sent: sent[1].endswith("/audit"))
    assert {(method, url.split("/takes/")[0]) for method, url, _ in bodies} == {("PUT", f"{server.url}/api/v1")}
    # That a file was made of the take is written down at the server: its number, and no more.
    assert (address, json.loads(told)) == (
        f"{server.url}/api/v1/audit", {"exported": [{"kind": "take", "id": json.loads(bodies[0][2])["id"]}]})
    for _, _, body in bodies:
        # Knows each field of a take, and refuses any other.
        take = parse_take(body)
        assert all(len(text) < 200 for text in strings(json.loads(body)))
        assert take.note_count >= 1
    assert not [request.url for request in requests if len(request.url) > 250]

    [take_kept] = kept_in_the_browser(page)
    assert set(take_kept) - {"state", "revision", "noteCount", "beatAtMs"} == set(json.loads(bodies[0][2]))
    assert page.evaluate("indexedDB.databases().then((all) => all.map(({ name }) => name))") == ["creatable"]
    assert set(page.evaluate(KINDS_KEPT)) == {"object", "string", "number", "boolean"}
    assert all(len(text) < 1000 and "data:" not in text for text in page.evaluate(KEPT_VALUES))

    button(page, "Delete").click()
    button(page, "Delete").last.click()
    wait_until(page, "fetch('/api/v1/takes').then((a) => a.json()).then((b) => b.total === 0)")
    page.goto(f"{server.url}/api/docs")
    page.get_by_text("/api/v1/takes", exact=False).first.wait_for()
    assert {request.url.split("/", 3)[2] for request in requests if request.url.startswith("http")} == {
        server.url.removeprefix("http://")}


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []


def test_the_policy_stops_injected_scripts_and_requests_to_other_sites(
    launch: Callable[..., Browser], server: Server
) -> None:
    page = launch().new_page()
    answer = page.goto(server.url)
    page.locator("play-stage .zone").first.wait_for()
    assert answer
    policy = answer.headers["content-security-policy"]
    assert "'unsafe-inline'" not in policy
    assert "'unsafe-eval'" not in policy
    assert "http" not in policy
    assert page.evaluate("crossOriginIsolated")
    result = page.evaluate(ATTACKS, OTHER_SITE)
    page.close()
    assert result == {
        "stopped": ["connect-src", "img-src", "script-src", "script-src-attr", "script-src-elem"],
        "sent": False, "evaluated": False, "injected": False,
    }
