/** Beats that are seen in a path, the tempo that follows them, height and side; and all of it together, on a driven clock. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BeatFinder } from '../../../static/leading/beat-finder.js';
import { ConductingPlace } from '../../../static/leading/conducting-place.js';
import { Leader } from '../../../static/leading/leader.js';
import { TempoFollower } from '../../../static/leading/tempo-follower.js';
import { paths, tremble } from './paths.js';

/** @import {Path} from './paths.js' */

const FRAME_MS = 1000 / 30;

/** @param {Path} path @param {number} seconds */
function beatsIn(path, seconds) {
  const finder = new BeatFinder();
  const found = [];
  for (let atMs = 0; atMs < seconds * 1000; atMs += FRAME_MS) {
    const beatMs = finder.move({ ...path(atMs / 1000), present: true, atMs });
    if (beatMs !== null) found.push(beatMs);
  }
  return found;
}

test('each downward turn is a beat, also where the hand trembles; trembling alone, and going up or down once, is none', () => {
  for (const bpm of [50, 80, 120]) {
    const wanted = Math.floor((20 * bpm) / 60);
    for (const path of [paths.beats(bpm), tremble(paths.beats(bpm))]) {
      const found = beatsIn(path, 20);
      assert.ok(Math.abs(found.length - wanted) <= 1, `${bpm}: ${found.length} of ${wanted}`);
      const period = 60_000 / bpm;
      for (const beatMs of found) {
        const off = ((beatMs + period / 2) % period) - period / 2;
        assert.ok(Math.abs(off) < 150, `${bpm}: off by ${off}`);
      }
    }
  }
  assert.deepEqual(beatsIn(tremble(paths.still), 60), []);
  assert.deepEqual(
    beatsIn((seconds) => ({ x: 0.5, y: 0.2 + 0.03 * seconds }), 20),
    [],
  );
});

test('the tempo is the middle of the last beats: one that is missed, late or too many changes little', () => {
  const song = { bpm: 100, beatsInBar: 4 };
  const bpmAfter = (/** @type {readonly number[]} */ beatsMs) => {
    const tempo = new TempoFollower(song);
    for (const beatMs of beatsMs) tempo.beat(beatMs);
    return Math.round(tempo.bpm);
  };
  assert.equal(bpmAfter([0]), 100, 'its own');
  assert.equal(bpmAfter([0, 750]), 80);
  assert.equal(bpmAfter([0, 750, 1500, 3000, 3750]), 80, 'missed');
  assert.equal(bpmAfter([0, 750, 1500, 2500, 3000, 3750]), 80, 'late');
  assert.equal(bpmAfter([0, 750, 1500, 1800, 2250, 3000]), 80, 'too many');
  assert.equal(bpmAfter([0, 600, 1200, 2400, 3600, 4800, 6000]), 50, 'half as fast is meant when it goes on');
});

test('it is never slower than a quarter of the song or 40, nor faster than one and a half or 240', () => {
  const bpmOf = (/** @type {number} */ bpm, /** @type {number} */ stepMs) => {
    const tempo = new TempoFollower({ bpm, beatsInBar: 4 });
    for (let beat = 0; beat < 6; beat += 1) tempo.beat(beat * stepMs);
    return tempo.bpm;
  };
  assert.deepEqual([bpmOf(100, 250), bpmOf(100, 1900), bpmOf(200, 250), bpmOf(240, 1100)], [150, 40, 240, 60]);
});

test('where beats stop it holds on for two bars, rests then, and the next beat goes on at the same tempo', () => {
  const tempo = new TempoFollower({ bpm: 100, beatsInBar: 3 });
  assert.equal(tempo.plays(0), false);
  for (const beatMs of [0, 1000, 2000]) tempo.beat(beatMs);
  assert.deepEqual([tempo.plays(7900), tempo.plays(8000), Math.round(tempo.bpm)], [true, false, 60]);
  tempo.beat(20_000);
  assert.deepEqual([tempo.plays(20_000), Math.round(tempo.bpm)], [true, 60]);
});

test('what lags behind goes faster until the next beat, what is ahead slower', () => {
  const tempo = new TempoFollower({ bpm: 100, beatsInBar: 4 });
  assert.equal(tempo.rate(3), 1);
  assert.ok(tempo.rate(2.8) > 1.05 && tempo.rate(2.8) < 1.1);
  assert.ok(tempo.rate(3.2) < 0.95 && tempo.rate(3.2) > 0.9);
});

