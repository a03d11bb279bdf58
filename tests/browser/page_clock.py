"""The page's own clock, which a test may set forward, and hold.

What waits for time to go by need not be waited for, and what must be done before it has gone by is done in time,
however busy the computer is.

It is the clock of performance.now(), of events and of frames, and both readings of the sound's clock agree with it: to
the page, time has gone by. Timers, the sound itself, workers and the camera go on in real time. So it is for what is
due at a time and looks at the clock for it, such as a scan. How long such a time lasts is tested in real time: for the
scan by test_scanning.after_its_rounds_without_a_choice_the_scan_rests_until_the_next_press.
"""

from __future__ import annotations

from playwright.sync_api import Page

SETTABLE = """{
  window.aheadMs = 0;
  let heldAtMs = Infinity;
  const now = performance.now.bind(performance);
  performance.now = () => Math.min(heldAtMs, now() + window.aheadMs);
  window.holdClock = () => { heldAtMs = performance.now(); };
  // It goes on from where it was held.
  window.letClockGo = () => {
    if (heldAtMs === Infinity) return;
    window.aheadMs = heldAtMs - now();
    heldAtMs = Infinity;
  };
  const happened = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp').get;
  Object.defineProperty(Event.prototype, 'timeStamp', {
    configurable: true,
    get() { return Math.min(heldAtMs, happened.call(this) + window.aheadMs); },
  });
  const heard = AudioContext.prototype.getOutputTimestamp;
  AudioContext.prototype.getOutputTimestamp = function getOutputTimestamp() {
    const { contextTime, performanceTime } = heard.call(this);
    return { contextTime, performanceTime: performanceTime && performanceTime + window.aheadMs };
  };
  const frame = requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) => frame(() => work(performance.now()));
}"""


def set_forward(page: Page, by_ms: float) -> None:
    """Let this much time have gone by, on a page that was opened with SETTABLE, and let the page see it."""
    page.evaluate("""(ms) => {
      window.aheadMs += ms;
      return new Promise((seen) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(seen)), 20));
    }""", by_ms)
