"""Without a network or a server: the page opens again, follows the nose, sounds and records, and sends later."""

from __future__ import annotations

import json
import signal
from urllib.parse import urlsplit

from playwright.sync_api import Page, Worker, expect

from .conftest import Server, comes_true, heard_codes, wait_until
from .offline import seldom, wait_until_kept
from .player import (
    TAP,
    Opener,
    answer_status,
    any_sound,
    button,
    play_until_heard,
    record,
    still_face,
    stop,
    take_state,
    wait_for_status,
)
from .see_player import SELDOM_DRAWN

# A service worker that comes when the player has long begun.
SLOW_REGISTRATION = """
const register = ServiceWorkerContainer.prototype.register;
const released = new Promise((resolve) => { window.letRegister = resolve; });
ServiceWorkerContainer.prototype.register = async function later(...given) {
  await released;
  return register.apply(this, given);
};
"""

# The server answers the service worker when the test lets it, and a patience ends when the test says so.
# A file that is kept, and that no page here asks for by itself.
SHEET, AS_KEPT = "/static/vendor/uplot.css", "as it was kept"
HELD_SERVER = """() => {
  const real = { fetch, setTimeout };
  const asked = [];
  const due = [];
  globalThis.fetch = (...given) => new Promise((resolve) => asked.push(() => {
    const answer = real.fetch.apply(globalThis, given);
    resolve(answer);
    return answer;
  }));
  globalThis.setTimeout = (work, ms) => (ms ? due.push(work) : real.setTimeout.call(globalThis, work, 0));
  globalThis.questions = () => asked.length;
  globalThis.serverAnswers = () => Promise.all(asked.splice(0).map((go) => go())).then(() => {});
  globalThis.patienceEnds = () => due.splice(0).forEach((work) => work());
  globalThis.letGo = () => {
    Object.assign(globalThis, real);
    globalThis.patienceEnds();
    return globalThis.serverAnswers();
  };
}"""
ASK_FOR_SHEET = f"fetch('{SHEET}').then((answer) => answer.text()).then((text) => got.push(text))"


def small_files(server: Server) -> set[str]:
    """The files that are kept for use without a network, looked at or not."""
    return set(json.loads(server.get("/files.json"))["files"])


def test_after_one_visit_everything_works_without_a_server(open_page: Opener, server: Server) -> None:
    """Also what workers and worklets fetched before the service worker was there."""
    page = open_page(offline=True, video=still_face().path, expect_errors=True, script=TAP + SLOW_REGISTRATION,
                     kept=any_sound())
    assert page.evaluate("navigator.serviceWorker.controller") is None
    button(page, "Play with my nose").click()
    wait_until(page, "heard.pointers.some(({ present }) => present)")
    (worker,) = [each for each in page.workers if "tracking" in each.url]
    fetched = worker.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    button(page, "Stop camera").click()
    play_until_heard(page, "k")
    page.keyboard.up("k")
    page.evaluate("letRegister()")
    wait_until_kept(page)
    what_workers_fetched_is_kept(page, server, [worker.url, *fetched])
    context = page.context
    page.close()
    server.stop()

    again = context.new_page()
    again.goto(server.url)
    button(again, "Play with my nose").click()
    wait_until(again, "heard.notes.some(({ type }) => type === 'note-on')")
    expect(again.locator(".dot.is-present")).to_be_visible()
    button(again, "Stop camera").click()
    play_until_heard(again, "k")
    again.keyboard.up("k")
    record(again)
    button(again, "E4").click(delay=50)
    stop(again)
    expect(take_state(again)).to_have_text("Safe in this browser")
    assert not [code for code in heard_codes(again) if code.startswith(("download", "sound", "tracker"))]
    again.reload()
    expect(take_state(again)).to_have_text("Safe in this browser")

    server.start()
    again.evaluate("window.dispatchEvent(new Event('online'))")
    expect(take_state(again)).to_have_text("Saved")
    assert [take["name"] for take in server.takes()] == ["Take 1"]


def what_workers_fetched_is_kept(page: Page, server: Server, fetched: list[str]) -> None:
    assert any(name.endswith("tfjs-backend-wasm-simd.wasm") for name in fetched)
    worklets = [f"{server.url}/static/{name}-processor.js" for name in ("vendor/spessasynth", "audio/limiter")]
    names = json.dumps([*fetched, *worklets])
    kept = f"Promise.all({names}.map((name) => caches.match(name)))"
    if not any(comes_true(page, seldom(f"{kept}.then((all) => all.every(Boolean))")) for _ in range(6)):
        missing = page.evaluate(f"{kept}.then((all) => {names}.filter((_, at) => !all[at]))")
        raise AssertionError(f"not kept: {missing}")


def test_a_first_visit_that_only_looked_is_enough_to_open_the_page_and_play_the_keys(
    open_page: Opener, server: Server
) -> None:
    page = open_page(offline=True, camera=False, expect_errors=True, script=TAP, kept=any_sound())
    wait_until_kept(page)
    a_server_that_takes_questions_and_never_answers_leaves_the_page_as_it_was_kept(page, server)
    the_page_opens_and_its_keys_play_without_a_server(page, server)


