/** Every picture of sound: one line each, from the one that lies lowest to the topmost. See docs/how-to/add-a-visualiser.md. */

import * as melodyLine from './melody-line.js';
import * as oscilloscope from './oscilloscope.js';
import * as particles from './particles.js';
import * as phaseScope from './phase-scope.js';
import * as pianoRoll from './piano-roll.js';
import * as pitchWheel from './pitch-wheel.js';
import * as rhythmRings from './rhythm-rings.js';
import * as soundPainting from './sound-painting.js';
import * as spectrogram from './spectrogram.js';
import * as waveform from './waveform.js';

/** @import {Visualiser} from '../types.js' */

/**
 * @typedef {Object} VisualiserModule
 * @property {{id: string, nameKey: string, altKey: string}} meta  keys of the locales: its name, and what it shows in words
 * @property {(canvas: HTMLCanvasElement|OffscreenCanvas) => Visualiser} create
 */

/** @type {readonly VisualiserModule[]} */
export const visualisers = [
  soundPainting,
  spectrogram,
  waveform,
  particles,
  pitchWheel,
  rhythmRings,
  phaseScope,
  oscilloscope,
  pianoRoll,
  melodyLine,
];

/**
 * @param {string} id
 * @returns {VisualiserModule}
 * @throws {RangeError} when there is no such picture
 */
export function findVisualiser(id) {
  const found = visualisers.find(({ meta }) => meta.id === id);
  if (!found)
    throw new RangeError(`picture must be one of ${visualisers.map(({ meta }) => meta.id).join(', ')}, got ${id}`);
  return found;
}
