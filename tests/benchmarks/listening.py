"""Listening: how late a SoundFrame is, and what it costs the worker and the page's thread."""

from __future__ import annotations

from tests.benchmarks.figures import Figure, Goal, median, spread
from tests.benchmarks.harness import Bench

RECORD_MS = 12_000
LATE_MS = 50.0
PAGE_MS = 2.0

# A chord and a click twice a second, heard as the page hears an instrument; what it does with each frame is timed.
LISTEN = """async (recordMs) => {
  const names = ['audio/listener', 'analysis/scene', 'captions/captioner', 'feel/feeling'];
  const [{ createListener }, { createSceneMemory }, { createCaptioner }, { feltOf }] =
    await Promise.all(names.map((name) => import(`/static/${name}.js`)));
  const context = new AudioContext();
  await context.resume();
  const sum = new GainNode(context, { gain: 0.1 });
  for (const frequency of [262, 330, 392]) {
    const tone = new OscillatorNode(context, { type: 'sawtooth', frequency });
    tone.connect(sum);
    tone.start();
  }
  const beat = new GainNode(context, { gain: 0 });
  for (let at = 0.5; at < 60; at += 0.5) beat.gain.setValueAtTime(1, at).linearRampToValueAtTime(0, at + 0.2);
  sum.connect(beat);
  const [scene, captioner] = [createSceneMemory(), createCaptioner()];
  const frames = [];
  const listener = await createListener(beat, {
    onFailure(message) { throw new Error(message); },
    onFrame(frame, measuringMs) {
      const lateMs = (context.currentTime - frame.atSeconds) * 1000;
      const begunMs = performance.now();
      scene.add(frame);
      captioner.hear(frame);
      feltOf(frame);
      frames.push({ atSeconds: frame.atSeconds, lateMs, measuringMs, pageMs: performance.now() - begunMs });
    },
  });
  await new Promise((resolve) => { setTimeout(resolve, recordMs); });
  listener.stop();
  await context.close();
  return frames;
}"""


def measure(bench: Bench) -> list[Figure]:
    with bench.browser() as browser, bench.page(browser) as page:
        page.mouse.click(2, 2)
        # The first second is left out.
        frames = page.evaluate(LISTEN, RECORD_MS)[100:]
    column = {name: [float(frame[name]) for frame in frames] for name in ("lateMs", "measuringMs", "pageMs")}
    return [
        Figure("frames a second", (len(frames) - 1) / (frames[-1]["atSeconds"] - frames[0]["atSeconds"]),
               note="fewer than 94: the worker was behind"),
        *spread("sound to frame on the page", column["lateMs"], "ms", goal=Goal(LATE_MS), note="drawing comes on top"),
        *spread("one measurement, in the worker", column["measuringMs"], "ms"),
        Figure("one frame on the page's thread, median", median(column["pageMs"]), "ms", Goal(PAGE_MS)),
        *spread("one frame on the page's thread", column["pageMs"], "ms", goal=Goal(PAGE_MS))[1:],
    ]
