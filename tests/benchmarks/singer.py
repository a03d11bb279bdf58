"""What the singer costs the audio thread: the time that a second of sound takes to be made, in the worklet itself."""

from __future__ import annotations

from tests.benchmarks.figures import Figure, Goal, median
from tests.benchmarks.harness import Bench

ROUNDS = 5
SECONDS = 10
SAMPLE_RATE = 48_000
GOAL = Goal(0.5)
RENDER = """async ({ voices, seconds, sampleRate }) => {
  const { createVoice } = await import('/static/audio/singer-voice.js');
  const context = new OfflineAudioContext(2, seconds * sampleRate, sampleRate);
  const voice = createVoice({ context, output: context.destination });
  await voice.ready;
  const at = { channel: 0, atSeconds: 0 };
  let began = 0;
  // It hears only while it is asked for sound.
  context.suspend(0.1).then(async () => {
    voice.send({ type: 'control-change', controller: 1, value: 64, ...at });
    voice.send({ type: 'lyric', text: 'la', ...at });
    for (let index = 0; index < voices; index += 1) {
      voice.send({ type: 'control-change', controller: 16, value: index % 4, ...at });
      voice.send({ type: 'note-on', note: 48 + index, velocity: 90, ...at });
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    began = performance.now();
    context.resume();
  });
  const buffer = await context.startRendering();
  const ms = performance.now() - began;
  const tail = buffer.getChannelData(0).subarray(-sampleRate);
  return { ms, heard: tail.some((sample) => Math.abs(sample) > 0.01) };
}"""


def measure(bench: Bench) -> list[Figure]:
    figures = []
    with bench.browser() as browser:
        page = browser.new_page()
        page.goto(bench.server.url)
        for voices in (4, 24):
            ratios = []
            for _ in range(ROUNDS):
                order = {"voices": voices, "seconds": SECONDS, "sampleRate": SAMPLE_RATE}
                found = page.evaluate(RENDER, order)
                assert found["heard"], "the singer was silent"
                ratios.append(found["ms"] / 1000 / SECONDS)
            note = f"of {ROUNDS} renders of {SECONDS} s; {min(ratios):.3f} to {max(ratios):.3f}"
            figures.append(Figure(f"audio thread, {voices} voices, part of its time", median(ratios), "", GOAL, note))
    return figures