test('high is loud, low is soft; left has the low parts, right the high ones, and at an edge nothing flickers', () => {
  const place = new ConductingPlace();
  assert.deepEqual([place.loudness, place.group], [1, 'all'], 'of whoever only presses');
  let atMs = 0;
  /** @param {Path} path @param {number} seconds */
  const conduct = (path, seconds) => {
    const groups = [];
    for (const end = atMs + seconds * 1000; atMs < end; atMs += FRAME_MS) {
      place.move({ ...path(atMs / 1000), present: true, atMs });
      groups.push(place.group);
    }
    return groups;
  };
  conduct(tremble(paths.beats(80, { x: 0.2, y: 0.25 })), 5);
  assert.deepEqual([place.loudness > 0.85, String(place.group)], [true, 'low']);
  conduct(tremble(paths.beats(80, { x: 0.8, y: 0.75 })), 5);
  assert.deepEqual([place.loudness < 0.45, String(place.group)], [true, 'high']);
  const changes = conduct(tremble(paths.beats(80, { x: 0.67 })), 20).filter(
    (group, at, all) => at > 0 && group !== all[at - 1],
  );
  assert.ok(changes.length <= 2, `${changes.length}`);
});

/** A song on the clock of whoever leads it. @param {Leader} leader @param {number} bpm */
function makeSong(leader, bpm) {
  let songBeat = 0;
  let atMs = 0;
  /** @param {Path|null} path @param {number} seconds */
  return (path, seconds) => {
    const courses = [];
    for (const end = atMs + seconds * 1000; atMs < end; atMs += FRAME_MS) {
      if (path) leader.move({ source: 'nose', ...path(atMs / 1000), present: true, atMs });
      const course = leader.look(atMs, { songBeat, needs: 0.2, restMs: 1000 });
      if (course.plays) songBeat += (course.rate * bpm * FRAME_MS) / 60_000;
      courses.push({ ...course, songBeat });
    }
    return courses;
  };
}

test('a trembling hand leads a song at its own tempo, in step with its beats, until it rests', () => {
  const leader = new Leader('conducts', { bpm: 100, beatsInBar: 4, parts: 2 });
  const conduct = makeSong(leader, 100);
  const led = conduct(tremble(paths.beats(80)), 30);
  const { bpm, songBeat } = led[led.length - 1];
  assert.ok(Math.abs(bpm - 80) < 5, `${bpm}`);
  // Thirty seconds at 80 are forty beats; the first is given when the hand first turns.
  assert.ok(songBeat > 36 && songBeat < 41, `${songBeat}`);
  const rested = conduct(paths.still, 12);
  assert.equal(rested[rested.length - 1].plays, false);
  assert.ok(rested[60].plays, 'it holds on for two bars');
});

test('presses of a switch are beats, and held it moves', () => {
  const leader = new Leader('conducts', { bpm: 100, beatsInBar: 4, parts: 2 });
  for (const atMs of [0, 1000, 2000]) {
    leader.hold('switch', true, atMs);
    leader.hold('switch', false, atMs + 200);
  }
  leader.press(3000, 0);
  const course = leader.look(3000, { songBeat: 3, needs: 0.2, restMs: 1000 });
  assert.deepEqual([course.plays, Math.round(course.bpm), course.loudness, course.group], [true, 60, 1, 'all']);
  const moved = new Leader('moves', { bpm: 100, beatsInBar: 4, parts: 2 });
  moved.hold('switch', true, 0);
  moved.look(0, { songBeat: 0, needs: 1, restMs: 1000 });
  const { plays, loudness, parts, rate } = moved.look(1000, { songBeat: 0, needs: 0.9, restMs: 1000 });
  assert.deepEqual([plays, loudness, parts, rate], [true, 1, 2, 1]);
});

test('music that grows is soft with one part at first, and full with all of them while much moves', () => {
  const leader = new Leader('grows', { bpm: 100, beatsInBar: 4, parts: 3 });
  const play = makeSong(leader, 100);
  const first = play(tremble(paths.swing(0.35, 1)), 0.5).find(({ plays }) => plays);
  assert.ok(first && first.loudness < 0.6 && first.parts < 3);
  const grown = play(tremble(paths.swing(0.35, 1)), 5).at(-1);
  assert.ok(grown && grown.loudness > 0.9 && grown.parts === 3 && grown.rate === 1);
  assert.equal(play(tremble(paths.still), 5).at(-1)?.plays, false);
});
