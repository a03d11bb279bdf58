/**
 * The sampler: fields with sounds of one's own. Each field plays one note, so a take of it is hits in any program; what
 * they sound like is the business of audio/sample-voice.js, which each note tells what the fields have.
 */
import { OF_THE_PAGE } from '../audio/samples/bank.js';
import { BUILT_IN_NAMES } from '../audio/samples/built-in.js';
import { FIRST_NOTE, MOST_FIELDS, readFields, VOICE_SETTINGS } from '../audio/samples/fields.js';
import { clamp } from '../core/numbers.js';
import { checked, oneOf, whole } from '../core/ranges.js';
import { ARRANGEMENTS, arrange, arrangementWords, KEY_ARRANGEMENTS, thatFit } from './arrangements.js';
import { FULL_BEND, sayBendRange, USUAL_BEND_RANGE } from './bend-range.js';
import { boundsOf, outlineOf } from './shapes.js';
import { playZones, TOUCH_SETTINGS, TOUCH_WORDS } from './zone-player.js';

/** @import {Instrument, InstrumentContext, Pointer, Zone} from '../types.js' */

const SETTINGS = Object.freeze({
  samplerFields: whole(1, MOST_FIELDS, 4),
  samplerArrangement: KEY_ARRANGEMENTS,
  ...VOICE_SETTINGS,
  /** Whether the place within a field is its pitch: the higher, the higher. */
  samplerPitch: oneOf(['fixed', 'steps', 'free'], 'fixed'),
  ...TOUCH_SETTINGS,
});

export const meta = Object.freeze({
  id: 'sampler',
  nameKey: 'instrument-sampler',
  needs: 'press',
  picture:
    'M19 4 h10 v18 a5 5 0 0 1 -10 0 z M12 20 h4 v3 a8 8 0 0 0 16 0 v-3 h4 v3 a12 12 0 0 1 -10 11.8 v5.2 h7 v4 h-18 v-4 h7 v-5.2 a12 12 0 0 1 -10 -11.8 z',
  sounds: Object.freeze(['marimba']),
  voice: 'samples',
  settings: SETTINGS,
  words: Object.freeze({
    ...TOUCH_WORDS,
    samplerArrangement: arrangementWords,
    samples: (/** @type {string} */ ids) => ids,
  }),
  hides: () => ['samples'],
});

/** Semitones from a field's middle to its upper border. */
const OCTAVE = 12;

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create({ emit, ...context }) {
  const settings = checked(SETTINGS, context.settings);
  const { samplerFields, samplerArrangement, samplerMode, samplerPitch, samples } = settings;
  const own = readFields(samples);
  const zones = arrange(
    Array.from({ length: thatFit(samplerFields, samplerArrangement, context.room) }, (_, field) => ({
      notes: [FIRST_NOTE + field],
      label: OF_THE_PAGE.get(own[field])?.name ?? BUILT_IN_NAMES[field],
    })),
    samplerArrangement,
  );
  const voicing = { samples, samplerMode };
  const bending = makeBending({ ...context, emit });
  const isPitched = samplerPitch !== 'fixed';
  /** Where the field that is struck next is struck. */
  let semitones = 0;
  const fields = playZones(
    {
      ...context,
      settings,
      emit(event) {
        if (event.type === 'note-on' && isPitched) bending.to(semitones);
        emit(event.type === 'note-on' ? { ...event, voicing } : event);
      },
    },
    zones,
    ARRANGEMENTS[samplerArrangement],
  );

  return {
    ...fields,
    bendsWithin: true,
    update(pointer) {
      const place = isPitched ? placeWithin(zones, pointer) : null;
      if (place !== null) semitones = OCTAVE * (1 - 2 * place);
      if (samplerPitch === 'steps') semitones = Math.round(semitones);
      fields.update(pointer);
      if (place !== null) bending.follow(semitones);
    },
    press(zoneId, options) {
      semitones = 0;
      fields.press(zoneId, options);
    },
    dispose() {
      fields.dispose();
      bending.rest();
    },
  };
}

/** @param {readonly Zone[]} zones @param {Pointer} pointer @returns {number|null}  0 at its upper border, 1 at its lower one */
function placeWithin(zones, { x, y, present }) {
  if (!present) return null;
  for (const { shape } of zones) {
    const box = boundsOf(outlineOf(shape));
    const isIn = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    if (isIn) return clamp((y - box.y) / box.height, 0, 1);
  }
  return null;
}

/** The channel's bend, said to be an octave each way before it is first used. @param {Pick<InstrumentContext, 'emit'|'nowSeconds'|'channel'>} context */
function makeBending({ emit, nowSeconds, channel }) {
  /** What was said last; null: nothing, the channel is anybody's. @type {number|null} */
  let said = null;

  const sayRange = (/** @type {number} */ semitones) => sayBendRange({ emit, nowSeconds, channel }, semitones);
  /** @param {number} value */
  const say = (value) => emit({ type: 'pitch-bend', channel, value, atSeconds: nowSeconds() });

  return {
    /** @param {number} semitones */
    to(semitones) {
      const value = clamp(Math.round((semitones / OCTAVE) * FULL_BEND), -FULL_BEND, FULL_BEND - 1);
      if (said === null) sayRange(OCTAVE);
      if (value !== (said ?? 0)) say(value);
      said = value;
    },
    /** @param {number} semitones  of what sounds, if anything has */
    follow(semitones) {
      if (said !== null) this.to(semitones);
    },
    rest() {
      if (said === null) return;
      if (said !== 0) say(0);
      sayRange(USUAL_BEND_RANGE);
      said = null;
    },
  };
}
