import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_FLASHES, makeKeyLights } from '../../../static/play/key-lights.js';

function rig() {
  let nowMs = 0;
  /** @type {{callback: () => void, atMs: number}[]} */
  let waiting = [];
  /** @type {{note: number, lit: boolean, atMs: number}[]} */
  const shown = [];
  const lights = makeKeyLights({
    show: (note, lit) => shown.push({ note, lit, atMs: nowMs }),
    timer: {
      now: () => nowMs,
      set(callback, ms) {
        const handle = { callback, atMs: nowMs + ms };
        waiting.push(handle);
        return handle;
      },
      clear: (handle) => {
        waiting = waiting.filter((each) => each !== handle);
      },
    },
  });
  return {
    lights,
    shown,
    /** @param {number} atMs */
    goTo(atMs) {
      for (const each of waiting.filter((timed) => timed.atMs <= atMs).sort((a, b) => a.atMs - b.atMs)) {
        waiting = waiting.filter((timed) => timed !== each);
        nowMs = each.atMs;
        each.callback();
      }
      nowMs = atMs;
    },
  };
}

test('a key is lit while it sounds and dark at once afterwards', () => {
  const { lights, shown, goTo } = rig();
  lights.on(60);
  goTo(200);
  lights.off(60);
  assert.deepEqual(shown, [
    { note: 60, lit: true, atMs: 0 },
    { note: 60, lit: false, atMs: 200 },
  ]);
});

test('a key that two fingers hold goes dark with the second', () => {
  const { lights, shown } = rig();
  lights.on(60);
  lights.on(60);
  lights.off(60);
  assert.equal(shown.length, 1);
  lights.off(60);
  assert.equal(shown.at(-1)?.lit, false);
});

test('whoever tries to make a key flash sees it three times within any second at most', () => {
  const { lights, shown, goTo } = rig();
  for (let atMs = 0; atMs < 10_000; atMs += 50) {
    goTo(atMs);
    lights.on(60);
    goTo(atMs + 25);
    lights.off(60);
  }
  goTo(12_000);
  const flashes = shown.filter(({ lit }) => lit).map(({ atMs }) => atMs);
  assert.ok(flashes.length > 10);
  for (const begin of flashes) {
    assert.ok(flashes.filter((atMs) => atMs >= begin && atMs < begin + 1000).length <= MOST_FLASHES);
  }
  assert.equal(shown.at(-1)?.lit, false);
});

test('playing at an ordinary pace changes nothing, and one key does not hold back another', () => {
  const { lights, shown, goTo } = rig();
  for (let beat = 0; beat < 20; beat += 1) {
    goTo(beat * 350);
    lights.on(60 + (beat % 2));
    goTo(beat * 350 + 150);
    lights.off(60 + (beat % 2));
  }
  assert.equal(shown.length, 40);
  assert.ok(
    shown.every(
      ({ lit, atMs }, index) => lit === (index % 2 === 0) && atMs === Math.floor(index / 2) * 350 + (lit ? 0 : 150),
    ),
  );
});

test('where other keys take their place nothing is lit and nothing waits', () => {
  const { lights, shown, goTo } = rig();
  for (const atMs of [0, 50, 100]) {
    goTo(atMs);
    lights.on(60);
    lights.off(60);
  }
  lights.clear();
  assert.equal(shown.at(-1)?.lit, false);
  const count = shown.length;
  goTo(5000);
  assert.equal(shown.length, count);
});
