/** What was played, recorded and played back sounds the same, of every instrument of the registry. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findInstrument, instruments } from '../../../static/instruments/index.js';
import { FIRST_FIELD, writeShapes } from '../../../static/instruments/shape-code.js';
import { USUAL_SHAPE } from '../../../static/instruments/shape-templates.js';
import { difference } from './band-levels.js';
import { BLOCK, RATE, renderEvents } from './orchestra.js';
import { playAndRecord, replayed, SETTINGS, TUNING } from './player.js';
import { WEB_AUDIO } from './web-audio.js';

/** @import {NoteEvent, Take} from '../../../static/types.js' */

/** All happens in whole milliseconds, and so does what is rendered. */
const MOST_DB = 1;
/** A singer's breath is noise, which is never the same in one moment and one third of an octave. */
const MOST_OF_BREATH_DB = 8;
/** Of the loudest third of an octave; silence has -120. */
const LEAST_DB = 0;

/** Of the sampler: two tones. */
const SAMPLES = [500, 900].map((hertz, index) => ({
  id: ['1a2b3c4d', '5e6f7a8b'][index],
  name: 'tone',
  rate: RATE,
  channels: [Int16Array.from({ length: RATE }, (_, at) => 16000 * Math.sin((2 * Math.PI * hertz * at) / RATE))],
  start: 0,
  end: RATE,
}));

const known = Object.fromEntries(Object.keys(WEB_AUDIO).map((name) => [name, /** @type {any} */ (globalThis)[name]]));
before(() => Object.assign(globalThis, WEB_AUDIO));
after(() => Object.assign(globalThis, known));

/** What was heard once: to render it takes longer than all the rest. @type {Map<string, Promise<Float32Array>>} */
const heard = new Map();

/** @param {ReturnType<typeof playAndRecord>} played  as it was heard from Record on */
function heardLive(played) {
  const what = JSON.stringify([played.live, played.sounds, played.seconds]);
  const sound = heard.get(what) ?? renderLive(played);
  heard.set(what, sound);
  return sound;
}

/** @param {ReturnType<typeof playAndRecord>} played */
async function renderLive({ live, sounds, seconds }) {
  // Whole blocks, so that what is struck again begins at the same place of one.
  const earlier = Math.ceil((-Math.min(...live.map(({ atSeconds }) => atSeconds)) * RATE) / BLOCK) * (BLOCK / RATE);
  const events = live.map((event) => ({ ...event, atSeconds: event.atSeconds + earlier }));
  const sound = await renderEvents(events, earlier + seconds, { sounds, tuning: TUNING, samples: SAMPLES });
  return sound.subarray(Math.round(earlier * RATE));
}

/** @param {Take} take @param {readonly string[]} sounds */
const heardAgain = (take, sounds) => renderEvents(replayed(take), take.durationSeconds, { sounds, samples: SAMPLES });

/** Of My shapes: a sample between two notes. */
const SHEET = writeShapes([
  { ...USUAL_SHAPE, x: 20, note: 60 },
  { ...USUAL_SHAPE, x: 64, note: FIRST_FIELD, plays: 'sample' },
  { ...USUAL_SHAPE, x: 108, note: 67 },
]);

describe('what was played is heard again', () => {
  /** Settings that bring in what the usual ones leave out. @type {[string, Record<string, any>][]} */
  const variants = [
    ['shapes', { shapes: SHEET, samples: SETTINGS.sampler.samples, samplerMode: 'held' }],
    ['sampler', { ...SETTINGS.sampler, samplerMode: 'looped', samplerPitch: 'steps' }],
    ['sampler', {}],
    ['singer', { singerVowel: 'e', singerLanguage: 'de' }],
    ['piano', { velocity: 'speed' }],
  ];
  const usual = instruments.map(({ meta }) => /** @type {typeof variants[0]} */ ([meta.id, SETTINGS[meta.id] ?? {}]));
  for (const [id, settings] of [...usual, ...variants])
    test(`of ${id}, ${JSON.stringify(settings)}`, async () => {
      const module = findInstrument(id);
      const played = playAndRecord(module, settings);
      const live = await heardLive(played);
      const { worstDb, loudestDb } = difference(live, await heardAgain(played.take, played.sounds));
      assert.ok(loudestDb > LEAST_DB, `silent: ${loudestDb} dB`);
      const most = module.meta.voice === 'singer' ? MOST_OF_BREATH_DB : MOST_DB;
      assert.ok(worstDb < most, `${worstDb} dB apart`);
    });
});

describe('what is lost on the way is heard', () => {
  const isBend = (/** @type {NoteEvent} */ { type }) => type === 'pitch-bend';
  const isRange = (/** @type {NoteEvent} */ event) => event.type === 'control-change' && event.controller === 101;
  const isNamed = (/** @type {NoteEvent} */ { type }) => type === 'instrument';
  const isLyric = (/** @type {NoteEvent} */ { type }) => type === 'lyric';
  const isStruck = (/** @type {NoteEvent} */ { type }) => type === 'note-on';
  const without = (/** @type {(event: NoteEvent) => boolean} */ lost) => (/** @type {Take} */ take) => ({
    ...take,
    events: take.events.filter((event) => !lost(event)),
  });
  /** @param {Take} take  as loud as usual, every note */
  const evenly = (take) => ({
    ...take,
    events: take.events.map((event) => (isStruck(event) ? { ...event, velocity: 90 } : event)),
  });
  const untuned = (/** @type {Take} */ take) => ({ ...take, settings: { ...take.settings, tuning: 440 } });
  const unnamed = (/** @type {Take} */ take) => ({ ...without(isNamed)(take), settings: {} });
  for (const [what, id, lose] of /** @type {[string, string, (take: Take) => Take][]} */ ([
    ['bends', 'theremin', without(isBend)],
    ['how far a bend goes', 'theremin', without(isRange)],
    ['how far a bend goes, said before Record', 'sampler', without(isRange)],
    ['how hard each note was struck', 'piano', evenly],
    ['how A4 was tuned', 'wheel', untuned],
    ['which instrument it was', 'singer', unnamed],
    ['what was sung', 'singer', without(isLyric)],
    ['the sounds of the fields', 'sampler', (take) => ({ ...take, settings: {} })],
    ['drums', 'body', without((event) => event.channel === 9)],
    ['all', 'piano', without(isStruck)],
  ]))
    test(`${what}, of ${id}`, async () => {
      const played = playAndRecord(findInstrument(id));
      const { worstDb } = difference(await heardLive(played), await heardAgain(lose(played.take), played.sounds));
      assert.ok(worstDb > MOST_OF_BREATH_DB, `${worstDb} dB apart`);
    });
});
