/**
 * A low tone for a body transducer or a large loudspeaker: 40 to 80 Hz, as
 * loud as the low notes are, with a knock where something begins.
 */

import { keepAwake } from '../core/keep-awake.js';

/** @import {Felt} from './feeling.js' */

/** Seconds; a body follows no faster, and no click is left. */
const RAMP = 0.02;
const KNOCK_SECONDS = 0.09;
/** -6 dBFS at the most, both together: a transducer's coil gets hot. */
const FULL = 0.5;
const KNOCK_SHARE = 0.5;

export const meta = Object.freeze({ id: 'low', setting: 'feelLow' });

export const isAvailable = () => Boolean(globalThis.AudioContext);

/** @param {{context?: AudioContext}} [options] */
export function create({ context = new AudioContext({ latencyHint: 'interactive' }) } = {}) {
  const tone = new OscillatorNode(context, { type: 'sine', frequency: 60 });
  const hum = new GainNode(context, { gain: 0 });
  const knock = new GainNode(context, { gain: 0 });
  tone.connect(hum).connect(context.destination);
  tone.connect(knock).connect(context.destination);
  tone.start();
  // Until the browser has seen a click it sounds nothing, and needs not say so.
  const awake = keepAwake(context);
  awake.wake();
  return {
    /** @param {Felt} felt @param {number} strength 0..1 */
    feel(felt, strength) {
      const now = context.currentTime;
      tone.frequency.setTargetAtTime(felt.hertz, now, RAMP);
      hum.gain.setTargetAtTime(FULL * (1 - KNOCK_SHARE) * strength * felt.hum, now, RAMP);
      if (felt.pulse === null) return;
      knock.gain.cancelScheduledValues(now);
      knock.gain.setTargetAtTime(FULL * KNOCK_SHARE * strength * felt.pulse, now, RAMP / 4);
      knock.gain.setTargetAtTime(0, now + RAMP, KNOCK_SECONDS / 3);
    },
    rest() {
      hum.gain.setTargetAtTime(0, context.currentTime, RAMP);
    },
    dispose() {
      awake.stop();
      tone.stop();
      context.close();
    },
  };
}
