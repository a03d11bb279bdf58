/** The drums of the kit as the synthesiser plays them. */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { DRUMS } from './drum-pattern.js';
import { strokesAhead } from './strokes-ahead.js';

/** @import {Sides} from './mix.js' */
/** @import {Renderer} from './strokes-ahead.js' */

/** Each has so long to die away; what rings longer, as a cymbal, is faded. */
const SECONDS = 2;
/** As loud as keys that are pressed. */
export const VELOCITY = 100;

/** @param {{sampleRate: number} & Renderer} parts @returns {Promise<Sides[]>}  one of DRUMS each @throws {SoundError} */
export const drumSounds = (parts) =>
  strokesAhead({
    ...parts,
    name: 'drums',
    channel: DRUM_CHANNEL,
    notes: DRUMS.map(({ note }) => note),
    velocity: VELOCITY,
    seconds: SECONDS,
  });