def a_server_that_takes_questions_and_never_answers_leaves_the_page_as_it_was_kept(page: Page, server: Server) -> None:
    assert server.process
    server.process.send_signal(signal.SIGSTOP)
    try:
        page.reload(wait_until="commit")
        page.locator("play-stage .zone").first.wait_for()
        # Recording waits for nothing, not even for a sound that never comes.
        button(page, "Record").click()
        wait_for_status(page, "recording")
    finally:
        server.process.send_signal(signal.SIGCONT)


def the_page_opens_and_its_keys_play_without_a_server(page: Page, server: Server) -> None:
    server.stop()
    page.reload()
    page.locator("play-stage .zone").first.wait_for()
    button(page, "C4").click(delay=50)
    wait_for_status(page, "sound-unreachable")
    expect(page.get_by_role("status")).to_contain_text("the server does not answer")
    assert page.evaluate("heard.notes.map(({ type }) => type)") == ["note-on", "note-off"]

    server.start()
    answer_status(page, "Try again")
    play_until_heard(page)
    # It has come past the service worker, and is kept.
    wait_until(page, seldom("caches.match('/models/sounds/trumpet.sf3').then((sound) => sound !== undefined)"))


def test_views_that_nobody_has_opened_are_kept_as_well_and_only_what_has_changed_is_kept_anew(
    open_page: Opener, server: Server
) -> None:
    # The rest is kept seconds after what was needed at once.
    page = open_page(offline=True, camera=False, expect_errors=True, times=3, script=SELDOM_DRAWN)
    wait_until_kept(page)
    loaded = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    # The list itself is kept when all that it names is.
    wait_until(page, seldom("caches.match('/files.json').then((list) => list !== undefined)"), 60)
    small = small_files(server)
    assert len(small - {urlsplit(name).path for name in loaded}) > 5, "the files of other views wait to be needed"
    assert {"/static/vendor/uplot.js", "/static/vendor/uplot.css", "/views/teach/de.ftl"} <= small
    missing = """(names) => Promise.all(names.map(async (name) => ((await caches.match(name)) ? [] : [name])))
      .then((lists) => lists.flat())"""
    assert page.evaluate(missing, sorted(small)) == []
    keeps_only_what_has_changed(page, server, small)
    a_server_that_answers_late_or_twice_is_waited_for_again(page)

    server.stop()
    for view, control in [("See sound", "Microphone"), ("Teach gestures", "Add a gesture")]:
        page.get_by_role("link", name=view).click()
        expect(page.get_by_role("button", name=control)).to_be_visible()


def asks_for_the_sheet(page: Page, worker: Worker, questions: int = 1) -> None:
    """And wait until the service worker has as many questions to the server."""
    page.evaluate(f"void {ASK_FOR_SHEET}")
    for _ in range(500):
        if worker.evaluate("questions()") == questions:
            return
        page.wait_for_timeout(20)
    raise AssertionError("the service worker does not ask the server")


def a_server_that_answers_late_or_twice_is_waited_for_again(page: Page) -> None:
    page.evaluate("""async ([name, text]) => {
      window.got = [];
      await (await caches.open((await caches.keys()).at(-1))).put(name, new Response(text));
    }""", [SHEET, AS_KEPT])
    (worker,) = page.context.service_workers
    worker.evaluate(HELD_SERVER)
    # Asked twice at once: both are shown the copy when patience ends, and the next one is not waited for.
    for questions in (1, 2):
        asks_for_the_sheet(page, worker, questions)
    worker.evaluate("patienceEnds()")
    wait_until(page, "got.length === 2")
    asks_for_the_sheet(page, worker, 3)
    wait_until(page, "got.length === 3")
    assert page.evaluate("got") == [AS_KEPT] * 3
    # They are answered late: the server is waited for again, also when a patience ends whose question has its answer.
    worker.evaluate("serverAnswers()")
    for times in (4, 5):
        asks_for_the_sheet(page, worker)
        # Who were not to wait would be shown the copy by now.
        page.wait_for_timeout(100)
        worker.evaluate("serverAnswers()")
        wait_until(page, f"got.length === {times}")
        assert page.evaluate("got.at(-1)").startswith(".uplot")
        worker.evaluate("patienceEnds()")
    worker.evaluate("letGo()")


def keeps_only_what_has_changed(page: Page, server: Server, small: set[str]) -> None:
    """Two files that nobody here reads are as of an earlier version, one of which says so, and a third is no more."""
    changed, same = sorted(name for name in small if name.endswith("/es.ftl"))[:2]
    gone = "/static/of-an-earlier-version.js"
    page.evaluate("""async ([changed, same, gone]) => {
      const cache = await caches.open((await caches.keys())[0]);
      const list = await (await cache.match('/files.json')).json();
      list.files[changed] = list.files[gone] = 'older';
      await cache.put('/files.json', new Response(JSON.stringify(list)));
      await Promise.all([changed, same, gone].map((name) => cache.put(name, new Response('as it was'))));
    }""", [changed, same, gone])
    # A page that stays open while the server is renewed goes on with what it began with.
    assert page.evaluate(f"fetch('{gone}').then((answer) => answer.text())") == "as it was"
    page.reload()
    kept = "caches.match('{}').then((answer) => answer?.text())"
    wait_until(page, f"{kept.format(changed)}.then((text) => text === {json.dumps(server.get(changed).decode())})")
    wait_until(page, f"{kept.format(gone)}.then((text) => text === undefined)")
    assert page.evaluate(kept.format(same)) == "as it was"
