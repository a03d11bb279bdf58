"""A page whose clock runs a few times as fast, so that nobody waits for what is waited for.

The page's own time (performance.now, setTimeout, setInterval, the time of frames and of events) goes `times` as fast;
the simulated camera's tracker tells it in the same time (`simulate_tracker`). `open_page(times=4)` does both.

It may be used where a test goes through waiting that the page itself counts: dwelling, scanning, long presses,
messages that go away. What was three seconds is then one, by the same rules and the same number of steps.

It may not be used where something else counts the time: for what is heard (the sound card goes as ever, so a note
and its sound come apart), for how fast something is, for a recorded face, for the server's answers. What the page gives
up after a time it gives up that much sooner: a busy machine is as if it were busier. The calendar (Date) goes as ever.
"""

from __future__ import annotations

_FAST = r"""
(() => {
  const now = performance.now.bind(performance);
  performance.now = () => TIMES * now();
  for (const name of ['setTimeout', 'setInterval']) {
    const wait = window[name].bind(window);
    window[name] = (act, ms = 0, ...rest) => wait(act, ms / TIMES, ...rest);
  }
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (act) => frame((atMs) => act(TIMES * atMs));
  const stamp = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp').get;
  Object.defineProperty(Event.prototype, 'timeStamp', { get() { return TIMES * stamp.call(this); } });
  // Where there is sound, both of its times are still of one moment.
  const heard = AudioContext.prototype.getOutputTimestamp;
  AudioContext.prototype.getOutputTimestamp = function both() {
    const { contextTime, performanceTime } = heard.call(this);
    return { contextTime, performanceTime: TIMES * performanceTime };
  };
})();
"""


def fast_clock(times: float) -> str:
    """A script for a page whose time is to go this many times as fast."""
    return _FAST.replace("TIMES", str(times))
