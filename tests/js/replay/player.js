/** Somebody plays an instrument before Record and after it, in whichever way it can be played; what was heard, and the take. */
import { mock } from 'node:test';
import { findSound } from '../../../static/audio/sounds.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { boundsOf, middleOf, outlineOf } from '../../../static/instruments/shapes.js';
import { heardEvents } from '../../../static/recorder/heard-events.js';
import { createRecorder } from '../../../static/recorder/take-recorder.js';
import { ASPECT, makeSitter } from '../instruments/body-player.js';

/** @import {InstrumentModule} from '../../../static/instruments/index.js' */
/** @import {NoteEvent, Take, Zone} from '../../../static/types.js' */

const FRAME_MS = 33;
/** So long before Record, until nothing of before is heard. */
const QUIET_MS = 3000;
export const TUNING = 452;
/** A MIDI file's tick is a millisecond. */
const TEMPO = 125;
/** After the last note. */
const RINGING_MS = 500;

/** What more can be heard than with the usual settings, by instrument. @type {Record<string, Record<string, any>>} */
export const SETTINGS = {
  sampler: { samples: '1a2b3c4d - 5e6f7a8b', samplerMode: 'held', samplerPitch: 'free' },
  singer: { singerWords: 'Hello my table' },
  body: { bodyVoices: 4, bodyRange: 'fixed' },
};

/**
 * @param {InstrumentModule} module
 * @param {Record<string, any>} [more]  settings
 * @returns {{take: Take, live: NoteEvent[], sounds: string[], seconds: number}}
 *   live: what was sounded, from Record on in seconds; what was before has times below 0
 */
export function playAndRecord({ meta, create }, more = SETTINGS[meta.id] ?? {}) {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const settings = { ...defaultsOf(meta.settings), tuning: TUNING, ...more };
    const { channel, program, id } = findSound(meta.sounds[0]);
    let atMs = 0;
    const nowSeconds = () => atMs / 1000;
    const journal = { append: () => {}, describe: () => {}, finish: async () => {} };
    const recorder = createRecorder({ store: { begin: () => /** @type {any} */ (journal) }, nowSeconds });
    /** @type {NoteEvent[]} */
    const heard = [];
    const emit = (/** @type {NoteEvent} */ event) => {
      heard.push({ ...event, atSeconds: nowSeconds() });
      recorder.add(event);
    };
    emit({ type: 'program-change', channel, program, atSeconds: 0 });
    emit({ type: 'instrument', channel, instrument: meta.id, atSeconds: 0 });
    const room = { columns: 40, rows: 40, aspect: 2 };
    const instrument = create({ settings, emit, nowSeconds, channel, room });
    const sitter = makeSitter();

    const pass = (/** @type {number} */ ms) => {
      for (let passed = 0; passed < ms; passed += 1) {
        atMs += 1;
        mock.timers.tick(1);
      }
    };
    let raised = 0;
    const point = (/** @type {number} */ x, /** @type {number} */ y, present = true) => {
      raised += 1;
      // Hands go up and down, one quickly enough to strike.
      const high = 0.6 + Math.sin(raised / 3);
      const parts = /** @type {any} */ ({
        rightWrist: [1, high],
        leftWrist: [-1, 1.2 * high],
        nose: [high / 4, -0.55],
      });
      if (meta.sees) {
        const keypoints = sitter(parts);
        instrument.updatePose?.({ source: 'body', keypoints, present, aspect: ASPECT, atMs });
      }
      instrument.update({ source: 'nose', x, y, present, atMs });
      pass(FRAME_MS);
    };
    const meet = (/** @type {Zone} */ { shape }) => {
      const { x, y } = middleOf(shape);
      const { width, height } = boundsOf(outlineOf(shape));
      point(x - 0.45 * width, y);
      for (let step = 0; step < 6; step += 1) point(x + step * 0.02 * width, y + (step - 3) * 0.05 * height);
    };
    const strike = (/** @type {Zone} */ zone, /** @type {number} */ velocity) => {
      instrument.press(zone.id, { source: 'touch', velocity });
      pass(80);
      instrument.release(zone.id, { source: 'touch' });
      pass(20);
    };
    const { zones } = instrument;
    const some = [zones[0], zones[Math.floor(zones.length / 2)], zones[zones.length - 1]];

    meet(some[1]);
    point(0.5, 0.5, false);
    strike(some[0], 90);
    instrument.releaseAll();
    pass(QUIET_MS);
    const beganSeconds = nowSeconds();
    recorder.start({
      tempoBpm: TEMPO,
      name: 'One',
      tracks: [{ channel, name: 'One', program }],
      settings: { ...settings, instrument: meta.id },
    });
    strike(some[2], 120);
    some.forEach(meet);
    point(0.5, 0.5, false);
    pass(100);
    instrument.setSustain(true);
    strike(some[0], 50);
    pass(150);
    instrument.setSustain(false);
    instrument.dispose();
    pass(RINGING_MS);
    const take = /** @type {Take} */ (JSON.parse(JSON.stringify(recorder.stop())));
    const live = heard.map((event) => ({ ...event, atSeconds: event.atSeconds - beganSeconds }));
    const sounds = [id, ...(meta.beside?.(settings) ?? [])];
    return { take, live, sounds, seconds: take.durationSeconds };
  } finally {
    mock.timers.reset();
  }
}

/** @param {Take} take @returns {NoteEvent[]}  what its playback sends */
export const replayed = (take) => [...heardEvents(take)].flat();
