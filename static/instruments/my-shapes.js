/** My shapes: circles, squares and triangles that the player, or the teacher, has put anywhere on the stage. */
import { VOICE_SETTINGS } from '../audio/samples/fields.js';
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { formatNumber, t } from '../core/i18n.js';
import { checked, oneOf, text } from '../core/ranges.js';
import { readShapes } from './shape-code.js';
import { USUAL_SHEET } from './shape-templates.js';
import { zonesOf } from './shape-zones.js';
import { playZones, TOUCH_SETTINGS, TOUCH_WORDS } from './zone-player.js';

/** @import {Instrument, InstrumentContext, NoteEvent, Zone} from '../types.js' */
/** @import {SheetShape} from './shape-code.js' */

const SETTINGS = Object.freeze({
  /** The sheet; '' is the usual one. */
  shapes: text((sheet) => readShapes(sheet) !== null, USUAL_SHEET.slice(0, 7), USUAL_SHEET),
  /** What is seen behind them. */
  shapesGround: oneOf(['plain', 'dark', 'picture', 'camera'], 'plain'),
  ...TOUCH_SETTINGS,
});

export const meta = Object.freeze({
  id: 'shapes',
  nameKey: 'instrument-shapes',
  needs: 'movement',
  picture: 'M13 5 a9 9 0 1 0 0.1 0 z M27 6 h17 v17 h-17 z M24 26 l11 18 h-22 z',
  sounds: PITCHED_SOUNDS,
  settings: SETTINGS,
  words: Object.freeze({
    ...TOUCH_WORDS,
    shapes: (/** @type {string} */ sheet) => t('shapes-count', { count: formatNumber(shapesOf(sheet).length) }),
  }),
  // Nobody reads a sheet as letters: the editor shows it.
  hides: () => ['shapes'],
});

/** Where samples sound; takes are played from 8 on, but seldom as far as here. */
export const SAMPLE_CHANNEL = 11;
/** Samples have keys of their own beside the notes, as field 1 and C2 have one number. */
const SAMPLES = 128;
/** Another instrument's engine sounds on the samples' channel from its name on. */
const SAMPLER = 'sampler';

/** @param {string} sheet  the setting @returns {readonly Readonly<SheetShape>[]}  one at least */
export function shapesOf(sheet) {
  const shapes = readShapes(sheet) ?? [];
  return shapes.length ? shapes : /** @type {SheetShape[]} */ (readShapes(USUAL_SHEET));
}

/** @param {Readonly<Record<string, any>>} settings  whether it sounds with what the sampler's fields have */
export const playsSamples = ({ instrument, shapes }) =>
  instrument === meta.id && shapesOf(shapes).some(({ plays }) => plays === 'sample');

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create(context) {
  const settings = checked(SETTINGS, context.settings);
  const shapes = shapesOf(settings.shapes);
  const zones = zonesOf(shapes, context.room);
  if (!shapes.some(({ plays }) => plays === 'sample')) return playZones({ ...context, settings }, zones);
  const played = zones.map((zone) =>
    isSample(zone) ? { ...zone, notes: zone.notes.map((note) => note + SAMPLES) } : zone,
  );
  return { ...playZones({ ...context, settings, emit: emitWithSamples(context) }, played), zones };
}

/** @param {Pick<Zone, 'label'>} zone */
const isSample = ({ label }) => label.startsWith('shape-field');

/**
 * Samples on their own channel, which is told what sounds there before the first of them; what holds for the
 * notes (pedal, loudness) holds for them, too. They are the player's own sounds, where the sampler's fields have them.
 * @param {InstrumentContext} context
 * @returns {InstrumentContext['emit']}
 */
function emitWithSamples({ emit, nowSeconds, settings }) {
  const channel = SAMPLE_CHANNEL;
  let isNamed = false;
  /** @param {NoteEvent} event */
  const emitSample = (event) => {
    // As they are by now: they are chosen in the sampler.
    const voicing = {
      samples: VOICE_SETTINGS.samples.nearest(settings.samples),
      samplerMode: VOICE_SETTINGS.samplerMode.nearest(settings.samplerMode),
    };
    if (!isNamed) emit({ type: 'instrument', channel, instrument: SAMPLER, atSeconds: nowSeconds(), voicing });
    isNamed = true;
    emit(event.type === 'note-on' ? { ...event, voicing } : event);
  };
  return (event) => {
    if ('note' in event && event.note >= SAMPLES) return emitSample({ ...event, channel, note: event.note - SAMPLES });
    emit(event);
    if (event.type === 'control-change') emitSample({ ...event, channel });
  };
}
